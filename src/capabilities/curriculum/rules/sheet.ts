import { isTurn, type Lesson, type Scene } from './lesson.ts'

export interface NumberedScene {
  readonly number: number
  readonly scene: Scene
  /** The number of the scene that each choice goes on to, by the id of the choice. */
  readonly goesTo: Readonly<Record<string, number>>
}

/**
 * CUR-24: the scenes of a lesson as they stand on paper: the start first, then step by step in the order in which they are
 * reached, ends last; every choice names the number to read on at.
 */
export const inPrintOrder = ({ scenes, start }: Pick<Lesson, 'scenes' | 'start'>): NumberedScene[] => {
  const reached = reachedFrom(start, scenes)
  const place = (scene: Scene) => [isTurn(scene) ? 0 : 1, scene.step, reached.indexOf(scene.id)] as const
  const ordered = scenes.filter(({ id }) => reached.includes(id)).sort((a, b) => compare(place(a), place(b)))
  const numbers = new Map(ordered.map(({ id }, at) => [id, at + 1]))
  return ordered.map((scene, at) => ({
    number: at + 1,
    scene,
    goesTo: isTurn(scene) ? Object.fromEntries(scene.choices.map(({ id, next }) => [id, numbers.get(next) ?? 0])) : {},
  }))
}

/** The number of every scene as it stands on paper; what no way reaches comes last, in its order. */
export const sceneNumbers = (lesson: Pick<Lesson, 'scenes' | 'start'>): ReadonlyMap<string, number> => {
  const printed = inPrintOrder(lesson).map(({ scene }) => scene.id)
  const others = lesson.scenes.map(({ id }) => id).filter((id) => !printed.includes(id))
  return new Map([...printed, ...others].map((id, at) => [id, at + 1]))
}

const reachedFrom = (start: string, scenes: readonly Scene[]): string[] => {
  const seen = [start]
  for (const id of seen) {
    const scene = scenes.find((one) => one.id === id)
    if (!scene || !isTurn(scene)) continue
    for (const { next } of scene.choices) if (!seen.includes(next)) seen.push(next)
  }
  return seen
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
