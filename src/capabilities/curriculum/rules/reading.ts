import { type Static, Type } from 'typebox'
import { type Day, daysBetween, parseDay } from '#kernel/day.ts'
import { festivals } from '#kernel/lunar.ts'
import type { PackFault } from '#kernel/pack-fault.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { codeShape, versionShape } from './lesson.ts'
import { keyFaults, optionShape } from './question.ts'

export const readingKinds = ['digest', 'story', 'reminder'] as const
export type ReadingKind = (typeof readingKinds)[number]

export const keyDateCodes = [
  'new-year',
  'spring-festival',
  'lantern',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'double-ninth',
  'national-day',
  'laba',
] as const

const parts = {
  code: codeShape,
  version: versionShape,
  title: pairShape,
  /** None: for everybody. */
  posts: Type.Array(codeShape),
  families: Type.Array(codeShape),
  norms: Type.Array(Type.String()),
  paragraphs: Type.Array(pairShape, { minItems: 1, maxItems: 5 }),
  /** The one thing to do at work, and whom to ask. */
  act: pairShape,
  askWhom: pairShape,
  checker: orNull(Type.String()),
}

/** R26: what was punished or changed in our sector in one quarter, what it means for these posts, one question. */
export const digestShape = Type.Object({
  ...parts,
  kind: Type.Literal('digest'),
  quarter: Type.String({ pattern: '^\\d{4}-Q[1-4]$' }),
  sources: Type.Array(
    Type.Object({ title: pairShape, issuer: pairShape, date: orNull(dayShape), retrievedOn: orNull(dayShape) }),
    { minItems: 1 },
  ),
  question: Type.Object({ stem: pairShape, options: Type.Array(optionShape, { minItems: 2 }), explanation: pairShape }),
})

/** R60: something that went well at a post; local, short, read by whoever likes to. */
export const storyShape = Type.Object({
  ...parts,
  kind: Type.Literal('story'),
  source: Type.Object({ kind: Type.String(), note: pairShape }),
})

/** R57: half a page before a key date: the duty in a line, which posts, one act. */
export const reminderShape = Type.Object({
  ...parts,
  kind: Type.Literal('reminder'),
  when: Type.Union([
    Type.Object({ festival: oneOf(keyDateCodes) }),
    Type.Object({ monthDay: Type.String({ pattern: '^\\d{2}-\\d{2}$' }), name: pairShape }),
  ]),
  leadDays: Type.Integer({ minimum: 1, maximum: 40 }),
  duty: pairShape,
})

export const readingShape = Type.Union([digestShape, storyShape, reminderShape])
export type Reading = Static<typeof readingShape>
export type Reminder = Static<typeof reminderShape>

/**
 * CUR-21: the next day that a reminder stands before; nothing where the checked table of festivals does not reach, or
 * where a draft names a day that never comes.
 */
export const nextDay = ({ when }: Pick<Reminder, 'when'>, today: Day): Day | null => {
  const year = Number(today.slice(0, 4))
  const days = [year, year + 1].flatMap((one) =>
    'festival' in when
      ? (festivals(one) ?? []).filter(({ code }) => code === when.festival).map(({ day: on }) => on)
      : (parseDay(`${one}-${when.monthDay}`) ?? []),
  )
  return days.find((on) => on >= today) ?? null
}

/** CUR-21: a reminder is near from its lead days before its day up to that day. */
export const isNear = (reminder: Pick<Reminder, 'when' | 'leadDays'>, today: Day): boolean => {
  const on = nextDay(reminder, today)
  return on !== null && daysBetween(today, on) <= reminder.leadDays
}

/** CUR-22: what is wrong with a reading beyond its shape. */
export const readingFaults = (reading: Reading): PackFault<'option-twice' | 'not-one-right' | 'no-day'>[] => {
  if (reading.kind === 'digest')
    return keyFaults({ kind: 'single', options: reading.question.options }).map((fault) => ({
      place: 'question/options',
      what: fault === 'option-twice' ? fault : 'not-one-right',
      names: {},
    }))
  if (reading.kind === 'reminder' && 'monthDay' in reading.when)
    return parseDay(`2027-${reading.when.monthDay}`) === undefined
      ? [{ place: 'when/monthDay', what: 'no-day', names: { day: reading.when.monthDay } }]
      : []
  return []
}

interface Listed {
  readonly kind: ReadingKind
  readonly code: string
  /** The next day of a reminder. */
  readonly on: Day | null
  readonly near: boolean
}

/** CUR-23: near reminders first; then digests, stories and the other reminders; reminders by their next day. */
export const inReadingOrder = <Item extends Listed>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => orderOf(a).localeCompare(orderOf(b)))

const orderOf = ({ kind, code, on, near }: Listed): string =>
  `${near ? 0 : 1} ${readingKinds.indexOf(kind)} ${on ?? ''} ${code}`
