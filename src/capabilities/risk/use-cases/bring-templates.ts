import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { BringTemplates } from '../contract/templates.ts'
import { theNearest } from '../rules/near-post.ts'
import {
  lacking,
  type PostTemplate,
  type TemplatePoint,
  type TemplatePower,
  wordsOfPart,
} from '../rules/post-template.ts'
import type { PowerVersion } from '../rules/power.ts'
import { templateNamesSomebody } from '../rules/proposal.ts'
import { type Control, placed, type RiskPoint } from '../rules/risk-point.ts'
import { keepVersions, saveSteps } from '../store/confirmations.ts'
import { savePowers } from '../store/powers.ts'
import { knownLessons, saveControls, saveRiskPoints } from '../store/register.ts'
import { nextNo } from '../store/risk-points.ts'
import { findPosts, namesAroundEach, type PostSeen, sightOf } from '../store/sight.ts'
import {
  type HeldRow,
  heldBy,
  type Origin,
  originsOf,
  postsOfTemplates,
  postTemplates,
  saveOrigins,
} from '../store/templates.ts'
import { saveVersionSteps } from '../store/version-steps.ts'
import { bringProcesses } from './bring-processes.ts'
import { openingStep } from './opening-step.ts'
import { newVersion } from './propose-power.ts'
import { versionStep } from './version-step.ts'

/**
 * RSK-143, RSK-152: brings what posts lack of their templates; a post leans on one template, and is brought it once. Maps
 * come along, or those alone that are named.
 */
export const bringTemplates: UseCase<typeof BringTemplates> = async (cx, { posts: wished, maps }) => {
  const templates = new Map(
    (
      await postTemplates(
        cx.tx,
        wished.map(({ template }) => template),
      )
    ).map((template) => [template.code, template]),
  )
  const posts = new Map(
    (
      await findPosts(
        cx.tx,
        sightOf(cx, false),
        wished.map(({ post }) => post),
      )
    ).map((post) => [post.code, post]),
  )
  const leans = await originsOf(
    cx.tx,
    [...posts.values()].map(({ id }) => id),
  )
  const wishes = new Map<Id<'post'>, Bringing>()
  for (const { post: code, template: wanted } of wished) {
    const [post, template] = [posts.get(code), templates.get(wanted)]
    if (!template) return no('template-not-found')
    if (!post) return no('post-not-found')
    const leansOn = leans.get(post.id) ?? wishes.get(post.id)?.template.code ?? wanted
    if (leansOn !== wanted) return no('other-template')
    wishes.set(post.id, { post, template })
  }
  return bring(cx, [...wishes.values()], maps)
}

export interface Bringing {
  readonly post: PostSeen
  readonly template: PostTemplate
  /** The post was added for it a moment ago. */
  readonly added?: boolean
}

export interface Brought {
  readonly points: number
  readonly powers: number
  readonly processes: number
  /** What was left out because its words name somebody there. */
  readonly leftOut: Pair[]
}

/**
 * RSK-142, RSK-143: what these posts lack of their templates arrives as proposals, each with where it came from. Who
 * carries out and checks a control is the post nearest here that leans on the template named (RSK-149), and nobody where
 * there is none or several are equally near. As with other words about a post, what names somebody there is not taken
 * (RSK-141). Refused where a post leans on another template since.
 */
export const bring = async (
  cx: Acting,
  wishes: readonly Bringing[],
  maps?: readonly string[],
): Promise<Result<Brought, 'other-template'>> => {
  const ids = wishes.map(({ post }) => post.id)
  const stamp = { on: cx.today, at: cx.now }
  // The posts first: a control or a step may name one that leans on a template since now.
  const leaning = await saveOrigins(
    cx.tx,
    wishes.map(({ post, template, added = false }) => ({
      ...originOf('post', template, ''),
      subjectId: post.id,
      added,
    })),
    stamp,
  )
  if (leaning < wishes.length) return no('other-template')
  for (const { post, template } of wishes)
    cx.record('post', post.id, { template: template.code, version: template.version })
  const held = new Map<Id<'post'>, HeldRow[]>(ids.map((id) => [id, []]))
  for (const one of await heldBy(cx.tx, ids)) held.get(one.postId)?.push(one)
  const heldAt = (kind: 'point' | 'power', { post, template }: Bringing) =>
    (held.get(post.id) ?? [])
      .filter((one) => one.kind === kind)
      .map(({ name, part, template: of }) => ({ name, part: of === template.code ? part : null }))
  const here = await postsOfTemplates(
    cx.tx,
    wishes.flatMap(({ template }) => namedIn(template)),
  )
  const codeHere: CodeHere = (named, { post, template }) =>
    named === null
      ? null
      : named === template.code
        ? post.code
        : (theNearest(here.get(named) ?? [], post.unitPath)?.code ?? null)

  const namesAt = await namesAroundEach(
    cx.tx,
    wishes.map(({ post }) => post),
  )
  const isNameless = ({ post, part }: { readonly post: PostSeen; readonly part: TemplatePoint | TemplatePower }) =>
    !templateNamesSomebody(wordsOfPart(part), namesAt(post))
  const [points, namedPoints] = parted(
    wishes.flatMap((wish) => lacking(wish.template.points, heldAt('point', wish)).map((part) => ({ ...wish, part }))),
    isNameless,
  )
  const [powers, namedPowers] = parted(
    wishes.flatMap((wish) => lacking(wish.template.powers, heldAt('power', wish)).map((part) => ({ ...wish, part }))),
    isNameless,
  )
  const pointOrigins = await proposePoints(cx, points, codeHere)
  const powerOrigins = await proposePowers(cx, powers, codeHere)
  await saveOrigins(cx.tx, [...pointOrigins, ...powerOrigins], stamp)
  const brought = await bringProcesses(cx, maps === undefined ? { wishes } : { maps })
  return ok({
    ...{ points: points.length, powers: powers.length, processes: brought.proposed },
    leftOut: onceEach([...[...namedPoints, ...namedPowers].map(({ part }) => part.name), ...brought.leftOut]),
  })
}

const onceEach = (names: readonly Pair[]): Pair[] => [...new Map(names.map((name) => [name.zh, name])).values()]

/** Those of which it holds, and the others. */
const parted = <One>(all: readonly One[], holds: (one: One) => boolean): [One[], One[]] => [
  all.filter(holds),
  all.filter((one) => !holds(one)),
]

const originOf = (kind: Origin['kind'], { code, version }: PostTemplate, part: string) => ({
  kind,
  template: code,
  version,
  part,
})

/** The templates that a template's controls and powers name. */
const namedIn = ({ points, powers }: PostTemplate): string[] => [
  ...points.flatMap(({ controls }) => controls.flatMap(({ owner, checker }) => [owner ?? [], checker ?? []].flat())),
  ...powers.flatMap(({ checker }) => checker ?? []),
]

/** The post nearest here that leans on a template named by another; the post itself where its own is named. */
type CodeHere = (named: string | null, wish: Bringing) => string | null

const proposePoints = async (
  cx: Acting,
  wishes: readonly (Bringing & { readonly part: TemplatePoint })[],
  codeHere: CodeHere,
): Promise<Origin[]> => {
  if (wishes.length === 0) return []
  const first = await nextNo(cx.tx)
  const lessons = await knownLessons(
    cx.tx,
    wishes.flatMap(({ part }) => part.lesson ?? []),
  )
  const made = wishes.map((wish, at) => {
    const point = pointOf(wish.part, wish.post, cx, first + at)
    return { ...wish, point: { ...point, lessonCode: lessons.has(point.lessonCode ?? '') ? point.lessonCode : null } }
  })
  const points = made.map(({ point }) => point)
  await saveRiskPoints(cx.tx, points)
  const controls = made.flatMap(({ point, ...wish }) =>
    wish.part.controls.map(
      ({ owner, checker, ...words }): Control => ({
        ...words,
        id: cx.newId('control'),
        riskPointId: point.id,
        ownerPost: codeHere(owner, wish),
        checkerPost: codeHere(checker, wish),
        dueOn: null,
        addedOn: cx.today,
        instead: null,
        closedOn: null,
      }),
    ),
  )
  await saveControls(cx.tx, controls)
  await saveSteps(
    cx.tx,
    points.map((point) => openingStep(cx, point, 'proposed', 'none', 1)),
  )
  await keepVersions(
    cx.tx,
    points.map(({ id }) => id),
    cx.today,
    cx.now,
  )
  for (const { point, part, template } of made)
    cx.record('risk-point', point.id, { ...point, template: template.code, version: template.version, part: part.code })
  for (const control of controls) cx.record('control', control.id, { ...control })
  return made.map(({ point, part, template }) => ({
    ...originOf('risk-point', template, part.code),
    subjectId: point.id,
  }))
}

const nobody = { zh: '', en: '' }

const pointOf = (
  { code: _, controls: __, lesson, before, after, norms = [], ...words }: TemplatePoint,
  post: PostSeen,
  cx: Acting,
  number: number,
): RiskPoint => ({
  ...words,
  norms,
  id: cx.newId('risk-point'),
  no: number,
  postId: post.id,
  ...placed(before, after),
  selfGrade: null,
  lessonCode: lesson,
  departmentHead: nobody,
  responsibleLeader: nobody,
  confirmedOn: null,
  closedOn: null,
})

const proposePowers = async (
  cx: Acting,
  wishes: readonly (Bringing & { readonly part: TemplatePower })[],
  codeHere: CodeHere,
): Promise<Origin[]> => {
  if (wishes.length === 0) return []
  const made = wishes.map((wish) => {
    const { code: _, checker, ...words } = wish.part
    const bare = { ...words, checkerPost: codeHere(checker, wish) }
    const power: PowerVersion = newVersion(
      cx,
      { ...bare, powerId: cx.newId('power'), version: 1, postId: wish.post.id },
      cx.today,
    )
    return { ...wish, power }
  })
  await savePowers(
    cx.tx,
    made.map(({ power }) => power),
  )
  await saveVersionSteps(
    cx.tx,
    made.map(({ power }) =>
      versionStep(cx, { subject: power.powerId, version: 1, turn: 1, step: 'proposed', level: 'none' }),
    ),
  )
  for (const { power, part, template } of made)
    cx.record('power', power.powerId, { ...power, template: template.code, from: template.version, part: part.code })
  return made.map(({ power, part, template }) => ({
    ...originOf('power', template, part.code),
    subjectId: power.powerId,
  }))
}
