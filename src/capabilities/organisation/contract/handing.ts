import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import type { Pair } from '#kernel/text.ts'
import { type Access, question, verb } from '#kernel/verb.ts'
import { answerFaults, handingHindrances } from '../rules/import/handing.ts'

const importer = { roles: ['system-administrator'], data: 'personal', shows: 'holders' } as const satisfies Access
/** Decision 16: whom a row is about reads that it was looked at or decided on; it may tell of a branch or membership. */
const importing = <const Look extends Pair>(look: Look) => ({ ...importer, data: 'sensitive' as const, look })
const secretary = { roles: ['secretary'], data: 'personal', shows: 'holders' } as const satisfies Access

const draftShape = idOf('import-draft')
const rowShape = idOf('import-handing')
const lineShape = Type.Integer({ minimum: 1 })
const count = Type.Integer()
/** How many rows go in one press. */
const most = 500

const askedShape = Type.Object({
  field: Type.String(),
  kind: Type.String(),
  text: Type.String(),
  suggestion: orNull(Type.String()),
  /** What the list says can stand as it is. */
  mayBeRight: Type.Boolean(),
})
export type ListedAsked = Static<typeof askedShape>

const fieldsShape = Type.Array(
  Type.Object({
    field: Type.String({ maxLength: 40 }),
    /** In place of what the list says; `null`: right as it is. */
    value: orNull(Type.String({ maxLength: 200 })),
  }),
  { maxItems: 20 },
)

const answeredShape = Type.Object({
  ours: Type.Boolean(),
  fields: fieldsShape,
  by: Type.String(),
  at: momentShape,
})

/** ORG-26: doubtful rows go to the secretaries of the branches they tell of, all of these or none. */
export const HandRows = verb(
  'organisation.hand-rows',
  importing({
    zh: '把名册里你存疑的一行交给支部书记核对',
    en: 'Handed your doubtful row of a roster to a branch secretary',
  }),
  {
    input: Type.Object({ draft: draftShape, lines: Type.Array(lineShape, { minItems: 1, maxItems: most }) }),
    answer: Type.Object({ rows: count, branches: count }),
    refusals: ['draft-not-found', 'row-not-found', 'branch-unclear', 'handed-already'],
  },
)

/** The doubtful rows of a draft by branch, those that cannot go anywhere, and what became of those handed over. */
export const Handings = question(
  'organisation.handings',
  importing({
    zh: '看了名册里你存疑的一行和支部的答复',
    en: 'Saw your doubtful row of a roster and what the branch answered',
  }),
  {
    input: Type.Object({ draft: draftShape }),
    answer: Type.Object({
      /** Rows that can be handed over now, by branch. */
      branches: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          secretaries: Type.Array(Type.String()),
          rows: Type.Array(Type.Object({ line: Type.Integer(), name: Type.String() })),
        }),
      ),
      /** Until when an answer would be asked for. */
      dueOn: dayShape,
      unclear: Type.Array(
        Type.Object({
          line: Type.Integer(),
          name: Type.String(),
          why: oneOf(handingHindrances),
          branch: orNull(pairShape),
        }),
      ),
      /** Rows that are handed over, answered ones first. */
      handed: Type.Array(
        Type.Object({
          row: rowShape,
          line: Type.Integer(),
          staffNo: Type.String(),
          name: Type.String(),
          branch: pairShape,
          asked: Type.Array(askedShape),
          dueOn: dayShape,
          answer: orNull(answeredShape),
        }),
      ),
      /** There are more than are listed. */
      more: Type.Boolean(),
    }),
    refusals: ['draft-not-found'],
  },
)
export type HandingsAnswer = Static<(typeof Handings)['answer']>

/** Calls rows back that nobody is to answer any more. */
export const WithdrawRows = verb(
  'organisation.withdraw-rows',
  importing({
    zh: '把名册里你的一行从支部书记那里收回',
    en: 'Called your row of a roster back from a branch secretary',
  }),
  {
    input: Type.Object({ draft: draftShape, rows: Type.Array(rowShape, { minItems: 1, maxItems: most }) }),
    answer: Type.Object({ rows: count }),
    refusals: ['draft-not-found', 'row-gone'],
  },
)

/** ORG-27: the importer takes answers into the rows, or leaves them, as they were read; writing stays a step of its own. */
export const TakeAnswers = verb(
  'organisation.take-answers',
  importing({ zh: '处理了支部书记对你那一行的答复', en: 'Decided on the answer of a branch secretary about your row' }),
  {
    input: Type.Object({
      draft: draftShape,
      /** Each with the moment of the answer that was read; one given anew since is `row-gone`. */
      rows: Type.Array(Type.Object({ row: rowShape, at: momentShape }), { minItems: 1, maxItems: most }),
      take: Type.Boolean(),
    }),
    /** Answers decided on; rows that can be written now; answers that stay, because another claims the number too. */
    answer: Type.Object({ rows: count, settled: count, contested: count }),
    refusals: ['draft-not-found', 'row-gone'],
  },
)

/** The rows in the hands of the own branches: whom each is about and what is asked, nothing else of the list. */
export const RowsToCheck = question(
  'organisation.rows-to-check',
  {
    ...secretary,
    data: 'sensitive',
    look: { zh: '核对名册里你的一行', en: 'Checked your row of a roster' },
  },
  {
    input: Type.Object({}),
    answer: Type.Object({
      rows: Type.Array(
        Type.Object({
          row: rowShape,
          staffNo: Type.String(),
          name: Type.String(),
          branch: pairShape,
          asked: Type.Array(askedShape),
          handedBy: Type.String(),
          handedAt: momentShape,
          dueOn: dayShape,
          answer: orNull(answeredShape),
          /** Answered by oneself: it can be answered anew. */
          own: Type.Boolean(),
        }),
      ),
      more: Type.Boolean(),
      /** Names to choose from, by field, as far as the own reach goes. */
      choices: Type.Record(Type.String(), Type.Array(Type.String())),
    }),
  },
)
export type RowToCheck = Static<(typeof RowsToCheck)['answer']>['rows'][number]

/** ORG-27: what is right of one row, field by field; or that it is not of the own branch, which hands it back. */
export const AnswerRow = verb(
  'organisation.answer-row',
  {
    ...secretary,
    data: 'sensitive',
    look: { zh: '答复了名册里你的一行', en: 'Answered your row of a roster' },
  },
  {
    input: Type.Object({ row: rowShape, ours: Type.Boolean(), fields: fieldsShape }),
    answer: Type.Object({ left: count }),
    refusals: ['row-not-found', 'row-gone', 'answered-already', 'answer-missing', 'not-right', ...answerFaults],
  },
)
