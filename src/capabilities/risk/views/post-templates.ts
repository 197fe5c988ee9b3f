import type { Id } from '#kernel/id.ts'
import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, versionNumbers, withinUnits } from '#platform/database.ts'
import type {
  PostTemplateAnswer,
  PostTemplateDetails,
  PostTemplates,
  PostTemplatesAnswer,
} from '../contract/templates.ts'
import { gradeByPlace } from '../rules/likelihood-consequence.ts'
import {
  fittingTemplate,
  type Held,
  lacking,
  type PostTemplate,
  partState,
  rewordedParts,
} from '../rules/post-template.ts'
import { byName } from '../store/coverage.ts'
import { findPost, sightOf } from '../store/sight.ts'
import { heldBy, postsOfTemplates, postTemplates, processesThere, processTemplatesAt } from '../store/templates.ts'

/** One press brings as many. */
const withoutLength = 100
const behindLength = 200

/** Templates by name, units in the order of the tree, and what leans on which template. */
export const postTemplatesOf =
  (most: number): View<typeof PostTemplates> =>
  async (cx, { page = 0 }) => {
    const { tx, actor } = cx
    const templates = await tx.rows(sql<PostTemplatesAnswer['templates'][number]>`
    select t.code, t.version, t.name, t.body ->> 'business' as business, t.body -> 'duties' as duties,
      (t.body ->> 'key')::boolean as key, jsonb_array_length(t.body -> 'points') as points,
      jsonb_array_length(t.body -> 'powers') as powers, (
        select count(*)::integer from process_template m
        where m.tenant_id = t.tenant_id and m.current and m.body @> jsonb_build_object(
          'steps', jsonb_build_array(jsonb_build_object('post', t.code)))) as processes, (
        select count(*)::integer from template_origin o
        join organisation_post p on p.tenant_id = o.tenant_id and p.post_id = o.subject_id
        where o.tenant_id = t.tenant_id and o.kind = 'post' and o.template = t.code and p.closed_on is null
          and ${withinUnits('p.unit_path', actor.reach.units)}) as used
    from (
      select *, body -> 'name' as name from post_template where tenant_id = ${tx.tenant} and current) t
    order by ${byName(actor.language, 't.name')}, t.code limit ${most}`)
    const units = await tx.rows(sql<PostTemplatesAnswer['units'][number]>`
    select u.code, u.name from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[] limit 5000`)
    const leaningOnNone = sql`
    from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${withinUnits('p.unit_path', actor.reach.units)}
      and not exists (
        select from template_origin o where o.tenant_id = p.tenant_id and o.subject_id = p.post_id)`
    const [all] = await tx.rows(sql<PostTemplatesAnswer['all']>`
    select (select count(*)::integer from post_template t where t.tenant_id = ${tx.tenant} and t.current) as templates,
      (select count(*)::integer ${leaningOnNone}) as without, (select count(*)::integer ${behindTheirs(cx)}) as behind`)
    if (!all) throw new Error('counts are always one row')
    // The last page may be gone once its posts were brought their templates.
    const shown = Math.min(page, Math.max(0, Math.ceil(all.without / withoutLength) - 1))
    const without = await tx.rows(sql<Omit<PostTemplatesAnswer['without'][number], 'fits'>>`
    select p.code, p.name, u.name as unit ${leaningOnNone}
    order by ${byName(actor.language, 'p.name')}, p.code limit ${withoutLength} offset ${shown * withoutLength}`)
    return ok({
      all,
      templates,
      units,
      without: without.map((post) => ({ ...post, fits: fittingTemplate(post, templates)?.code ?? null })),
      behind: await behindOf(cx),
      maps: await mapsOf(
        cx,
        templates.filter(({ used }) => used > 0).map(({ code }) => code),
      ),
    })
  }

export const postTemplatesView = postTemplatesOf(2_000)

/** RSK-152: the maps that did not come with these posts, and what they wait for; those that can come stand first. */
const mapsOf = async ({ tx, actor }: Looking, used: readonly string[]): Promise<PostTemplatesAnswer['maps']> => {
  const passing = await processTemplatesAt(tx, used)
  const there = await processesThere(
    tx,
    passing.map(({ code }) => code),
  )
  const lacking = passing.filter(({ code }) => !there.has(code))
  const codes = [...new Set(lacking.flatMap(({ owner, steps }) => [owner, ...steps.map(({ post }) => post)]))]
  const here = await postsOfTemplates(tx, codes)
  const names = new Map((await postTemplates(tx, codes)).map((one) => [one.code, one.name]))
  return lacking
    .filter(({ owner }) => {
      const keepers = here.get(owner)
      return keepers === undefined || keepers.some(({ unitPath }) => reachesUnit(actor.reach, unitPath))
    })
    .map(({ code, name, steps, checker }) => ({
      ...{ code, name, steps: steps.length, checked: checker !== null },
      missing: [...new Set(steps.map(({ post }) => post))]
        .filter((post) => !here.has(post))
        .map((post) => names.get(post) ?? { zh: post, en: post }),
    }))
    .sort((a, b) => a.missing.length - b.missing.length)
}

interface BehindRow {
  readonly id: Id<'post'>
  readonly code: string
  readonly name: Pair
  readonly unit: Pair
  readonly version: string
  readonly newest: PostTemplate
  readonly brought: PostTemplate | null
}

/** Posts `p` of which a newer version `t` of the template is there than the one brought, `before`. */
const behindTheirs = ({ tx, actor }: Looking) => sql`
    from template_origin o
    join post_template t on t.tenant_id = o.tenant_id and t.code = o.template and t.current
    left join post_template before on before.tenant_id = o.tenant_id and before.code = o.template
      and before.version = o.version
    join organisation_post p on p.tenant_id = o.tenant_id and p.post_id = o.subject_id
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where o.tenant_id = ${tx.tenant} and o.kind = 'post' and p.closed_on is null
      and ${withinUnits('p.unit_path', actor.reach.units)}
      and ${versionNumbers(sql`o.version`)} < ${versionNumbers(sql`t.version`)}`

/** RSK-148: posts whose template has a newer version, with what it would add and what it words otherwise. */
const behindOf = async (cx: Looking): Promise<PostTemplatesAnswer['behind']> => {
  const { tx } = cx
  const rows = await tx.rows(sql<BehindRow>`
    select p.post_id as id, p.code, p.name, u.name as unit, o.version, t.body as newest, before.body as brought
    ${behindTheirs(cx)}
    order by p.code limit ${behindLength}`)
  const held = await heldBy(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, newest, brought, ...row }) => {
    const of = (kind: 'point' | 'power'): Held[] =>
      held
        .filter((one) => one.postId === id && one.kind === kind)
        .map(({ name, part, template }) => ({ name, part: template === newest.code ? part : null }))
    const named = (kind: 'point' | 'power') => (part: { readonly name: Pair }) => ({ kind, name: part.name })
    return {
      ...row,
      template: newest.code,
      newest: newest.version,
      adds: [
        ...lacking(newest.points, of('point')).map(named('point')),
        ...lacking(newest.powers, of('power')).map(named('power')),
      ],
      reworded: brought
        ? [
            ...rewordedParts(brought.points, newest.points).map(named('point')),
            ...rewordedParts(brought.powers, newest.powers).map(named('power')),
          ]
        : [],
    }
  })
}

/** RSK-143: one template, and what of it a post has already. */
export const postTemplateView: View<typeof PostTemplateDetails> = async (cx, { template: code, post: postCode }) => {
  const [template] = await postTemplates(cx.tx, [code])
  if (!template) return no('template-not-found')
  const post = postCode === undefined ? undefined : await findPost(cx.tx, sightOf(cx, false), postCode)
  if (postCode !== undefined && !post) return no('post-not-found')
  const held = post ? await heldBy(cx.tx, [post.id]) : []
  const of = (kind: 'point' | 'power'): Held[] =>
    held
      .filter((one) => one.kind === kind)
      .map(({ name, part, template }) => ({ name, part: template === code ? part : null }))
  const { version, name, business, duties, contacts, checker } = template
  return ok({
    ...{ code, version, name, business, duties, contacts, checked: checker !== null },
    points: template.points.map((point) => ({
      ...{ code: point.code, name: point.name, family: point.family },
      ...{ manifestation: point.manifestation, cause: point.cause, grade: gradeByPlace(point.after) },
      controls: point.controls.map(({ text, kind, frequency }) => ({ text, kind, frequency })),
      state: partState(point, of('point')),
    })),
    powers: template.powers.map((power) => ({
      ...{ code: power.code, name: power.name, discretion: power.discretion, limits: power.limits },
      state: partState(power, of('power')),
    })),
    processes: await processesOf(cx, code),
  })
}

const processesOf = async ({ tx }: Looking, code: string): Promise<PostTemplateAnswer['processes']> => {
  const templates = await processTemplatesAt(tx, [code])
  const codes = [...new Set(templates.flatMap(({ steps }) => steps.map(({ post }) => post)))]
  const here = await postsOfTemplates(tx, codes)
  const names = new Map((await postTemplates(tx, codes)).map((one) => [one.code, one.name]))
  const there = await processesThere(
    tx,
    templates.map((one) => one.code),
  )
  return templates.map(({ code: process, name, steps, checker }) => ({
    name,
    steps: steps.length,
    checked: checker !== null,
    missing: [...new Set(steps.map(({ post }) => post))]
      .filter((post) => post !== code && !here.has(post))
      .map((post) => names.get(post) ?? { zh: post, en: post }),
    state: there.has(process) ? 'there' : 'new',
  }))
}
