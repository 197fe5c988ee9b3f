import { type CheckedKind, currentNormsOf, normFacts, recordersOf } from '#capabilities/norms/public.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { type ContentFact, type Factual, factsOf } from '../rules/facts.ts'
import { currentBodies, editorsOf } from '../store/facts.ts'

/** Something in use with what it states. */
export interface Stating {
  readonly kind: CheckedKind
  readonly code: string
  readonly version: string
  readonly title: Pair
  readonly facts: readonly ContentFact[]
}

/** CUR-39: everything of a kind in use, or the one that is named, by code; at most 500. */
export const stating = async (tx: Tx, kind: CheckedKind, code: string | null = null): Promise<Stating[]> => {
  if (kind === 'norm')
    return (await currentNormsOf(tx, code)).map(({ version, body }) => ({
      ...{ kind, code: body.code, version, title: body.title, facts: normFacts(body) },
    }))
  return (await currentBodies(tx, kind, code)).map(({ version, title, body }) => ({
    ...{ kind, code: body.code, version, title },
    facts: factsOf(kind, body as Factual[typeof kind]),
  }))
}

/** Who wrote the version in use here; nobody where a pack brought it. */
export const writersIn = (tx: Tx, { kind, code, version }: Stating): Promise<readonly Id<'person'>[]> =>
  kind === 'norm' ? recordersOf(tx, code, version) : editorsOf(tx, { kind, code, version })
