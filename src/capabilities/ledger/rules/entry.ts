import type { Moment } from '#kernel/day.ts'
import { base64 } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'

/** What the ledger says about one command: who as a code, what as a commitment, when to the minute. */
export interface LedgerEntry {
  readonly type: string
  readonly actor: string | null
  readonly occurredAt: Moment
  readonly recordedAt: Moment
  readonly factCount: number
  readonly factsRoot: Uint8Array
  readonly prevRoot: Uint8Array
}

/** LDG-1: the text whose hash stands in the tree. It holds no name, no number of a person, no file name and no content. */
export const entryText = (entry: LedgerEntry): string =>
  canonicalJson({
    v: 1,
    type: entry.type,
    actor: entry.actor,
    occurred: minuteOf(entry.occurredAt),
    recorded: minuteOf(entry.recordedAt),
    facts: entry.factCount,
    commit: base64(entry.factsRoot),
    prev_root: base64(entry.prevRoot),
  })

/** `2027-01-12T01:12Z`: seconds would say more about a person's day than the record needs. */
export const minuteOf = (moment: Moment): string => `${moment.slice(0, 16)}Z`
