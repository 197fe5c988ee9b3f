import { type Static, Type } from 'typebox'
import { idOf } from './id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from './shape.ts'
import { tableRefusalCodes, textEncodings } from './table.ts'
import { languages, type Pair } from './text.ts'
import { type Access, fileAnswer, question, verb } from './verb.ts'

/**
 * What the import of a list says and asks, the same for every list: match columns, look at what would change, mend,
 * write. A capability declares its verbs with these shapes, so that one screen serves them all.
 */

/** Decision 8: what administrators take in until somebody is an officer, who then does it alone. */
const leftToOfficers = 'left-to-officers'

const maxBytes = 20_000_000
const upload = { maxBytes }
const draftShape = idOf('import-draft')
const sheetInput = { sheet: orNull(Type.String({ maxLength: 200 })), encoding: orNull(oneOf(textEncodings)) }

/** Reads the head of an uploaded list and guesses what each column means; keeps nothing. */
export const readList = <const Granted extends Access>(name: string, access: Granted) =>
  question(name, access, {
    input: Type.Object(sheetInput),
    answer: Type.Object({
      fileName: Type.String(),
      sheet: orNull(Type.String()),
      sheets: Type.Array(Type.String()),
      encoding: orNull(oneOf(textEncodings)),
      rows: Type.Integer(),
      /** Up to three names with rare characters, to show that the encoding was read rightly. */
      rare: Type.Array(Type.String()),
      broken: Type.Integer(),
      columns: Type.Array(
        Type.Object({
          column: Type.String(),
          field: orNull(Type.String()),
          example: Type.String(),
          remembered: Type.Boolean(),
          new: Type.Boolean(),
          /** Holds what the product must not know: never mapped, never shown. */
          closed: Type.Boolean(),
        }),
      ),
    }),
    refusals: [leftToOfficers, 'file-missing', ...tableRefusalCodes],
    upload,
  })

/** Keeps the mapped columns of a list as a draft for 35 days; columns that are not mapped are not kept. */
export const stageList = <const Granted extends Access>(name: string, access: Granted) =>
  verb(name, access, {
    input: Type.Object({
      ...sheetInput,
      mapping: Type.Array(
        Type.Object({ column: Type.String({ maxLength: 500 }), field: orNull(Type.String({ maxLength: 40 })) }),
        { maxItems: 200 },
      ),
      remember: Type.Boolean(),
    }),
    answer: Type.Object({ draft: draftShape, rows: Type.Integer() }),
    refusals: [leftToOfficers, 'file-missing', 'columns-missing', 'column-closed', 'field-twice', ...tableRefusalCodes],
    upload,
  })

export const changeKinds = ['created', 'changed', 'ended'] as const
export type ChangeKind = (typeof changeKinds)[number]

const countsShape = Type.Object({
  created: Type.Integer(),
  changed: Type.Integer(),
  ended: Type.Integer(),
  unchanged: Type.Integer(),
  doubtful: Type.Integer(),
})
export type ImportCounts = Static<typeof countsShape>

const manyLeaveShape = Type.Object({ ended: Type.Integer(), standing: Type.Integer() })
export type ManyLeave = Static<typeof manyLeaveShape>

const changeShape = Type.Object({
  /** What the row is about: a code or number as it is, a name in both languages. */
  key: Type.Union([Type.String(), pairShape]),
  label: Type.Union([Type.String(), pairShape]),
  /** Which field differs; `null` for somebody or something new or ended. */
  field: orNull(Type.String()),
  before: pairShape,
  after: pairShape,
  from: orNull(dayShape),
  /** A word for what follows; the screen has the sentence. */
  follows: Type.String(),
})
export type ListedChange = Static<typeof changeShape>

/** How many changes a page of the preview holds. */
export const previewPage = 50

/** What writing the draft would change, compared with now; nothing is written. */
export const previewList = <const Granted extends Access>(name: string, access: Granted) =>
  question(name, access, {
    input: Type.Object({
      draft: draftShape,
      /** Whether whoever is not in the list has left; otherwise the list only adds and changes. */
      full: Type.Boolean(),
      show: oneOf(changeKinds),
      page: Type.Integer({ minimum: 0, maximum: 10_000 }),
    }),
    answer: Type.Object({
      fileName: Type.String(),
      counts: countsShape,
      /** So many of those on the roster would leave that somebody must say it is meant; `null` where they are few. */
      manyLeave: orNull(manyLeaveShape),
      /** Rows set aside by hand, and rows that stood twice and were merged. */
      aside: Type.Integer(),
      merged: Type.Integer(),
      /** What was said to be new and is made with the writing. */
      creates: Type.Array(
        Type.Object({
          field: Type.String(),
          name: Type.String(),
          /** What it stands below, or the unit that a branch equals. */
          of: orNull(pairShape),
        }),
      ),
      /** Wordings that are read as somebody explained them before; each can be forgotten. */
      remembered: Type.Array(
        Type.Object({ field: Type.String(), wording: Type.String(), meaning: Type.String(), rows: Type.Integer() }),
      ),
      changes: Type.Array(changeShape),
      more: Type.Boolean(),
      /** The day from which the rest of the draft is forgotten. */
      keptUntil: dayShape,
      /** Until when the last writing of this draft can be taken back. */
      undoUntil: orNull(momentShape),
    }),
    refusals: [leftToOfficers, 'draft-not-found'],
  })

/** The heads of a comparison, on the screen and in the workbook. */
export const comparisonHeads = {
  kind: { zh: '变化', en: 'Change' },
  label: { zh: '名称', en: 'Name' },
  field: { zh: '哪一项', en: 'What' },
  before: { zh: '现在', en: 'Now' },
  after: { zh: '之后', en: 'After' },
  from: { zh: '从哪天起', en: 'From' },
  follows: { zh: '跟着会发生', en: 'What follows' },
} as const satisfies Record<string, Pair>

/** All changes of the preview as a workbook, for whoever decides elsewhere; that it was taken out is recorded. */
export const downloadComparison = <const Granted extends Access>(name: string, access: Granted) =>
  verb(name, access, {
    input: Type.Object({ draft: draftShape, full: Type.Boolean(), language: oneOf(languages) }),
    answer: fileAnswer,
    refusals: [leftToOfficers, 'draft-not-found'],
  })

/** How a doubt can be settled by one press. */
export const remedies = ['value', 'pending', 'create'] as const
export type Remedy = (typeof remedies)[number]

const doubtShape = Type.Object({
  line: Type.Integer(),
  /** How many rows say the same; one press settles them all. */
  rows: Type.Integer(),
  field: Type.String(),
  kind: Type.String(),
  text: Type.String(),
  suggestion: orNull(Type.String()),
  remedy: orNull(oneOf(remedies)),
  /** Beside its suggestion, the list may make what the row names. */
  mayBeNew: Type.Optional(Type.Boolean()),
  /** The other line, where two rows are about the same. */
  other: orNull(Type.Integer()),
  /** Both of the two rows can hold, this one besides the other. */
  both: Type.Optional(Type.Boolean()),
  /** So many of these rows are in the hands of others, who were asked about them. */
  inHand: Type.Optional(Type.Integer()),
})
export type ListedDoubt = Static<typeof doubtShape>

/** The rows that wait, grouped where they say the same; and the names to choose from. */
export const listRepairs = <const Granted extends Access>(name: string, access: Granted) =>
  question(name, access, {
    input: Type.Object({ draft: draftShape }),
    answer: Type.Object({
      doubtful: Type.Integer(),
      mended: Type.Integer(),
      suggestions: Type.Integer(),
      /** How many of these would be made new together. */
      makeable: Type.Integer(),
      doubts: Type.Array(doubtShape),
      more: Type.Boolean(),
      choices: Type.Record(Type.String(), Type.Array(Type.String())),
    }),
    refusals: [leftToOfficers, 'draft-not-found'],
  })

export const repairActs = ['value', 'accept', 'new', 'aside', 'keep-this', 'both', 'forget'] as const

/**
 * Settles a doubt: a value, its suggestion, making it new, setting the row aside, keeping this one of two rows, or both. Or
 * forgets what a wording (`value`) was said to mean, so that its rows are asked about again.
 */
export const repairList = <const Granted extends Access>(name: string, access: Granted) =>
  verb(name, access, {
    input: Type.Object({
      draft: draftShape,
      line: Type.Integer({ minimum: 1 }),
      field: Type.String({ maxLength: 40 }),
      act: oneOf(repairActs),
      value: Type.String({ maxLength: 500 }),
    }),
    answer: Type.Object({ rows: Type.Integer(), settled: Type.Boolean() }),
    refusals: [leftToOfficers, 'draft-not-found', 'row-not-found', 'no-suggestion'],
  })

/**
 * Takes the suggestions of the draft at once, but for those that a person has to look at; or makes everything new that
 * the list names and nothing is near to, with what then comes to light below it.
 */
export const acceptSuggestions = <const Granted extends Access>(name: string, access: Granted) =>
  verb(name, access, {
    input: Type.Object({ draft: draftShape, make: Type.Optional(Type.Boolean()) }),
    answer: Type.Object({ rows: Type.Integer() }),
    refusals: [leftToOfficers, 'draft-not-found'],
  })

/** Writes all rows that can be written, in one go or not at all; the others wait. */
export const importList = <const Granted extends Access>(name: string, access: Granted) =>
  verb(name, access, {
    input: Type.Object({
      draft: draftShape,
      full: Type.Boolean(),
      seen: countsShape,
      /** That many leave was asked about and is meant. */
      leaversMeant: Type.Optional(Type.Boolean()),
    }),
    answer: Type.Object({
      counts: countsShape,
      undoUntil: orNull(momentShape),
      /** What did not come along with the rows, since its words name somebody there. */
      leftOut: Type.Optional(Type.Array(pairShape)),
    }),
    refusals: [
      leftToOfficers,
      'draft-not-found',
      'nothing-to-write',
      'changed-meanwhile',
      'known-elsewhere',
      'rows-clash',
      'self-missing',
      'many-leave',
    ],
  })

/** Why something that a writing made stays when the writing is taken back: what stands on it by then. */
export const stayReasons = [
  ...(['has-units', 'has-people', 'has-posts', 'has-branch', 'has-roles'] as const),
  ...(['has-members', 'has-secretary', 'has-holders', 'in-use'] as const),
] as const
export type StayReason = (typeof stayReasons)[number]

const stayingShape = Type.Object({ field: Type.String(), name: Type.String(), why: oneOf(stayReasons) })
export type MadeStaying = Static<typeof stayingShape>

/** Takes the last writing of a draft back, within thirty seconds and while nothing else touched what it changed. */
export const undoList = <const Granted extends Access>(name: string, access: Granted) =>
  verb(name, access, {
    input: Type.Object({ draft: draftShape }),
    answer: Type.Object({
      people: Type.Integer(),
      /** How much of what the writing made ended again, and what stays; for a list that may make anything. */
      ended: Type.Optional(Type.Integer()),
      stays: Type.Optional(Type.Array(stayingShape)),
    }),
    refusals: ['draft-not-found', 'nothing-to-undo', 'too-late', 'touched-since'],
  })

/** So many drafts are listed; the others come once these are settled. */
export const draftsAtMost = 200

/** The drafts in which rows wait, newest first; so many of the rows are in the hands of others. */
export const waitingDrafts = <const Granted extends Access>(name: string, access: Granted) =>
  question(name, access, {
    input: Type.Object({}),
    answer: Type.Object({
      drafts: Type.Array(
        Type.Object({
          ...{ draft: draftShape, fileName: Type.String(), stagedAt: momentShape },
          ...{ rows: Type.Integer(), inHand: Type.Integer() },
        }),
      ),
    }),
    refusals: [leftToOfficers],
  })

export type ReadListVerb = ReturnType<typeof readList<Access>>
export type StageListVerb = ReturnType<typeof stageList<Access>>
export type PreviewListVerb = ReturnType<typeof previewList<Access>>
export type DownloadComparisonVerb = ReturnType<typeof downloadComparison<Access>>
export type RepairsVerb = ReturnType<typeof listRepairs<Access>>
export type RepairListVerb = ReturnType<typeof repairList<Access>>
export type AcceptSuggestionsVerb = ReturnType<typeof acceptSuggestions<Access>>
export type ImportListVerb = ReturnType<typeof importList<Access>>
export type UndoListVerb = ReturnType<typeof undoList<Access>>
export type WaitingDraftsVerb = ReturnType<typeof waitingDrafts<Access>>

/** What each step of a list about persons is called to those whom it shows or changes. */
export type ImportLooks = Readonly<
  Record<'preview' | 'download' | 'repairs' | 'repair' | 'accept' | 'write' | 'undo', Pair>
>

/** The verbs of one list that is imported, named after it: `risk.read-register`, `risk.register-preview`, … */
export const importVerbs = (capability: string, list: string, access: Access, looks?: ImportLooks) => {
  const name = (words: string): string => `${capability}.${words}`
  const seen = (step: keyof ImportLooks): Access => (looks ? { ...access, look: looks[step] } : access)
  return {
    read: readList(name(`read-${list}`), access),
    stage: stageList(name(`stage-${list}`), access),
    preview: previewList(name(`${list}-preview`), seen('preview')),
    download: downloadComparison(name(`download-${list}-comparison`), seen('download')),
    repairs: listRepairs(name(`${list}-repairs`), seen('repairs')),
    repair: repairList(name(`repair-${list}`), seen('repair')),
    accept: acceptSuggestions(name(`accept-${list}-suggestions`), seen('accept')),
    write: importList(name(`import-${list}`), seen('write')),
    drafts: waitingDrafts(name(`${list}-drafts`), access),
  }
}

/** The same for a list whose last writing can be taken back. */
export const undoableImportVerbs = (capability: string, list: string, access: Access, looks?: ImportLooks) => ({
  ...importVerbs(capability, list, access, looks),
  undo: undoList(`${capability}.undo-${list}`, looks ? { ...access, look: looks.undo } : access),
})

export type ImportListVerbs = ReturnType<typeof importVerbs> & { readonly undo?: UndoListVerb }
