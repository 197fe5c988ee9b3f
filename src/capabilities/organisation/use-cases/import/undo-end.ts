import { type Moment, moment } from '#kernel/day.ts'
import { undoSeconds } from '../../rules/import/undo.ts'

/** ORG-11: until when what is written now can be taken back. */
export const undoEnd = (now: Moment): Moment => moment(new Date(Date.parse(now) + undoSeconds * 1000).toISOString())
