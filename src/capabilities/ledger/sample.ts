import { moment } from '#kernel/day.ts'
import type { KeptFact } from './rules/commitment.ts'
import type { LedgerEntry } from './rules/entry.ts'

/** One believable entry: a reminder that happened in the afternoon and was written down the next morning. */
export const aLedgerEntry = (over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  type: 'responsibility.remind-holder',
  actor: '00112233aabbccdd',
  occurredAt: moment('2027-01-11T08:30:20Z'),
  recordedAt: moment('2027-01-12T01:12:09Z'),
  factCount: 1,
  factsRoot: new Uint8Array(32),
  prevRoot: new Uint8Array(32),
  ...over,
})

/** One believable fact as it is kept. */
export const aKeptFact = (over: Partial<KeptFact> = {}): KeptFact => ({
  kind: 'duty',
  stream: '01941f00-0000-7000-8000-000000000001',
  version: 1,
  payload: '{"reminded":"2027-01-12"}',
  salt: new Uint8Array(32).fill(3),
  ...over,
})
