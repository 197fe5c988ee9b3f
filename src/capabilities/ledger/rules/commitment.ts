import { base64, type Hash, utf8 } from './bytes.ts'
import { canonicalInOrder } from './canonical-json.ts'
import { rootOf, textLeaf } from './tree.ts'

/** One change of one thing, as a command states it. */
export interface Fact {
  readonly kind: string
  readonly id: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** A fact as it is kept: in which version of its thing, as canonical text, with the salt that hides it on the ledger. */
export interface KeptFact {
  readonly kind: string
  readonly stream: string
  readonly version: number
  readonly payload: string
  readonly salt: Uint8Array
}

export const saltLength = 32

/** LDG-3: hash of a 32-byte salt and the canonical payload; without the salt nobody can try out what was meant. */
export const commitmentOf = (hash: Hash, salt: Uint8Array, payload: string): Uint8Array => {
  if (salt.length !== saltLength) throw new Error('a salt has 32 bytes')
  return hash(utf8(payload, salt))
}

/** LDG-3: what stands for one fact below its entry: thing, version and commitment, still without its content. */
export const factLeaf = (hash: Hash, { kind, stream, version, payload, salt }: KeptFact): Uint8Array =>
  textLeaf(hash, canonicalInOrder({ commit: base64(commitmentOf(hash, salt, payload)), kind, stream, ver: version }))

/** LDG-3: one value for all facts of a command, so that each can be shown or erased alone. */
export const factsRoot = (hash: Hash, facts: readonly KeptFact[]): Uint8Array =>
  rootOf(
    hash,
    facts.map((fact) => factLeaf(hash, fact)),
  )
