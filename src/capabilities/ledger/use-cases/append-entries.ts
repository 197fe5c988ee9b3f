import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuid.ts'
import type { Hash } from '../rules/bytes.ts'
import { canonicalJson } from '../rules/canonical-json.ts'
import { type Fact, factLeaf, type KeptFact, saltLength } from '../rules/commitment.ts'
import { entryText } from '../rules/entry.ts'
import { emptyFrontier, extend, frontierRoot } from '../rules/frontier.ts'
import { pseudonymOf } from '../rules/pseudonym.ts'
import { rootOf } from '../rules/tree.ts'
import { keepEntries, type NewEntry, type NewFact, takeVersions } from '../store/entries.ts'

/** One command as the ledger hears of it. */
export interface EntryInput {
  readonly type: string
  /** Nobody for what the product does by itself. */
  readonly actor: Id<'person'> | null
  readonly now: Moment
  /** When it happened, if that is not now. */
  readonly occurredAt?: Moment
  readonly facts: readonly Fact[]
}

export interface LedgerTools {
  readonly random: (bytes: number) => Uint8Array
  readonly hash: Hash
  /** The secret behind the yearly codes of persons. */
  readonly pseudonymKey: Uint8Array
}

/**
 * LDG-8: keeps one entry in the transaction of its command, without a number. Last thing before the commit: writers of
 * one thing wait for each other from here.
 */
export const appendEntry = async (tx: Tx, input: EntryInput, tools: LedgerTools): Promise<void> => {
  await appendEntries(tx, [input], tools)
}

/**
 * LDG-8: the same for many commands at once, in two round trips for up to 5,000 facts; these count their versions in the
 * order given. Of a hundred thousand facts only versions, salts and leaves are held; what else is kept of them is made
 * when it is their turn to be written.
 */
export const appendEntries = async (
  tx: Tx,
  inputs: readonly EntryInput[],
  { random, hash, pseudonymKey }: LedgerTools,
): Promise<Id<'ledger-entry'>[]> => {
  const uses = usesOf(inputs)
  const newestRoot = await takeVersions(tx, [...uses.values()], (taken) => {
    const use = useOf(uses, taken)
    use.version = taken.version - use.count
  })
  const prevRoot = newestRoot ?? rootOf(hash, [])
  const made = inputs.map((input) => {
    const id = uuidv7(input.now) as Id<'ledger-entry'>
    const facts = input.facts.map((fact) => ({ fact, version: ++useOf(uses, fact).version }))
    // In one piece: a hundred thousand small ones would cost more than what they hold.
    const salts = random(saltLength * facts.length)
    const leaves = new Uint8Array(leafLength * facts.length)
    let edge = emptyFrontier
    for (const [position, one] of facts.entries()) {
      const leaf = factLeaf(hash, keptFact(one, salts, position))
      leaves.set(leaf, leafLength * position)
      edge = extend(hash, edge, [leaf]).frontier
    }
    const entry = {
      type: input.type,
      actor: input.actor === null ? null : pseudonymOf(hash, pseudonymKey, input.actor, input.now),
      occurredAt: input.occurredAt ?? input.now,
      recordedAt: input.now,
      factCount: facts.length,
      factsRoot: frontierRoot(hash, edge),
      prevRoot,
    }
    return { entry: { ...entry, id, text: entryText(entry) }, facts, salts, leaves }
  })
  const entries = made.map(({ entry }) => entry)
  await keepEntries(tx, entries, newFacts(made))
  return entries.map(({ id }) => id)
}

const leafLength = 32

/** How often commands name a thing; its version before, which counts up with each fact. */
interface Use {
  readonly kind: string
  readonly id: string
  count: number
  version: number
}

const usesOf = (inputs: readonly EntryInput[]): Map<string, Use> => {
  const uses = new Map<string, Use>()
  for (const { facts } of inputs) for (const fact of facts) useOf(uses, fact).count++
  return uses
}

const useOf = (uses: Map<string, Use>, { kind, id }: Pick<Use, 'kind' | 'id'>): Use => {
  const key = JSON.stringify([kind, id])
  const known = uses.get(key)
  if (known) return known
  const use = { kind, id, count: 0, version: 0 }
  uses.set(key, use)
  return use
}

interface CountedFact {
  readonly fact: Fact
  readonly version: number
}

interface MadeEntry {
  readonly entry: NewEntry
  readonly facts: readonly CountedFact[]
  readonly salts: Uint8Array
  readonly leaves: Uint8Array
}

const keptFact = ({ fact, version }: CountedFact, salts: Uint8Array, position: number): KeptFact => ({
  kind: fact.kind,
  stream: fact.id,
  version,
  payload: canonicalJson(fact.payload),
  salt: salts.subarray(position * saltLength, (position + 1) * saltLength),
})

function* newFacts(made: readonly MadeEntry[]): Generator<NewFact> {
  for (const { entry, facts, salts, leaves } of made)
    for (const [position, one] of facts.entries()) {
      const leaf = leaves.subarray(position * leafLength, (position + 1) * leafLength)
      yield { ...keptFact(one, salts, position), entryId: entry.id, position, leaf }
    }
}
