import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { correctionOutcomes, correctionSubjects } from '../rules/correction.ts'

const line = {
  id: idOf('correction'),
  about: oneOf(correctionSubjects),
  words: Type.String(),
  askedAt: momentShape,
  answer: orNull(Type.Object({ outcome: oneOf(correctionOutcomes), reason: Type.String(), at: momentShape })),
}
const wordsShape = Type.String({ minLength: 1, maxLength: 200 })

/** R68: somebody says what is wrong about the own data. */
export const AskCorrection = verb(
  'identity.ask-correction',
  { roles: everyRole, data: 'personal' },
  {
    input: Type.Object({ about: oneOf(correctionSubjects), words: wordsShape }),
    answer: Type.Object({ correction: idOf('correction') }),
    refusals: ['no-words', 'number-in-words', 'too-many-open'],
  },
)

/** What one asked oneself, with the answers, the newest first, a hundred at most. */
export const OwnCorrections = question(
  'identity.own-corrections',
  { roles: everyRole, data: 'personal', shows: 'own-records' },
  { input: Type.Object({}), answer: Type.Object({ corrections: Type.Array(Type.Object(line)) }) },
)

/** What waits for an answer, the oldest first, and what was answered in the last ninety days; two hundred at most. */
export const Corrections = question(
  'identity.corrections',
  {
    roles: ['system-administrator'],
    data: 'personal',
    shows: 'accounts',
    look: { zh: '看了你提的更正', en: 'Read what you asked to have corrected' },
  },
  {
    input: Type.Object({}),
    answer: Type.Object({
      corrections: Type.Array(
        Type.Object({ ...line, name: Type.String(), staffNo: Type.String(), own: Type.Boolean(), title: pairShape }),
      ),
      more: Type.Boolean(),
    }),
  },
)
export type CorrectionLine = Static<(typeof Corrections)['answer']>['corrections'][number]

/** The data were put right elsewhere, by an import or a new record, or they stand; the asker reads which and why. */
export const AnswerCorrection = verb(
  'identity.answer-correction',
  {
    roles: ['system-administrator'],
    data: 'personal',
    look: { zh: '答复了你提的更正', en: 'Answered what you asked to have corrected' },
  },
  {
    input: Type.Object({ correction: idOf('correction'), outcome: oneOf(correctionOutcomes), reason: wordsShape }),
    answer: Type.Object({}),
    refusals: ['correction-not-found', 'answered-already', 'own-correction', 'no-words'],
  },
)
