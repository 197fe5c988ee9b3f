import type { CaseAnswer, LessonAnswer } from '#capabilities/curriculum/contract.ts'
import type { Pair } from '#kernel/text.ts'
import { isTurn } from './walked.ts'

type Say = (pair: Pair) => string
type Scene = LessonAnswer['lesson']['scenes'][number]
type Point = CaseAnswer['case']['decisionPoints'][number]

/** LRN-19: a scene is read with its question and choices, an end with its act; what happened, once it is seen. */
export const aloud = (scene: Scene, taken: string | null, t: Say): string => {
  if (!isTurn(scene)) return lines([scene.text, scene.act, scene.askWhom], t)
  const outcome = scene.choices.find(({ id }) => id === taken)?.outcome
  if (outcome) return t(outcome)
  return lines([scene.text, scene.ask, ...scene.choices.map(({ text }) => text)], t)
}

/** The same for a moment of a case. */
export const aloudPoint = (point: Point, taken: string | null, t: Say): string => {
  const reveal = point.choices.find(({ id }) => id === taken)?.reveal
  if (reveal) return lines([reveal, point.happened], t)
  return lines([point.text, point.ask, ...point.choices.map(({ text }) => text)], t)
}

/** One text a line: the story stands first, so that its sentences keep their places. */
const lines = (pairs: readonly Pair[], t: Say): string => pairs.map(t).join('\n')
