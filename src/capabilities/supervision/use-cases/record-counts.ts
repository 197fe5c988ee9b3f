import type { UseCase } from '#platform/context.ts'
import type { RecordCounts } from '../contract/counts.ts'
import { takeIn } from './take-in.ts'

/** R54: counts of a month, all or none; the files they come from are not asked for. */
export const recordCounts: UseCase<typeof RecordCounts> = (cx, { entries }) => takeIn(cx, entries)
