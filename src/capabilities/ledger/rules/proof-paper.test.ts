import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { aLogKey } from '../tampering.ts'
import { ed25519 } from '../views/ed25519.ts'
import { type Hash, hex, utf8 } from './bytes.ts'
import { checkpointText, proofFile } from './checkpoint.ts'
import { keyIdOf, writeNote } from './note.ts'
import { inclusionSpans, proofOf } from './proof.ts'
import { checkProof, readProofPaper, writeProofPaper } from './proof-paper.ts'
import { leafHash, rootOf } from './tree.ts'

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const tools = { hash, verify: ed25519 }
const key = aLogKey()
const texts = ['one', 'two', 'three', 'four', 'five']
const leaves = texts.map((text) => leafHash(hash, utf8(text)))
const origin = 'plumbline-test/1'
const root = Uint8Array.from(rootOf(hash, leaves))

const signed = (by = key): string => {
  const text = checkpointText({ origin, size: 5, root })
  const signature = by.sign(utf8(text))
  return writeNote({ text, signatures: [{ name: origin, keyId: keyIdOf(hash, origin, by.publicKey), signature }] })
}
const hashes = proofOf(hash, inclusionSpans(2, 5), ({ level, position }) =>
  rootOf(hash, leaves.slice(position * 2 ** level, (position + 1) * 2 ** level)),
)
const paper = { key: key.publicKey, entry: 'three', proof: proofFile(2, hashes, signed()) }

test('LDG-5 a proof paper comes back as it was written, and leads to the signed root', () => {
  const read = readProofPaper(writeProofPaper(paper))
  expect(read && { ...read, key: hex(read.key) }).toEqual({ ...paper, key: hex(paper.key) })
  expect(readProofPaper(writeProofPaper(paper).trimEnd())).toBeDefined()
  expect(checkProof(tools, paper)).toEqual({
    index: 2,
    checkpoint: { origin, size: 5, root },
    root: hex(root),
    included: true,
    signed: true,
  })
})

test.each([
  ['another entry', { entry: 'four' }, { included: false, signed: true }],
  ['another place', { proof: proofFile(3, hashes, signed()) }, { included: false, signed: true }],
  ['a key that did not sign', { key: aLogKey().publicKey }, { included: true, signed: false }],
  ['a signature of another key', { proof: proofFile(2, hashes, signed(aLogKey())) }, { included: true, signed: false }],
])('LDG-5 with %s it proves nothing', (_, over, verdict) => {
  expect(checkProof(tools, { ...paper, ...over })).toMatchObject(verdict)
})

test.each([
  ['another form', paper.proof.replace('@v1', '@v2')],
  ['no index', paper.proof.replace('index 2', 'place 2')],
  ['a place with a zero before it', paper.proof.replace('index 2', 'index 02')],
  ['something after the place', paper.proof.replace('index 2', 'index 2 ')],
  ['something before the place', paper.proof.replace('index 2', 'x index 2')],
  ['a short hash', paper.proof.replace(/\n[^\n]{44}\n/, '\nAAAA\n')],
  ['a hash that is none', paper.proof.replace(/\n[^\n]{44}\n/, '\n!\n')],
  ['a note of something else', paper.proof.replace(`${origin}\n5\n`, `${origin}\nfive\n`)],
  ['no note', paper.proof.slice(0, paper.proof.indexOf('\n\n'))],
])('LDG-5 a proof with %s is none', (_, proof) => {
  expect(checkProof(tools, { ...paper, proof })).toBeUndefined()
})

test('LDG-5 a proof paper is one line of canonical JSON that names its form', () => {
  const text = writeProofPaper(paper)
  expect(text.endsWith('}\n')).toBe(true)
  expect(JSON.parse(text)).toEqual({
    ...{ form: 'plumbline-ledger-proof/1', key: Buffer.from(paper.key).toString('base64') },
    ...{ entry: paper.entry, proof: paper.proof },
  })
})

test.each([
  ['another form', { form: 'x' }],
  ['a short key', { key: 'AAAA' }],
  ['a key that is no base64', { key: '!' }],
  ['a key that is no text', { key: 1 }],
  ['an entry that is no text', { entry: 1 }],
  ['a proof that is no text', { proof: [paper.proof] }],
  ['something more', { more: 1 }],
])('LDG-5 a paper with %s is none', (_, over) => {
  const other = { ...(JSON.parse(writeProofPaper(paper)) as object), ...over }
  const sorted = Object.fromEntries(Object.entries(other).sort(([a], [b]) => (a < b ? -1 : 1)))
  expect(readProofPaper(`${JSON.stringify(sorted)}\n`)).toBeUndefined()
})

test('LDG-5 what is no JSON is no paper', () => {
  for (const text of ['', 'x', 'null', '[]', '{']) expect(readProofPaper(text)).toBeUndefined()
})
