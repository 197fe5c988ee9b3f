import { cleanCode, isPlausible, readDay } from '#kernel/cells.ts'
import type { Field } from '#kernel/columns.ts'
import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import { type Doubt, type Fixes, type Judged, type Told, textOf } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { named, type Pair } from '#kernel/text.ts'

export type AbsenceField = 'staffNo' | 'name' | 'fromOn' | 'lastOn'

/** Decision 10: person, from, to — without a reason, whatever the list says about one. */
export const absenceFields: readonly Field<AbsenceField>[] = [
  { key: 'staffNo', names: ['工号', '员工号', '员工编号', '人员编号', 'staff no', 'staff number'], required: true },
  { key: 'name', names: ['姓名', 'name'], required: false },
  { key: 'fromOn', names: ['开始日期', '起始日期', '从', '起', '开始', 'from', 'start', 'first day'], required: true },
  {
    key: 'lastOn',
    names: ['结束日期', '截止日期', '到', '止', '结束', 'to', 'until', 'end', 'last day'],
    required: true,
  },
]

export interface AbsenceWish {
  readonly personId: string | null
  readonly unitPath: string
  readonly name: string
  readonly fromOn: Day | null
  /** The day after the last one away. */
  readonly toOn: Day | null
}

export interface AbsentPerson {
  readonly id: string
  readonly name: string
  readonly unitPath: string
}

export interface StandingAbsence {
  readonly id: string
  readonly personId: string
  readonly fromOn: Day
  readonly toOn: Day
}

export interface AbsenceBook {
  readonly personOf: (staffNo: string) => AbsentPerson | undefined
  readonly today: Day
}

/** A year away or more is nearly always a slip of the pen. */
const longestDays = 366

/** ORG-13: who is away from a day to a last day; the person must be in the roster, and the days in order. */
export const judgeAbsenceRow = (told: Told, fixes: Fixes, book: AbsenceBook): Judged<AbsenceWish> => {
  const doubts: Doubt[] = []
  const text = (field: AbsenceField): string => textOf(told, fixes, field)
  const doubt = (field: AbsenceField, kind: string, suggestion: string | null = null): void => {
    doubts.push({ field, kind, text: text(field), suggestion, remedy: suggestion === null ? null : 'value' })
  }
  const staffNo = cleanCode(text('staffNo'))
  const person = book.personOf(staffNo)
  if (staffNo === '') doubt('staffNo', 'missing')
  else if (!person) doubt('staffNo', 'not-in-roster')
  else if (text('name') !== '' && text('name') !== person.name) doubt('name', 'other-name', person.name)
  const day = (field: 'fromOn' | 'lastOn'): Day | null => {
    const read = readDay(text(field))
    if (read.kind === 'empty') doubt(field, 'missing')
    else if (read.kind === 'wrong') doubt(field, read.suggestion ? 'swapped-day' : 'no-such-day', read.suggestion)
    else if (!isPlausible(read.day, book.today)) doubt(field, 'far-day')
    else return read.day
    return null
  }
  const [fromOn, lastOn] = [day('fromOn'), day('lastOn')]
  if (fromOn !== null && lastOn !== null) {
    if (lastOn < fromOn) doubt('lastOn', 'before-start')
    else if (daysBetween(fromOn, lastOn) > longestDays) doubt('lastOn', 'too-long')
  }
  return {
    key: person && fromOn ? `${staffNo}/${fromOn}` : staffNo,
    wish: {
      personId: person?.id ?? null,
      unitPath: person?.unitPath ?? '',
      name: person?.name ?? '',
      fromOn,
      toOn: lastOn === null ? null : addDays(lastOn, 1),
    },
    doubts,
  }
}

export interface AbsenceChange {
  readonly line: number
  readonly kind: 'created' | 'changed'
  readonly listed: readonly ListedChange[]
  readonly absence: StandingAbsence & { readonly unitPath: string }
  /** The end before; nothing for a new absence. */
  readonly before: Day | null
}

/** ORG-13: an absence is known by its person and first day; another last day changes it. */
export const absenceChange = (
  line: number,
  key: string,
  { personId, fromOn, toOn, unitPath, name }: AbsenceWish,
  now: StandingAbsence | undefined,
): AbsenceChange | undefined => {
  if (personId === null || fromOn === null || toOn === null) throw new Error('a doubtful row changes nothing')
  if (now?.toOn === toOn) return undefined
  const last = (day: Day): Pair => named(addDays(day, -1), null)
  const listed: ListedChange = {
    key,
    label: name,
    field: now ? 'lastOn' : null,
    before: now ? last(now.toOn) : { zh: '', en: '' },
    after: last(toOn),
    from: fromOn,
    follows: 'away',
  }
  return {
    line,
    kind: now ? 'changed' : 'created',
    listed: [listed],
    absence: { id: now?.id ?? '', personId, fromOn, toOn, unitPath },
    before: now?.toOn ?? null,
  }
}
