import { languages } from '#kernel/text.ts'
import type { Card } from './card.ts'
import type { Case } from './case.ts'
import {
  type Hint,
  hint,
  type LocalWords,
  lengthHints,
  noLocalWords,
  nounHints,
  type Said,
  wordHints,
} from './lints.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'

/** CUR-9 for a warning case. */
export const caseHints = (warning: Case, local: LocalWords = noLocalWords): Hint[] => {
  const said: Said[] = [
    { place: 'opening', kind: 'story', pair: warning.opening },
    ...warning.decisionPoints.flatMap(({ text, choices, happened }, at): Said[] => [
      { place: `decisionPoints/${at}/text`, kind: 'story', pair: text },
      ...choices.flatMap(({ id, text: words, reveal }): Said[] => [
        { place: `decisionPoints/${at}/choices/${id}/text`, kind: 'choice', pair: words },
        { place: `decisionPoints/${at}/choices/${id}/reveal`, kind: 'outcome', pair: reveal },
      ]),
      { place: `decisionPoints/${at}/happened`, kind: 'story', pair: happened },
    ]),
    { place: 'consequence', kind: 'story', pair: warning.consequence },
    { place: 'controlThatStops', kind: 'story', pair: warning.controlThatStops },
    { place: 'checkOurs', kind: 'line', pair: warning.checkOurs },
  ]
  const postless = warning.posts.length === 0 ? languages.map((language) => hint('no-post', 'posts', language)) : []
  return [...postless, ...nounHints(said, local), ...textHints(said, local)]
}

/** CUR-9 for a question. */
export const questionHints = (question: Question, local: LocalWords = noLocalWords): Hint[] => {
  const said: Said[] = [
    { place: 'stem', kind: 'story', pair: question.stem },
    ...question.options.map(({ id, text }): Said => ({ place: `options/${id}`, kind: 'choice', pair: text })),
    { place: 'explanation', kind: 'outcome', pair: question.explanation },
    { place: 'atYourPost', kind: 'line', pair: question.atYourPost },
  ]
  return textHints(said, local)
}

/** CUR-9 for a digest, a story or a reminder. */
export const readingHints = (reading: Reading, local: LocalWords = noLocalWords): Hint[] => {
  const asked: readonly Said[] =
    reading.kind === 'digest'
      ? [
          { place: 'question/stem', kind: 'story', pair: reading.question.stem },
          ...reading.question.options.map(
            ({ id, text }): Said => ({ place: `question/options/${id}`, kind: 'choice', pair: text }),
          ),
        ]
      : []
  const said: Said[] = [
    ...reading.paragraphs.map((pair, at): Said => ({ place: `paragraphs/${at}`, kind: 'story', pair })),
    ...(reading.kind === 'reminder' ? [{ place: 'duty', kind: 'line', pair: reading.duty } as const] : []),
    { place: 'act', kind: 'act', pair: reading.act },
    { place: 'askWhom', kind: 'line', pair: reading.askWhom },
    ...asked,
  ]
  return textHints(said, local)
}

/** CUR-9 for a post card. */
export const cardHints = (card: Card, local: LocalWords = noLocalWords): Hint[] => {
  const said: Said[] = [
    { place: 'duty', kind: 'line', pair: card.duty },
    ...card.acts.map((pair, at): Said => ({ place: `acts/${at}`, kind: 'line', pair })),
    { place: 'declare', kind: 'line', pair: card.declare },
    { place: 'askWhom', kind: 'line', pair: card.askWhom },
    ...card.mayAsk.flatMap(({ question, answer }, at): Said[] => [
      { place: `mayAsk/${at}/question`, kind: 'line', pair: question },
      { place: `mayAsk/${at}/answer`, kind: 'line', pair: answer },
    ]),
  ]
  return textHints(said, local)
}

const textHints = (said: readonly Said[], local: LocalWords): Hint[] => [
  ...wordHints(said, local),
  ...lengthHints(said),
]
