import { type Static, Type } from 'typebox'
import { no, ok, type Result } from '#kernel/result.ts'
import { oneOf, pairShape } from '#kernel/shape.ts'

export const educationKinds = ['post', 'discipline', 'warning', 'situation', 'values'] as const
export type EducationKind = (typeof educationKinds)[number]

export const codePattern = '^[a-z0-9]+(-[a-z0-9]+)*$'
export const codeShape = Type.String({ pattern: codePattern })
export const versionShape = Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$' })

const choiceShape = Type.Object({
  id: Type.String({ minLength: 1 }),
  text: pairShape,
  quality: oneOf(['sound', 'partial', 'unsound']),
  outcome: pairShape,
  next: Type.String({ minLength: 1 }),
})
const stepShape = Type.Integer({ minimum: 1, maximum: 5 })
const turnShape = Type.Object({
  id: Type.String({ minLength: 1 }),
  step: stepShape,
  text: pairShape,
  ask: pairShape,
  choices: Type.Array(choiceShape, { minItems: 2 }),
})
const endShape = Type.Object({
  id: Type.String({ minLength: 1 }),
  step: stepShape,
  text: pairShape,
  act: pairShape,
  askWhom: pairShape,
})

export const lessonShape = Type.Object({
  code: codeShape,
  version: versionShape,
  kind: oneOf(educationKinds),
  minutes: Type.Integer({ minimum: 1, maximum: 60 }),
  title: pairShape,
  summary: pairShape,
  posts: Type.Array(codeShape),
  families: Type.Array(codeShape),
  norms: Type.Array(Type.String()),
  art: codeShape,
  start: Type.String(),
  scenes: Type.Array(Type.Union([turnShape, endShape]), { minItems: 2 }),
  questions: Type.Array(codeShape),
})
export type Lesson = Static<typeof lessonShape>
export type Turn = Static<typeof turnShape>
export type End = Static<typeof endShape>
export type Scene = Turn | End

export const isTurn = (scene: Scene): scene is Turn => 'choices' in scene

export const graphFaultKinds = [
  'id-twice',
  'no-start',
  'few-ends',
  'leads-nowhere',
  'goes-back',
  'choice-twice',
  'unreached',
  'endless',
] as const

/** What is wrong with the graph of a lesson, and where: at which scene, at which choice, and to which scene it leads. */
export interface GraphFault {
  readonly what: (typeof graphFaultKinds)[number]
  readonly scene?: string
  readonly choice?: string
  readonly to?: string
}

/** CUR-2: what is wrong with the graph of a lesson, each with its place; empty when it can be walked. */
export const graphFaults = ({ scenes, start }: Pick<Lesson, 'scenes' | 'start'>): GraphFault[] => {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]))
  const edges = scenes.flatMap((scene) =>
    isTurn(scene) ? scene.choices.map((choice) => ({ from: scene, choice, to: byId.get(choice.next) })) : [],
  )
  const reached = closure([start], (id) => edges.filter(({ from }) => from.id === id).map(({ choice }) => choice.next))
  const ends = scenes.filter((scene) => !isTurn(scene)).map(({ id }) => id)
  const ending = closure(ends, (id) => edges.filter(({ choice }) => choice.next === id).map(({ from }) => from.id))
  return [
    ...(byId.size < scenes.length ? [{ what: 'id-twice' as const }] : []),
    ...(byId.has(start) ? [] : [{ what: 'no-start' as const, to: start }]),
    ...(ends.length < 2 ? [{ what: 'few-ends' as const }] : []),
    ...edges.flatMap(({ from, choice, to }): GraphFault[] => {
      const at = { scene: from.id, choice: choice.id, to: choice.next }
      if (to === undefined) return [{ what: 'leads-nowhere', ...at }]
      return to.step < from.step ? [{ what: 'goes-back', ...at }] : []
    }),
    ...scenes.flatMap((scene): GraphFault[] =>
      isTurn(scene) && new Set(scene.choices.map(({ id }) => id)).size < scene.choices.length
        ? [{ what: 'choice-twice', scene: scene.id }]
        : [],
    ),
    ...scenes.filter(({ id }) => !reached.has(id)).map(({ id }) => ({ what: 'unreached' as const, scene: id })),
    ...scenes.filter(({ id }) => !ending.has(id)).map(({ id }) => ({ what: 'endless' as const, scene: id })),
  ]
}

const closure = (from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set(from)
  for (const id of seen) for (const other of next(id)) seen.add(other)
  return seen
}

export interface Step {
  readonly scene: string
  readonly choice: string
}

/** CUR-3: the end to which a walked path leads. */
export const walk = (lesson: Pick<Lesson, 'scenes' | 'start'>, path: readonly Step[]): Result<End, 'path-broken'> => {
  let at = lesson.scenes.find(({ id }) => id === lesson.start)
  for (const step of path) {
    if (at === undefined || !isTurn(at) || at.id !== step.scene) return no('path-broken')
    const taken = at.choices.find(({ id }) => id === step.choice)
    at = lesson.scenes.find(({ id }) => id === taken?.next)
  }
  return at === undefined || isTurn(at) ? no('path-broken') : ok(at)
}

/** CUR-8: the lessons that name the post, and those that name the family. */
export const covering = <L extends Pick<Lesson, 'posts' | 'families'>>(
  lessons: readonly L[],
  { post, family }: { readonly post?: string; readonly family?: string },
): L[] =>
  lessons.filter(
    ({ posts, families }) =>
      (post === undefined || posts.includes(post)) && (family === undefined || families.includes(family)),
  )
