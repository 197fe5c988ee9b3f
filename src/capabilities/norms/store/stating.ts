import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { type Fact, normFacts } from '../rules/fact.ts'
import { allCurrentNorms, currentNorms } from './norms.ts'

/** Something in use with what it states. */
export interface Stating {
  readonly code: string
  readonly version: string
  readonly title: Pair
  readonly facts: readonly Fact[]
}

/** NRM-7: what the norm that is named states as it stands now, or every one, by code; at most 20,000. */
export const normsStating = async (tx: Tx, code: string | null = null): Promise<Stating[]> =>
  (code === null ? await allCurrentNorms(tx) : await currentNorms(tx, [code])).map(({ version, body }) => ({
    ...{ code: body.code, version, title: body.title, facts: normFacts(body) },
  }))
