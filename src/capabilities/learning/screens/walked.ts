import type { LessonAnswer } from '#capabilities/curriculum/contract.ts'

export type Lesson = LessonAnswer['lesson']
export type Scene = Lesson['scenes'][number]
export type Turn = Extract<Scene, { readonly choices: unknown }>
export type End = Exclude<Scene, Turn>

/** A step of the way, with the one fact about its speed. */
export interface Walked {
  readonly scene: string
  readonly choice: string
  readonly rapid: boolean
}

export const isTurn = (scene: Scene): scene is Turn => 'choices' in scene

/** The scene a way has led to. A way that the lesson does not know ends where it was last known. */
export const sceneAt = ({ scenes, start }: Lesson, way: readonly Pick<Walked, 'choice'>[]): Scene => {
  const find = (id: string) => scenes.find((scene) => scene.id === id)
  let at = find(start)
  for (const { choice } of way) {
    const next = at && isTurn(at) ? at.choices.find(({ id }) => id === choice)?.next : undefined
    at = (next === undefined ? undefined : find(next)) ?? at
  }
  if (!at) throw new Error('a lesson has a start')
  return at
}

/** The decision that a lesson begins with. */
export const firstTurn = (lesson: Lesson): Turn | null => {
  const first = sceneAt(lesson, [])
  return isTurn(first) ? first : null
}

/** The scenes and the ways between them, for the map. */
export const mapOf = ({ scenes }: Lesson) =>
  scenes.map((scene) => ({
    id: scene.id,
    next: isTurn(scene) ? [...new Set(scene.choices.map(({ next }) => next))] : [],
  }))
