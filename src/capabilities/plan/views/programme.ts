import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { ProgrammeAnswer, ProgrammeQuestion } from '../contract.ts'
import { audienceRoles, noAudience } from '../rules/audience.ts'
import type { Programme, ProgrammeItem } from '../rules/programme.ts'
import { grantInForce, peopleInSight } from '../store/audience.ts'
import { programmeInReach } from './reached.ts'

/** One programme with everything its authors may choose from. */
export const programme: View<typeof ProgrammeQuestion> = async (cx, { programmeId }) => {
  const seen = await programmeInReach(cx, programmeId)
  if (!seen) return no('programme-not-found')
  const { tx, actor, today } = cx
  const { programme: found, changedAt } = seen
  const sent = found.state === 'submitted' || found.state === 'published' ? found : null
  const out = found.state === 'published' ? found : null
  const names = await namesOf(tx, [
    ...found.exclusions.map(({ person }) => person),
    ...(sent ? [sent.submittedBy] : []),
    ...(out ? [out.approvedBy] : []),
  ])
  const { editors, unitPath, ...rest } = found
  return ok({
    programme: {
      ...shown(rest),
      items: await titled(tx, found.items),
      exclusions: found.exclusions.map((one) => ({ ...one, name: names.get(one.person) ?? '' })),
      changedAt,
      submittedBy: sent && (names.get(sent.submittedBy) ?? null),
      submittedAt: sent?.submittedAt ?? null,
      approvedBy: out && (names.get(out.approvedBy) ?? null),
      publishedAt: out?.publishedAt ?? null,
      people: out?.people ?? null,
      own: editors.includes(actor.person) || sent?.submittedBy === actor.person,
    },
    unit: await unitName(tx, unitPath),
    choices: await choicesOf(tx, unitPath, today),
  })
}

/** What every state has, without what only some have. */
const shown = (one: Omit<Programme, 'editors' | 'unitPath'>) => ({
  id: one.id,
  name: one.name,
  kind: one.kind,
  state: one.state,
  version: one.version,
  revision: one.revision,
  runningVersion: one.runningVersion,
  fromOn: one.fromOn,
  toOn: one.toOn,
  audience: one.audience,
  overReason: one.overReason,
})

const namesOf = async (tx: Tx, people: readonly Id<'person'>[]): Promise<Map<string, string>> => {
  if (people.length === 0) return new Map()
  const rows = await tx.rows(sql<{ personId: string; name: string }>`
    select person_id, name from organisation_person
    where tenant_id = ${tx.tenant} and person_id = any(${people}::uuid[])`)
  return new Map(rows.map(({ personId, name }) => [personId, name]))
}

/** Titles as they were when the item was chosen, also where it is no longer taught. */
const titled = async (tx: Tx, items: readonly ProgrammeItem[]): Promise<ProgrammeAnswer['programme']['items']> => {
  const rows = await tx.rows(sql<{ kind: string; code: string; title: Pair }>`
    select i.kind, i.code, i.title from curriculum_every_item i
    join jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as k(kind text, code text, version text)
      on k.kind = i.kind and k.code = i.code and k.version = i.version
    where i.tenant_id = ${tx.tenant}`)
  return items.map((item) => ({
    ...item,
    title: rows.find(({ kind, code }) => kind === item.kind && code === item.code)?.title ?? {
      zh: item.code,
      en: item.code,
    },
  }))
}

const unitName = async (tx: Tx, path: string): Promise<Pair> => {
  const [unit] = await tx.rows(sql<{ name: Pair }>`
    select name from organisation_unit where tenant_id = ${tx.tenant} and path = ${path}`)
  return unit?.name ?? { zh: '', en: '' }
}

type Choices = ProgrammeAnswer['choices']

/** A post `p` of the unit and all below, or held by somebody there. */
const foundIn = (unitPath: string) => sql<boolean>`(
  ${withinUnits('p.unit_path', [unitPath])}
  or exists (
    select from organisation_holding h
    where h.tenant_id = p.tenant_id and h.post_id = p.post_id and h.to_on is null
      and ${withinUnits('h.unit_path', [unitPath])}))`

/** How many people in force of the unit and below hold each role. */
const rolesIn = async (tx: Tx, unitPath: string, on: Day): Promise<Choices['roles']> => {
  const aimed = { tenant: tx.tenant, units: [unitPath], rules: noAudience, excluded: [], on, party: [] }
  const found = await tx.rows(sql<Choices['roles'][number]>`
    select g.role as code, count(distinct g.person_id)::integer as people
    from identity_role_grant g join organisation_person p on p.person_id = g.person_id
    where ${grantInForce(aimed, audienceRoles)} and ${peopleInSight(aimed)} group by g.role`)
  return audienceRoles.map((code) => found.find((one) => one.code === code) ?? { code, people: 0 })
}

const choicesOf = async (tx: Tx, unitPath: string, on: Day): Promise<Choices> => ({
  items: await tx.rows(sql<Choices['items'][number]>`
    select kind, code, version, title, education_kind, minutes::integer as minutes, families
    from curriculum_item where tenant_id = ${tx.tenant} order by kind desc, code limit ${offeredAtMost.content}`),
  families: await tx.rows(sql<Choices['families'][number]>`
    select r.family as code, count(distinct r.post_id)::integer as posts from risk_risk_point r
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${tx.tenant} and ${foundIn(unitPath)}
    group by r.family order by posts desc, r.family limit ${offeredAtMost.content}`),
  posts: await tx.rows(sql<Choices['posts'][number]>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${foundIn(unitPath)}
    order by p.code limit ${offeredAtMost.posts}`),
  businesses: (
    await tx.rows(sql<{ business: string }>`
      select distinct p.business from organisation_post p
      where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${foundIn(unitPath)}
      order by p.business limit ${offeredAtMost.content}`)
  ).map(({ business }) => business),
  roles: await rolesIn(tx, unitPath, on),
  units: await tx.rows(sql<Choices['units'][number]>`
    select code, name, (length(path) - length(replace(path, '.', '')) - length(${unitPath}::text)
      + length(replace(${unitPath}::text, '.', '')))::integer as depth
    from organisation_unit where tenant_id = ${tx.tenant} and closed_on is null and path like ${`${unitPath}.%`}
    order by string_to_array(path, '.')::integer[] limit ${offeredAtMost.units}`),
})
