import { addDays, type Day, type Moment } from '#kernel/day.ts'
import type { Doubt, DraftRow } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import { asNew } from '#kernel/names.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Somebody who acted, as they were called then. */
export interface Who {
  readonly person: Id<'person'>
  readonly name: string
}

/** One doubtful field of a row that was handed over. */
export interface AskedField {
  readonly field: string
  readonly kind: string
  readonly text: string
  readonly suggestion: string | null
  /** What the list says can stand as it is. */
  readonly mayBeRight: boolean
}

/** A value in place of what the list says; nothing, where it is right as it is. */
export interface FieldAnswer {
  readonly field: string
  readonly value: string | null
}

export type HandedAnswer =
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'checked'; readonly fields: readonly FieldAnswer[] }

/** How a handed row came to its end: the answer was taken or left, the row was called back, or settled otherwise. */
export const handingOutcomes = ['taken', 'left', 'withdrawn', 'settled'] as const
export type HandingOutcome = (typeof handingOutcomes)[number]

export type HandingState =
  | { readonly state: 'open' }
  | {
      readonly state: 'answered'
      readonly answer: HandedAnswer
      readonly answeredBy: Who
      readonly answeredAt: Moment
    }
  | {
      readonly state: 'ended'
      readonly outcome: HandingOutcome
      readonly answer: HandedAnswer | null
      readonly answeredBy: Who | null
    }

/** A doubtful row in the hands of a branch: who it is about, what is asked, and nothing else that the list says. */
export interface Handing {
  readonly id: Id<'import-handing'>
  readonly draftId: Id<'import-draft'>
  readonly unitPath: string
  readonly branchId: Id<'branch'>
  readonly line: number
  readonly staffNo: string
  readonly name: string
  readonly asked: readonly AskedField[]
  readonly handedBy: Who
  readonly handedAt: Moment
  readonly dueOn: Day
  /** The day from which the list is forgotten, and the row with it. */
  readonly lapsesOn: Day
  readonly is: HandingState
}

/** A handed row that was answered, and of which nothing was decided yet. */
export type Answered = Handing & { readonly is: Extract<HandingState, { readonly state: 'answered' }> }

export const isAnswered = (handing: Handing): handing is Answered => handing.is.state === 'answered'

/** What a row says of a branch, and what is known of whom and where it tells. */
export interface BranchTold {
  /** The row names a branch. */
  readonly isNamed: boolean
  /** The branch that it names, where that is known. */
  readonly named: string | null
  /** The branch that is suggested for the name, where that is not known. */
  readonly suggested: string | null
  /** The branch of whoever has the staff number now. */
  readonly ofPerson: string | null
  /** The branch that equals the row’s unit, or the nearest unit above. */
  readonly ofUnit: string | null
}

/**
 * ORG-26: the branch that a row tells of: the one it names or that is suggested for the name, else that of its person, else
 * that of its unit.
 */
export const branchToldBy = ({ isNamed, named, suggested, ofPerson, ofUnit }: BranchTold): string | null =>
  isNamed ? (named ?? suggested) : (ofPerson ?? ofUnit)

/** Why a row cannot be handed over. */
export const handingHindrances = ['no-branch', 'no-secretary', 'handed-back'] as const
export type HandingHindrance = (typeof handingHindrances)[number]

/** ORG-26: a row goes to a branch that is clear, has a secretary, and has not said before that the row is not its own. */
export const hindranceOf = (
  branch: string | null,
  hasSecretary: (branch: string) => boolean,
  saidNotOurs: (branch: string) => boolean,
): HandingHindrance | null => {
  if (branch === null) return 'no-branch'
  if (!hasSecretary(branch)) return 'no-secretary'
  return saidNotOurs(branch) ? 'handed-back' : null
}

const answerDays = 7

/** ORG-26: a row is asked back within a week, and before the list is forgotten. */
export const handedUntil = (handedOn: Day, lapsesOn: Day): Day => {
  const wished = addDays(handedOn, answerDays)
  return wished < lapsesOn ? wished : addDays(lapsesOn, -1)
}

/** ORG-27: a wording can stand as it is where something may be made of it, left open, or holds besides what is known. */
export const mayBeRight = (doubt: Doubt): boolean =>
  doubt.remedy === 'pending' || doubt.kind === 'other-person' || doubt.kind === 'twice' || asNew(doubt) !== null

/** ORG-26: of a row a branch reads its doubtful fields alone. */
export const askedOf = (doubts: readonly Doubt[]): AskedField[] =>
  doubts.map((doubt) => {
    const { field, kind, text, suggestion, remedy } = doubt
    return { field, kind, text, suggestion: remedy === 'value' ? suggestion : null, mayBeRight: mayBeRight(doubt) }
  })

export type AnswerRefusal = 'row-gone' | 'answered-already' | 'answer-missing' | 'not-right'

/** ORG-27: every doubtful field is answered once, or the row is handed back; who answered first may answer anew. */
export const answerHanding = (
  handing: Handing,
  answer: HandedAnswer,
  by: Who,
  at: Moment,
): Result<Answered, AnswerRefusal> => {
  const { is, asked } = handing
  if (is.state === 'ended') return no('row-gone')
  if (is.state === 'answered' && is.answeredBy.person !== by.person) return no('answered-already')
  if (answer.kind === 'checked') {
    const told = new Map(answer.fields.map(({ field, value }) => [field, value]))
    if (told.size !== asked.length || answer.fields.length !== asked.length) return no('answer-missing')
    for (const { field, mayBeRight: isOffered } of asked) {
      const value = told.get(field)
      if (value === undefined || value?.trim() === '') return no('answer-missing')
      if (value === null && !isOffered) return no('not-right')
    }
  }
  return ok({ ...handing, is: { state: 'answered', answer, answeredBy: by, answeredAt: at } })
}

/** Why an answer cannot be read, by what is asked. */
export const answerFaults = [
  ...(['day-unread', 'day-impossible', 'unit-unknown', 'post-unknown', 'branch-unknown', 'name-shared'] as const),
  ...(['word-unread', 'name-broken', 'number-broken', 'number-taken', 'number-without-main'] as const),
] as const
export type AnswerFault = (typeof answerFaults)[number]

/** ORG-27: an answer whose field would still be in doubt is not taken; what the doubt is says why. */
export const answerFaultOf = ({ field, kind }: Pick<Doubt, 'field' | 'kind'>): AnswerFault => {
  if (kind === 'several') return 'name-shared'
  if (['no-such-day', 'swapped-day'].includes(kind)) return 'day-unread'
  if (['far-day', 'to-come', 'before-start'].includes(kind)) return 'day-impossible'
  return faultOfField[field] ?? 'unit-unknown'
}

const faultOfField: Readonly<Record<string, AnswerFault>> = {
  post: 'post-unknown',
  branch: 'branch-unknown',
  member: 'word-unread',
  holds: 'word-unread',
  name: 'name-broken',
  staffNo: 'number-broken',
}

/** What an answer says of the number of its row: right there, or another; nothing where it was not asked about. */
export const numberSaid = ({ is: { answer }, staffNo }: Answered): 'right' | 'other' | null => {
  const said = answer.kind === 'checked' ? answer.fields.find(({ field }) => field === 'staffNo') : undefined
  if (!said) return null
  return said.value === null || said.value.trim() === staffNo ? 'right' : 'other'
}

/** ORG-27: lines with one number that more than one answer says is right; none of those answers can be taken. */
export const contestedLines = (
  rows: readonly Pick<DraftRow, 'line' | 'key'>[],
  answers: readonly Answered[],
): ReadonlySet<number> => {
  const keys = new Map(rows.map(({ line, key }) => [line, key]))
  const claims = new Map<string, number[]>()
  for (const answer of answers) {
    const key = keys.get(answer.line)
    if (key && numberSaid(answer) === 'right') claims.set(key, [...(claims.get(key) ?? []), answer.line])
  }
  return new Set([...claims.values()].filter((lines) => lines.length > 1).flat())
}

/**
 * ORG-27: what an answer decides of the doubts that a row has by now. A wording that is right is made new where the list
 * may make it, left open where it may be left, and a number that is right counts as typed once more.
 */
export const decidedBy = (doubts: readonly Doubt[], fields: readonly FieldAnswer[]): Doubt[] =>
  fields.flatMap(({ field, value }): Doubt[] => {
    const doubt = doubts.find((one) => one.field === field)
    if (value !== null) {
      // Of this row alone: what one branch says is remembered for no other.
      const answered = { field, kind: 'answered', text: doubt?.text ?? '' }
      return [{ ...answered, suggestion: value.trim(), remedy: 'value' }]
    }
    if (!doubt) return []
    if (doubt.kind === 'other-person') return [{ ...doubt, suggestion: doubt.text, remedy: 'value' }]
    const made = asNew(doubt)
    return made ? [made] : doubt.remedy === 'pending' ? [doubt] : []
  })
