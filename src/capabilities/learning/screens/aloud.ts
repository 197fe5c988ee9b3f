import type { CaseAnswer, LessonAnswer } from '#capabilities/curriculum/contract.ts'
import type { Pair } from '#kernel/text.ts'
import { isTurn } from './walked.ts'

type Case = CaseAnswer['case']
type Scene = LessonAnswer['lesson']['scenes'][number]

/** LRN-19: a scene is read with its question and choices, an end with its act; what happened, once it is seen. */
export const aloud = (scene: Scene, taken: string | null): readonly Pair[] => {
  if (!isTurn(scene)) return [scene.text, scene.act, scene.askWhom]
  const outcome = scene.choices.find(({ id }) => id === taken)?.outcome
  if (outcome) return [outcome]
  return [scene.text, scene.ask, ...scene.choices.map(({ text }) => text)]
}

/** The same for a case: how it began with its first decision, each decision, and how it ended. */
export const aloudCase = (
  { opening, decisionPoints, consequence, missedChance, controlThatStops }: Case,
  at: number,
  taken: string | null,
): readonly Pair[] => {
  const point = decisionPoints[at]
  if (!point) return [consequence, missedChance, controlThatStops]
  const reveal = point.choices.find(({ id }) => id === taken)?.reveal
  if (reveal) return [reveal, point.happened]
  return [...(at === 0 ? [opening] : []), point.text, point.ask, ...point.choices.map(({ text }) => text)]
}
