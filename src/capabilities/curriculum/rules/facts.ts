import type { Pair } from '#kernel/text.ts'
import type { Card } from './card.ts'
import type { Case } from './case.ts'
import { isTurn, type Lesson } from './lesson.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'

/** One statement that can be compared with its source. */
export interface ContentFact {
  readonly key: string
  readonly text: Pair
}

export interface Factual {
  readonly lesson: Lesson
  readonly case: Case
  readonly reading: Reading
  readonly card: Card
  readonly question: Question
}

/** CUR-39: what content states: what it says happens, what must be done, what it rests on. */
export const factsOf = <Kind extends keyof Factual>(kind: Kind, body: Factual[Kind]): ContentFact[] => {
  const stated = {
    lesson: () => lessonFacts(body as Lesson),
    case: () => caseFacts(body as Case),
    reading: () => readingFacts(body as Reading),
    card: () => cardFacts(body as Card),
    question: () => questionFacts(body as Question),
  }
  return stated[kind]()
}

const lessonFacts = ({ scenes, norms }: Lesson): ContentFact[] => [
  ...scenes.map((scene) => ({
    key: `scene:${scene.id}`,
    text: isTurn(scene)
      ? together([scene.text, ...scene.choices.map(({ outcome }) => outcome)])
      : together([scene.text, scene.act]),
  })),
  ...rests(norms),
]

const caseFacts = (body: Case): ContentFact[] => [
  ...body.decisionPoints.map(({ happened }, at) => ({ key: `point:${at + 1}`, text: happened })),
  { key: 'consequence', text: body.consequence },
  { key: 'control', text: body.controlThatStops },
  { key: 'source', text: both(body.source.note) },
  ...rests(body.ruleBroken),
]

const readingFacts = (body: Reading): ContentFact[] => [
  ...body.paragraphs.map((text, at) => ({ key: `paragraph:${at + 1}`, text })),
  { key: 'act', text: body.act },
  ...(body.kind === 'reminder' ? [{ key: 'duty', text: body.duty }] : []),
  ...(body.kind === 'story' ? [{ key: 'source', text: body.source.note }] : []),
  ...(body.kind === 'digest'
    ? body.sources.map(({ title, issuer, date }, at) => ({
        key: `source:${at + 1}`,
        text: together([title, issuer, ...(date === null ? [] : [both(date)])]),
      }))
    : []),
  ...rests(body.norms),
]

const cardFacts = ({ duty, acts, declare, mayAsk }: Card): ContentFact[] => [
  { key: 'duty', text: duty },
  ...acts.map((text, at) => ({ key: `act:${at + 1}`, text })),
  { key: 'declare', text: declare },
  ...mayAsk.map(({ question, answer }, at) => ({ key: `may:${at + 1}`, text: together([question, answer]) })),
]

const questionFacts = ({ stem, options, explanation, atYourPost, norms }: Question): ContentFact[] => [
  { key: 'answer', text: together([stem, ...options.filter(({ correct }) => correct).map(({ text }) => text)]) },
  { key: 'explanation', text: explanation },
  { key: 'act', text: atYourPost },
  ...rests(norms),
]

const rests = (norms: readonly string[]): ContentFact[] =>
  norms.length === 0 ? [] : [{ key: 'norms', text: both(norms.join(' · ')) }]

const both = (text: string | Pair): Pair => (typeof text === 'string' ? { zh: text, en: text } : text)

const together = (texts: readonly Pair[]): Pair => ({
  zh: texts.map(({ zh }) => zh).join(' / '),
  en: texts.map(({ en }) => en).join(' / '),
})
