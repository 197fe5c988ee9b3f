import { type Static, Type } from 'typebox'
import { exportOf } from '#kernel/export.ts'
import { idOf } from '#kernel/id.ts'
import { orNull } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'

const wordShape = Type.Object({ zh: Type.String({ maxLength: 40 }), en: Type.String({ maxLength: 60 }) })

/** CUR-42: a general word and what this organisation says for it; empty in a language that stays as it is. */
export const termShape = Type.Object({ said: wordShape, called: wordShape })

const writing = { roles: ['author'], data: 'internal' } as const

/** CUR-42: what the organisation says for words of the packs. */
export const Terms = question(
  'curriculum.terms',
  { roles: ['author', 'officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      terms: Type.Array(Type.Object({ id: idOf('local-term'), said: wordShape, called: wordShape })),
    }),
  },
)
export type TermsAnswer = Static<(typeof Terms)['answer']>
export const ExportTerms = exportOf(Terms)

/** CUR-42: writes a term, or changes one. */
export const SaveTerm = verb('curriculum.save-term', writing, {
  input: Type.Object({ id: orNull(idOf('local-term')), term: termShape }),
  answer: Type.Object({
    id: idOf('local-term'),
    /** In how many lessons, cases, questions, short readings and cards in use the general word stands. */
    uses: Type.Integer(),
  }),
  refusals: ['term-not-found', 'words-missing', 'word-short', 'same-word', 'word-taken', 'too-many'],
})

/** CUR-42: the general word is shown again. */
export const DropTerm = verb('curriculum.drop-term', writing, {
  input: Type.Object({ id: idOf('local-term') }),
  answer: Type.Object({ dropped: Type.Boolean() }),
  refusals: ['term-not-found'],
})
