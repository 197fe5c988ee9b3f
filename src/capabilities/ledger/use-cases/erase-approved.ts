import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { eraseApproved as erase } from '../store/erasures.ts'

/** LDG-14: what two have decided is erased by the product itself; a request cannot. */
export const eraseApproved = (tx: Tx, now: Moment): Promise<void> => erase(tx, now)
