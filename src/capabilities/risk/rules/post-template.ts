import { type Static, Type } from 'typebox'
import {
  codesTwice,
  faultsWithin,
  type PackFault,
  packFault,
  type ShapeFault,
  shapeFaults,
} from '#kernel/pack-fault.ts'
import { oneOf, orNull } from '#kernel/shape.ts'
import type { Pair } from '#kernel/text.ts'
import { type NameFault, nameFault } from './point-name.ts'
import { counterpartyKinds, discretions, type PowerFault, powerFault, powerKinds } from './power.ts'
import { type ProcessFault, processFault } from './process-map.ts'
import { controlKinds, detections, riskCategories } from './risk-point.ts'

const codeShape = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 })
const versionShape = Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$' })
const said = Type.String({ minLength: 1, maxLength: 400 })
/** Words that are there in both languages. */
const saidShape = Type.Object({ zh: said, en: said })
/** Words that may be empty. */
const lineShape = Type.Object({ zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) })
const placeShape = Type.Object({
  likelihood: Type.Integer({ minimum: 1, maximum: 5 }),
  consequence: Type.Integer({ minimum: 1, maximum: 5 }),
})

const controlShape = Type.Object({
  text: saidShape,
  kind: oneOf(controlKinds),
  frequency: saidShape,
  /** Templates of the posts that carry it out and that check it. */
  owner: orNull(codeShape),
  checker: orNull(codeShape),
})

const pointShape = Type.Object({
  code: codeShape,
  family: codeShape,
  category: oneOf(riskCategories),
  name: saidShape,
  cause: saidShape,
  manifestation: saidShape,
  benefits: saidShape,
  detection: oneOf(detections),
  /** Likelihood and consequence without and with the controls, as a proposal; the unit gives its own. */
  before: placeShape,
  after: placeShape,
  controls: Type.Array(controlShape, { minItems: 1, maxItems: 8 }),
  indicator: saidShape,
  /** R1: the norms on which it leans; none in templates written before. */
  norms: Type.Optional(Type.Array(Type.String())),
  lesson: orNull(codeShape),
})

const powerShape = Type.Object({
  code: codeShape,
  kind: oneOf(powerKinds),
  name: saidShape,
  discretion: oneOf(discretions),
  limits: lineShape,
  norms: Type.Array(Type.String()),
  rule: lineShape,
  counterparties: Type.Array(oneOf(counterpartyKinds)),
  checker: orNull(codeShape),
})

/** R30, R34: a post as many organisations have it: what it does, what can go wrong there, and what it may decide. */
export const postTemplateShape = Type.Object({
  code: codeShape,
  version: versionShape,
  name: saidShape,
  /** Kind of business, by code. */
  business: codeShape,
  leading: Type.Boolean(),
  key: Type.Boolean(),
  /** What the post does, and whom it meets outside, in a line each. */
  duties: lineShape,
  contacts: lineShape,
  points: Type.Array(pointShape, { minItems: 1, maxItems: 30 }),
  powers: Type.Array(powerShape, { maxItems: 30 }),
  /** Who compared it with the work at such a post; `null` until a person has. */
  checker: orNull(Type.String()),
})
export type PostTemplate = Static<typeof postTemplateShape>
export type TemplatePoint = PostTemplate['points'][number]
export type TemplatePower = PostTemplate['powers'][number]

/** R31: how power runs in a process that passes posts of templates. */
export const processTemplateShape = Type.Object({
  code: codeShape,
  version: versionShape,
  /** The template of the post whose unit keeps the map. */
  owner: codeShape,
  name: saidShape,
  purpose: saidShape,
  norms: Type.Array(Type.String()),
  steps: Type.Array(
    Type.Object({
      post: codeShape,
      deed: saidShape,
      decision: lineShape,
      record: lineShape,
      /** Risk points of that post's template, by code. */
      points: Type.Array(codeShape),
    }),
  ),
  checker: orNull(Type.String()),
})
export type ProcessTemplate = Static<typeof processTemplateShape>

export interface Templates {
  readonly posts: readonly PostTemplate[]
  readonly processes: readonly ProcessTemplate[]
}

/** What may be wrong with a template beyond its shape. */
export type TemplateFault =
  | `name-${NameFault}`
  | `power-${PowerFault}`
  | `process-${ProcessFault}`
  | 'only-education'
  | 'checked-by-its-owner'
  | 'owner-at-no-step'
  | 'no-post'
  | 'no-point'

type Fault = PackFault<ShapeFault | TemplateFault>

/**
 * RSK-140: the templates of a pack, or every place at which they are wrong. `known` are the post templates of packs
 * loaded before; a step leads to one of them or of this pack, and a risk node to a point of that very template. Who
 * carries out and checks a control may be a post of a pack still to come.
 */
export const readTemplates = (
  raw: { readonly posts: unknown; readonly processes: unknown },
  known: readonly PostTemplate[] = [],
): Templates | { readonly faults: readonly Fault[] } => {
  const misshapen = [
    ...shapeFaults('posts', Type.Array(postTemplateShape), raw.posts),
    ...shapeFaults('processes', Type.Array(processTemplateShape), raw.processes),
  ]
  if (misshapen.length > 0) return { faults: misshapen }
  const posts = raw.posts as readonly PostTemplate[]
  const processes = raw.processes as readonly ProcessTemplate[]
  const all = new Map([...known, ...posts].map((post) => [post.code, post]))
  const faults = [
    ...codesTwice('posts', posts),
    ...codesTwice('processes', processes),
    ...posts.flatMap((post) => faultsWithin(`posts/${post.code}`, postFaults(post))),
    ...processes.flatMap((one) => processFaults(one, `processes/${one.code}`, all)),
  ]
  return faults.length > 0 ? { faults } : { posts, processes }
}

/** RSK-141: what holds of a risk point and of a power in the register holds of them in a template. */
const postFaults = ({ code: own, points, powers }: PostTemplate): Fault[] => [
  ...codesTwice('points', points),
  ...codesTwice('powers', powers),
  ...points.flatMap(({ code, name, controls }): Fault[] => [
    ...eachLanguage(name, nameFault).map((fault) => packFault(`points/${code}/name`, `name-${fault}` as const)),
    ...(controls.every(({ kind }) => kind === 'education')
      ? [packFault(`points/${code}/controls`, 'only-education' as const)]
      : []),
    ...(controls.some(({ owner, checker }) => owner !== null && owner === checker)
      ? [packFault(`points/${code}/controls`, 'checked-by-its-owner' as const)]
      : []),
  ]),
  ...powers.flatMap(({ code, checker, ...words }): Fault[] => {
    const fault = powerFault({ ...words, checkerPost: checker }, own)
    return fault ? [packFault(`powers/${code}`, `power-${fault}`)] : []
  }),
]

const eachLanguage = <Fault>({ zh, en }: Pair, faultOf: (text: string) => Fault | null): Fault[] =>
  [faultOf(zh), faultOf(en)].flatMap((fault) => (fault === null ? [] : [fault]))

const processFaults = (map: ProcessTemplate, at: string, posts: ReadonlyMap<string, PostTemplate>): Fault[] => {
  const fault = processFault({ ...map, steps: map.steps.map((step) => ({ ...step, postName: step.deed })) })
  return [
    ...(fault ? [packFault(at, `process-${fault}` as const)] : []),
    ...(map.steps.some(({ post }) => post === map.owner)
      ? []
      : [packFault(`${at}/owner`, 'owner-at-no-step' as const)]),
    ...map.steps.flatMap(({ post, points }, index): Fault[] => {
      const step = `${at}/steps/${index + 1}`
      const template = posts.get(post)
      if (!template) return [packFault(step, 'no-post', { post })]
      const there = new Set(template.points.map(({ code }) => code))
      return points.filter((code) => !there.has(code)).map((code) => packFault(step, 'no-point', { post, code }))
    }),
  ]
}

/** CUR-6, RSK-140: every citation of a norm in templates, and every lesson they name, with the place where it stands. */
export const templateReferences = ({ posts, processes }: Templates) => ({
  norms: [
    ...posts.flatMap((post) =>
      post.points.map(({ code, norms = [] }) => ({ place: `posts/${post.code}/points/${code}`, cited: norms })),
    ),
    ...posts.flatMap((post) =>
      post.powers.map(({ code, norms }) => ({ place: `posts/${post.code}/powers/${code}`, cited: norms })),
    ),
    ...processes.map(({ code, norms }) => ({ place: `processes/${code}`, cited: norms })),
  ],
  lessons: posts.flatMap((post) =>
    post.points.flatMap(({ code, lesson }) =>
      lesson === null ? [] : [{ place: `posts/${post.code}/points/${code}`, lesson }],
    ),
  ),
})

/** Something that a post has: it stands, or it came from a template, whatever became of it. */
export interface Held {
  readonly name: Pair
  /** The part of the template from which it came; `null` where somebody wrote it here. */
  readonly part: string | null
}

export type PartState = 'new' | 'there'

/**
 * RSK-143: a template brings only what the post lacks: a part that came before stays as it is, also where it was turned
 * down or reworded, and so does what bears the same name in either language. Nobody's wording is written over.
 */
export const partState = (
  { code, name }: { readonly code: string; readonly name: Pair },
  held: readonly Held[],
): PartState =>
  held.some((one) => one.part === code || one.name.zh === name.zh || one.name.en === name.en) ? 'there' : 'new'

export const lacking = <Part extends { readonly code: string; readonly name: Pair }>(
  parts: readonly Part[],
  held: readonly Held[],
): Part[] => parts.filter((part) => partState(part, held) === 'new')

/** Everything that a part says in words. */
export const wordsOfPart = (part: TemplatePoint | TemplatePower): readonly Pair[] =>
  'controls' in part
    ? [
        ...[part.name, part.cause, part.manifestation, part.benefits, part.indicator],
        ...part.controls.flatMap(({ text, frequency }) => [text, frequency]),
      ]
    : [part.name, part.limits, part.rule]

/** RSK-148: the parts that a newer version of a template words otherwise than the one before. */
export const rewordedParts = <Part extends { readonly code: string }>(
  before: readonly Part[],
  now: readonly Part[],
): Part[] => {
  const were = new Map(before.map((part) => [part.code, JSON.stringify(inOrder(part))]))
  return now.filter((part) => {
    const was = were.get(part.code)
    return was !== undefined && was !== JSON.stringify(inOrder(part))
  })
}

/** The database keeps the words of an object in an order of its own. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}

/** RSK-144: the template that fits a post that came by a list: of its code, else of its name, when there is one alone. */
export const fittingTemplate = <Template extends Pick<PostTemplate, 'code' | 'name'>>(
  post: { readonly code: string; readonly name: Pair },
  templates: readonly Template[],
): Template | undefined => {
  const byCode = templates.find(({ code }) => code === post.code)
  if (byCode) return byCode
  const byName = templates.filter(({ name }) => name.zh === post.name.zh || name.en === post.name.en)
  return byName.length === 1 ? byName[0] : undefined
}
