import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { ContentFact } from './facts.ts'

interface Looked {
  readonly by: Id<'person'>
  readonly on: Day
  readonly version: string
  readonly keys: readonly string[]
  readonly source: string
}

interface Read {
  readonly version: string
  readonly facts: readonly ContentFact[]
  readonly writers: readonly Id<'person'>[]
}

/** CUR-39 (decision 34): somebody who did not write it compares the version that is in use with a source that is named. */
export const checkedFacts = (
  read: Read,
  { by, on, version, keys, source }: Looked,
  today: Day,
): Result<readonly ContentFact[], 'changed-meanwhile' | 'own-work' | 'source-missing' | 'day-to-come'> => {
  const found = read.facts.filter(({ key }) => keys.includes(key))
  if (read.version !== version || found.length < new Set(keys).size) return no('changed-meanwhile')
  if (read.writers.includes(by)) return no('own-work')
  if (source.trim().length < 2) return no('source-missing')
  if (on > today) return no('day-to-come')
  return ok(found)
}
