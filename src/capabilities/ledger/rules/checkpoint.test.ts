import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { base64, fromBase64, type Hash, hex } from './bytes.ts'
import {
  type Checkpoint,
  checkpointText,
  findFork,
  findSeenFork,
  originOf,
  proofFile,
  readCheckpoint,
} from './checkpoint.ts'
import { emptyFrontier, extend, frontierRoot, packPeaks } from './frontier.ts'
import { keyIdOf, openNote, readNote, writeNote } from './note.ts'
import type { Verify } from './signature.ts'

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const derHead = Buffer.from('302a300506032b6570032100', 'hex')
const ed25519: Verify = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([derHead, publicKey]), format: 'der', type: 'spki' }),
    signature,
  )

// The public example of the signed note package of the Go project.
const known = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note:
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const publicKeyOf = (vkey: string): Uint8Array => (fromBase64(vkey.split('+')[2] ?? '') ?? new Uint8Array()).slice(1)

test('LDG-6 a note signed elsewhere opens with its key, and not when one letter differs', () => {
  const key = { name: 'PeterNeumann', publicKey: publicKeyOf(known.key) }
  expect(hex(keyIdOf(sha256, key.name, key.publicKey))).toBe('c74f20a3')
  expect(openNote(sha256, ed25519, known.note, key)).toMatch(/^If you think [\s\S]*problem is\.\n$/)
  expect(openNote(sha256, ed25519, known.note.replace('your', 'their'), key)).toBeUndefined()
  expect(openNote(sha256, ed25519, known.note, { ...key, name: 'Other' })).toBeUndefined()
})

test('LDG-6 a checkpoint becomes the note that the format describes', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const text = `plumbline-demo/1\n8412\n${Buffer.alloc(32, 5).toString('base64')}\n`
  const id = createHash('sha256')
    .update(Buffer.concat([Buffer.from('plumbline-demo/1'), Buffer.from([0x0a, 0x01]), raw]))
    .digest()
    .subarray(0, 4)
  const signature = sign(null, Buffer.from(text), privateKey)
  const byHand = `${text}\n\u2014 plumbline-demo/1 ${Buffer.concat([id, signature]).toString('base64')}\n`

  const origin = originOf('plumbline-demo', 1)
  const made = checkpointText({ origin, size: 8412, root: new Uint8Array(32).fill(5) })
  const keyId = keyIdOf(sha256, origin, raw)
  const note = writeNote({ text: made, signatures: [{ name: origin, keyId, signature }] })
  expect(note).toBe(byHand)
  expect(openNote(sha256, ed25519, note, { name: origin, publicKey: raw })).toBe(text)
  expect(readCheckpoint(text)).toEqual({ origin, size: 8412, root: new Uint8Array(32).fill(5) })
})

test.each([
  ['no signature', 'a\n\n'],
  ['no empty line', 'a\n— b AAAAAAA=\n'],
  ['no last line end', 'a\n\n— b AAAAAAA='],
  ['a hyphen for the dash', 'a\n\n- b AAAAAAA=\n'],
  ['a name with a plus', 'a\n\n— b+c AAAAAAA=\n'],
  ['a key id without signature', 'a\n\n— b AAAAAA==\n'],
  ['nothing before the signature but one line end', '\n— b AAAAAAA=\n'],
  ['something before the dash', 'a\n\nx— b AAAAAAA=\n'],
  ['something after the signature', 'a\n\n— b AAAAAAA= x\n'],
  ['a signature that is no base64', 'a\n\n— b !!!!!!!!\n'],
  ['one line that is no signature', 'a\n\n— b AAAAAAA=\nc\n'],
])('LDG-6 a note with %s is no note', (_, note) => expect(readNote(note)).toBeUndefined())

const root = base64(new Uint8Array(32))
test.each([
  ['no origin', `\n1\n${root}\n`],
  ['a leading zero', `a\n01\n${root}\n`],
  ['a negative size', `a\n-1\n${root}\n`],
  ['a short root', 'a\n1\nAAAA\n'],
  ['no last line end', `a\n1\n${root}`],
  ['no root', 'a\n1\n'],
  ['nothing after its size', 'a\n1'],
  ['nothing in it', ''],
  ['a size and no root', 'a\n1\n\n'],
  ['an empty line inside', `a\n1\n${root}\n\nb\n`],
  ['a root that is no base64', 'a\n0\n!\n'],
])('LDG-6 a checkpoint with %s is no checkpoint', (_, text) => expect(readCheckpoint(text)).toBeUndefined())

test('LDG-6 a note may say nothing but an empty line', () => {
  const note = `\n\n— a ${Buffer.from([1, 2, 3, 4, 5]).toString('base64')}\n`
  expect(readNote(note)?.text).toBe('\n')
})

test('LDG-6 further lines of a checkpoint are allowed', () => {
  expect(readCheckpoint(`a\n0\n${root}\nmore\n`)?.size).toBe(0)
})

const treeOf = (size: number) =>
  extend(
    sha256,
    emptyFrontier,
    Array.from({ length: size }, (_, n) => sha256(Uint8Array.of(n))),
  ).frontier
const keptOf = (size: number, origin = 'a/1') => {
  const tree = treeOf(size)
  const checkpoint = { origin, size, root: frontierRoot(sha256, tree) }
  return { ...checkpoint, note: noteOf(checkpoint) }
}
const noteOf = (checkpoint: Checkpoint): string => {
  const signatures = [{ name: checkpoint.origin, keyId: new Uint8Array(4), signature: new Uint8Array(64) }]
  return writeNote({ text: checkpointText(checkpoint), signatures })
}

test('LDG-7 a tree as its newest checkpoint says is no fork, and neither is an empty beginning', () => {
  expect(findFork(sha256, 'a/1', packPeaks(treeOf(7)), keptOf(7))).toBeNull()
  expect(findFork(sha256, 'a/1', packPeaks(emptyFrontier), undefined)).toBeNull()
})

test.each([
  ['tree-without-checkpoint', 7, undefined],
  ['size-differs', 6, keptOf(7)],
  ['size-differs', 8, keptOf(7)],
  ['root-differs', 7, { ...keptOf(7), root: new Uint8Array(32) }],
  ['note-differs', 7, { ...keptOf(7), note: keptOf(6).note }],
  ['note-differs', 7, { ...keptOf(7), note: 'not a note' }],
  ['note-differs', 7, keptOf(7, 'a/2')],
  ['note-differs', 7, { ...keptOf(7), note: noteOf({ origin: 'a/1', size: 7, root: new Uint8Array(32) }) }],
  ['note-differs', 7, { ...keptOf(7), note: noteOf({ origin: 'a/1', size: 6, root: keptOf(7).root }) }],
] as const)('LDG-7 %s stops a tree of %i', (fork, size, newest) => {
  expect(findFork(sha256, 'a/1', packPeaks(treeOf(size)), newest)).toBe(fork)
})

test('LDG-7 an edge that does not fit its size stops the tree', () => {
  const { peaks } = packPeaks(treeOf(7))
  expect(findFork(sha256, 'a/1', { size: 7, peaks: peaks.slice(32) }, keptOf(7))).toBe('tree-unreadable')
})

test('LDG-5 a proof file has format, index, hashes, an empty line and the note', () => {
  const note = keptOf(2).note
  expect(proofFile(1, [new Uint8Array(32)], note)).toBe(`c2sp.org/tlog-proof@v1\nindex 1\n${root}\n\n${note}`)
  expect(proofFile(0, [], note)).toBe(`c2sp.org/tlog-proof@v1\nindex 0\n\n${note}`)
})

test.each([
  ['the same size and root', 7, keptOf(7), keptOf(7).root, null],
  ['a tree that has grown since', 9, keptOf(7), keptOf(7).root, null],
  ['nothing that can be read', 7, 'unreadable', keptOf(7).root, 'seen-unreadable'],
  ['a checkpoint of another log', 7, keptOf(7, 'a/2'), keptOf(7).root, 'seen-unreadable'],
  ['a tree that is smaller', 6, keptOf(7), undefined, 'older-than-seen'],
  ['another root at that size', 7, keptOf(7), keptOf(6).root, 'differs-from-seen'],
  ['no root at that size', 7, keptOf(7), undefined, 'differs-from-seen'],
] as const)('LDG-13 remembered outside the database: %s', (_, size, seen, rootThen, fork) => {
  expect(findSeenFork('a/1', size, seen, rootThen)).toBe(fork)
})

test('LDG-6 of several signatures only that of the name and the key counts', () => {
  const [own, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  const raw = own.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const [text, keyId] = ['a\n', keyIdOf(sha256, 'log', raw)]
  const right = sign(null, Buffer.from(text), own.privateKey)
  const wrong = sign(null, Buffer.from(text), other.privateKey)
  const opened = (...signatures: Parameters<typeof writeNote>[0]['signatures'][number][]) =>
    openNote(sha256, ed25519, writeNote({ text, signatures }), { name: 'log', publicKey: raw })
  expect(
    opened({ name: 'log', keyId: new Uint8Array(4), signature: wrong }, { name: 'log', keyId, signature: right }),
  ).toBe(text)
  expect(opened({ name: 'else', keyId, signature: wrong }, { name: 'log', keyId, signature: right })).toBe(text)
  expect(opened({ name: 'else', keyId, signature: right })).toBeUndefined()
  expect(opened({ name: 'log', keyId: new Uint8Array(4), signature: right })).toBeUndefined()
  expect(openNote(sha256, ed25519, 'no note', { name: 'log', publicKey: raw })).toBeUndefined()
})
