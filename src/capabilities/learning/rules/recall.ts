import { FSRSAlgorithm, Rating } from 'ts-fsrs'
import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'

/** What a person is expected to remember of one question. Before the first answer there is no memory to speak of. */
export interface RecallCard {
  readonly personId: Id<'person'>
  readonly questionCode: string
  readonly lessonCode: string | null
  /** Core rules of a key post are asked for more often. */
  readonly core: boolean
  readonly learnedOn: Day
  readonly dueOn: Day
  readonly answeredOn: Day | null
  readonly stability: number | null
  readonly difficulty: number | null
}

export const shortest = 3
export const longest = 180

const memory = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: false, maximum_interval: longest })

/** LRN-7: a card made by a finished lesson is first asked after the shortest interval. */
export const freshCard = (
  of: Pick<RecallCard, 'personId' | 'questionCode' | 'lessonCode' | 'core'>,
  on: Day,
): RecallCard => ({
  ...of,
  learnedOn: on,
  dueOn: addDays(on, shortest),
  answeredOn: null,
  stability: null,
  difficulty: null,
})

export interface Recalled {
  readonly right: boolean
  /** Whether the person said so; recall does not ask and counts as sure. */
  readonly sure: boolean
}

/** LRN-7: the card after an answer, by FSRS-6 with two grades, Good and Again. */
export const review = (card: RecallCard, { right, sure }: Recalled, on: Day): RecallCard => {
  const { stability, difficulty } = memory.next_state(
    card.stability === null || card.difficulty === null
      ? null
      : { stability: card.stability, difficulty: card.difficulty },
    card.answeredOn === null ? 0 : Math.max(0, daysBetween(card.answeredOn, on)),
    right ? Rating.Good : Rating.Again,
  )
  const wait = right ? waitFor(stability, !sure ? 0.9 : card.core ? 0.85 : 0.75) : shortest
  return { ...card, stability, difficulty, answeredOn: on, dueOn: addDays(on, wait) }
}

/** Days until recall falls to the retention wanted, within the shortest and the longest interval. */
export const waitFor = (stability: number, retention: number): number =>
  Math.min(longest, Math.max(shortest, Math.round(stability * memory.calculate_interval_modifier(retention))))
