import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Checkpoint } from '../rules/checkpoint.ts'
import { checkProof, type ProofVerdict, readProofPaper } from '../rules/proof-paper.ts'
import { type Verdict, type VerifyTools, verifyExport } from '../rules/verify-export.ts'

/** Hashing and signatures in plain script: a page on plain HTTP has no other, and needs none. */
const tools: VerifyTools = {
  hash: (bytes) => sha256(bytes),
  verify: (publicKey, message, signature) => {
    try {
      return ed25519.verify(signature, message, publicKey)
    } catch {
      return false
    }
  },
}

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
  for await (const line of linesIn(file)) {
    if (lines === 0) {
      const paper = readProofPaper(line)
      const verdict = paper && checkProof(tools, paper)
      if (paper && verdict) return { is: 'proof', verdict, key: shortKey(paper.key) }
      if (!line.includes('plumbline-ledger-export')) return { is: 'unreadable' }
    }
    looking.take(line)
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

async function* linesIn(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const pieces = (rest + decoder.decode(part.value, { stream: true })).split('\n')
    rest = pieces.pop() ?? ''
    yield* pieces
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
