import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Chance } from '#kernel/chance.ts'
import { hex } from './rules/bytes.ts'
import { type Consistency, consistencySpans, type Inclusion, inclusionSpans } from './rules/proof.ts'
import { nodeHash } from './rules/tree.ts'
import { sha256 } from './views/sha256.ts'

const script = fileURLToPath(new URL('../../../proof/verify.py', import.meta.url))

export type ProofCase = Inclusion | Consistency

export const hasPython = spawnSync('python3', ['--version']).status === 0

/** What the verifier in Python says of each proof. */
export const proofsInPython = (cases: readonly ProofCase[]): boolean[] => answers('--proofs', cases.map(proofLine))

/** What it says of each export, each with the texts of checkpoints kept elsewhere. */
export const filesInPython = (cases: readonly { readonly file: string; readonly known: readonly string[] }[]) =>
  answers(
    '--files',
    cases.map((one) => JSON.stringify(one)),
  )

export interface SignatureCase {
  readonly key: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

/** What it says of each signature. */
export const signaturesInPython = (cases: readonly SignatureCase[]): boolean[] =>
  answers(
    '--signatures',
    cases.map(({ key, message, signature }) =>
      JSON.stringify({ key: hex(key), message: hex(message), signature: hex(signature) }),
    ),
  )

const answers = (mode: string, lines: readonly string[]): boolean[] => {
  const { status, stdout, stderr } = spawnSync('python3', [script, mode], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  const said = stdout.trimEnd().split('\n')
  if (status !== 0 || said.length !== lines.length) throw new Error(`the verifier in Python failed: ${stderr}`)
  return said.map((one) => one === '1')
}

const proofLine = (one: ProofCase): string =>
  JSON.stringify(Object.fromEntries(Object.entries(one).map(([name, value]) => [name, inJson(value)])))

const inJson = (value: number | Uint8Array | readonly Uint8Array[]): unknown => {
  if (typeof value === 'number') return value
  return value instanceof Uint8Array ? hex(value) : value.map(hex)
}

/** A proof in a tree of up to a billion entries, as often right as wrong; wrong in one thing only. */
export const aProofCase = (chance: Chance): ProofCase => {
  const size = 1 + Math.floor(2 ** (chance() * 30))
  const honest = chance() < 0.5 ? anInclusion(chance, size) : aConsistency(chance, size)
  return chance() < 0.5 ? honest : changed(chance, honest)
}

const below = (chance: Chance, bound: number): number => Math.floor(chance() * bound)
const someHash = (chance: Chance): Uint8Array => Uint8Array.from({ length: 32 }, () => below(chance, 256))

/** Any hashes are the proof of some tree; its root is what they lead to. */
const anInclusion = (chance: Chance, size: number): Inclusion => {
  const index = below(chance, size)
  const leaf = someHash(chance)
  const spans = inclusionSpans(index, size)
  const proof = spans.map(() => someHash(chance))
  const root = proof.reduce(
    (low, sibling, nth) =>
      (spans[nth]?.[0] ?? 0) > index ? nodeHash(sha256, low, sibling) : nodeHash(sha256, sibling, low),
    leaf,
  )
  return { index, size, leaf, proof, root }
}

const aConsistency = (chance: Chance, newer: number): Consistency => {
  const older = 1 + below(chance, newer)
  const spans = consistencySpans(older, newer)
  const proof = spans.map(() => someHash(chance))
  const begins = spans[0]?.[1] === older
  let olderRoot = (begins ? proof[0] : undefined) ?? someHash(chance)
  let newerRoot = olderRoot
  for (const [nth, sibling] of proof.entries()) {
    if (nth === 0 && begins) continue
    if ((spans[nth]?.[0] ?? 0) >= older) newerRoot = nodeHash(sha256, newerRoot, sibling)
    else [olderRoot, newerRoot] = [nodeHash(sha256, sibling, olderRoot), nodeHash(sha256, sibling, newerRoot)]
  }
  return { older, newer, olderRoot, newerRoot, proof }
}

const changed = (chance: Chance, honest: ProofCase): ProofCase => {
  const proof = [...honest.proof]
  const at = below(chance, proof.length + 1)
  const way = below(chance, 6)
  if (way === 0) proof.splice(at, 1)
  else if (way === 1) proof.splice(at, 0, someHash(chance))
  else if (way === 2 && proof[at]) proof[at] = someHash(chance)
  else if (way === 3) proof.reverse()
  else if ('index' in honest)
    return way === 4 ? { ...honest, index: honest.index + 1 } : { ...honest, size: honest.size + 1 }
  else return way === 4 ? { ...honest, older: honest.older + 1 } : { ...honest, newer: honest.newer + 1 }
  return { ...honest, proof }
}
