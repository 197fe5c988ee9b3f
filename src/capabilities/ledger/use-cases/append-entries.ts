import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuid.ts'
import type { Hash } from '../rules/bytes.ts'
import { canonicalJson } from '../rules/canonical-json.ts'
import { type Fact, factLeaf, saltLength } from '../rules/commitment.ts'
import { entryText } from '../rules/entry.ts'
import { pseudonymOf } from '../rules/pseudonym.ts'
import { rootOf } from '../rules/tree.ts'
import { keepEntries, type NewFact, type Opened, type StreamUse, takeVersions } from '../store/entries.ts'

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

/** LDG-8: the same for many commands at once, in two round trips; their facts count their versions in the order given. */
export const appendEntries = async (
  tx: Tx,
  inputs: readonly EntryInput[],
  { random, hash, pseudonymKey }: LedgerTools,
): Promise<Id<'ledger-entry'>[]> => {
  const opened = await takeVersions(tx, usesOf(inputs))
  const nextVersion = versionsFrom(opened, inputs)
  const prevRoot = opened.newestRoot ?? rootOf(hash, [])
  const facts: NewFact[] = []
  const entries = inputs.map((input) => {
    const id = uuidv7(input.now) as Id<'ledger-entry'>
    // In one piece: a hundred thousand small ones would cost more than what they hold.
    const salts = random(saltLength * input.facts.length)
    const own = input.facts.map((fact, position): NewFact => {
      const payload = canonicalJson(fact.payload)
      const salt = salts.subarray(position * saltLength, (position + 1) * saltLength)
      const kept = { kind: fact.kind, stream: fact.id, version: nextVersion(fact), payload, salt }
      return { ...kept, entryId: id, position, leaf: factLeaf(hash, kept) }
    })
    facts.push(...own)
    const entry = {
      type: input.type,
      actor: input.actor === null ? null : pseudonymOf(hash, pseudonymKey, input.actor, input.now),
      occurredAt: input.occurredAt ?? input.now,
      recordedAt: input.now,
      factCount: own.length,
      factsRoot: rootOf(
        hash,
        own.map(({ leaf }) => leaf),
      ),
      prevRoot,
    }
    return { ...entry, id, text: entryText(entry) }
  })
  await keepEntries(tx, entries, facts)
  return entries.map(({ id }) => id)
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => JSON.stringify([kind, id])

const usesOf = (inputs: readonly EntryInput[]): StreamUse[] => {
  const uses = new Map<string, StreamUse>()
  for (const fact of inputs.flatMap(({ facts }) => facts)) {
    const { kind, id } = fact
    uses.set(keyOf(fact), { kind, id, count: (uses.get(keyOf(fact))?.count ?? 0) + 1 })
  }
  return [...uses.values()]
}

/** Counts up from the versions that were free, thing by thing. */
const versionsFrom = ({ last }: Opened, inputs: readonly EntryInput[]): ((fact: Fact) => number) => {
  const taken = new Map(last.map((one) => [keyOf(one), one.version]))
  for (const use of usesOf(inputs)) taken.set(keyOf(use), (taken.get(keyOf(use)) ?? 0) - use.count)
  return (fact) => {
    const version = (taken.get(keyOf(fact)) ?? 0) + 1
    taken.set(keyOf(fact), version)
    return version
  }
}
