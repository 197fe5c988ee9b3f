import { type Moment, moment } from '#kernel/day.ts'
import { undoSeconds, writingSeconds } from '../../rules/import/undo.ts'

/** ORG-11: until when so many rows that are written from now on can be taken back. */
export const undoEnd = (now: Moment, rows: number): Moment =>
  moment(new Date(Date.parse(now) + (undoSeconds + writingSeconds(rows)) * 1000).toISOString())
