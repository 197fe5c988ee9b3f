import { sha256 } from '@noble/hashes/sha2.js'
import type { Checkpoint } from '../rules/checkpoint.ts'
import { linesOfFile } from '../rules/file-lines.ts'
import { checkProof, type ProofVerdict, readProofPaper } from '../rules/proof-paper.ts'
import { type Verdict, type VerifyTools, verifyExport } from '../rules/verify-export.ts'
import { ed25519 } from './ed25519.ts'

/** Hashing and signatures in plain script: a page on plain HTTP has no other, and needs none. */
const tools: VerifyTools = { hash: (bytes) => sha256(bytes), verify: ed25519 }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const decode = (bytes: Uint8Array): string => decoder.decode(bytes)

export type Looked =
  | { readonly is: 'ledger'; readonly verdict: Verdict; readonly key: string }
  | { readonly is: 'proof'; readonly verdict: ProofVerdict; readonly key: string }
  | { readonly is: 'unreadable' }

/** A pause for the page to draw, after so many lines. */
const breath = 400

/** Looks through a file on this device, line by line; says now and then how far it is. */
export const lookThrough = async (
  file: Blob,
  known: readonly Checkpoint[],
  onLines: (lines: number) => void,
): Promise<Looked> => {
  const looking = verifyExport(tools, known)
  let lines = 0
  for await (const { text: line, whole } of linesOfFile(decode, partsOf(file))) {
    if (lines === 0) {
      const paper = readProofPaper(line)
      const verdict = paper && checkProof(tools, paper)
      if (paper && verdict) return { is: 'proof', verdict, key: shortKey(paper.key) }
      if (!line.includes('plumbline-ledger-export')) return { is: 'unreadable' }
    }
    looking.take(line, whole)
    lines++
    if (lines % breath === 0) {
      onLines(lines)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  if (lines === 0) return { is: 'unreadable' }
  const verdict = looking.finish()
  return { is: 'ledger', verdict, key: verdict.head ? shortKey(verdict.head.key) : '' }
}

/** Eight digits in two groups of the key's own fingerprint, enough to compare by eye. */
const shortKey = (key: Uint8Array): string => {
  const digits = [...sha256(key)].slice(0, 4).map((byte) => byte.toString(16).padStart(2, '0'))
  return `${digits.slice(0, 2).join('')} ${digits.slice(2).join('')}`
}

/** A stream is asked part by part: not every browser walks through one by itself. */
async function* partsOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}
