import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../views/sha256.ts'
import { hex } from './bytes.ts'
import { emptyFrontier, extend, type Frontier, frontierRoot, packPeaks, unpackPeaks } from './frontier.ts'
import {
  type Consistency,
  consistencySpans,
  type Inclusion,
  includes,
  inclusionSpans,
  isConsistent,
  type Place,
  placesOf,
  proofOf,
} from './proof.ts'
import { leafHash, leftSize, nodeHash, rootOf } from './tree.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'hex')

// The reference data of Certificate Transparency: eight entries, and the root after each.
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const ctLeaves = entries.map((entry) => leafHash(sha256, bytes(entry)))

test('LDG-2 the empty tree has the hash of nothing', () => {
  const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  expect(hex(rootOf(sha256, []))).toBe(nothing)
  expect(hex(frontierRoot(sha256, emptyFrontier))).toBe(nothing)
})

test.each(roots.map((root, at) => [at + 1, root] as const))('LDG-2 the root after %i known entries', (size, root) => {
  expect(hex(rootOf(sha256, ctLeaves.slice(0, size)))).toBe(root)
  expect(hex(frontierRoot(sha256, extend(sha256, emptyFrontier, ctLeaves.slice(0, size)).frontier))).toBe(root)
})

test.each([
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
])('LDG-5 the known inclusion proof of entry %i in %i', (index, size, proof) => {
  expect(inclusion(ctLeaves, index, size).proof.map(hex)).toEqual(proof)
})

test.each([
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
])('LDG-5 the known consistency proof from %i to %i', (older, newer, proof) => {
  expect(consistency(ctLeaves, older, newer).proof.map(hex)).toEqual(proof)
})

const most = 64
const leaves = Array.from({ length: most }, (_, n) => leafHash(sha256, Uint8Array.of(n)))
const wide = 256
const wideLeaves = Array.from({ length: wide }, (_, n) => leafHash(sha256, Uint8Array.of(n, 1)))

test('LDG-4 in every way to cut 64 leaves in two, appending gives the root of the whole', () => {
  for (let size = 0; size <= most; size++)
    for (let cut = 0; cut <= size; cut++) {
      const begun = extend(sha256, emptyFrontier, leaves.slice(0, cut)).frontier
      const kept = unpackPeaks(packPeaks(begun)) ?? emptyFrontier
      const { frontier } = extend(sha256, kept, leaves.slice(cut, size))
      expect(hex(frontierRoot(sha256, frontier))).toBe(hex(spanRoot(leaves, 0, size)))
    }
})

test('LDG-4 every subtree is finished once, with the root of its own leaves', () => {
  const { finished } = extend(sha256, emptyFrontier, leaves)
  expect(finished).toHaveLength(most - 1)
  for (const { level, position, hash } of finished)
    expect(hex(hash)).toBe(hex(rootOf(sha256, leaves.slice(position * 2 ** level, (position + 1) * 2 ** level))))
})

test('LDG-4 an edge that does not fit its size is refused', () => {
  const { frontier } = extend(sha256, emptyFrontier, leaves.slice(0, 5))
  const { peaks } = packPeaks(frontier)
  expect(unpackPeaks({ size: 5, peaks })?.peaks.map(hex)).toEqual(frontier.peaks.map(hex))
  expect(unpackPeaks({ size: 6, peaks: peaks.slice(1) })).toBeUndefined()
  expect(unpackPeaks({ size: 7, peaks })).toBeUndefined()
  expect(() => extend(sha256, { size: 3, peaks: frontier.peaks.slice(0, 1) }, leaves.slice(0, 1))).toThrow('fit')
})

test('LDG-5 inclusion holds for every entry of every tree up to 64, and for no other place or size', () => {
  for (let size = 1; size <= most; size++)
    for (let index = 0; index < size; index++) {
      const proven = inclusion(leaves, index, size)
      expect(includes(sha256, proven)).toBe(true)
      expect(proven.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
      expect(includes(sha256, { ...proven, index: (index + 1) % (size + 1) })).toBe(false)
      expect(includes(sha256, { ...proven, leaf: Uint8Array.of(1) })).toBe(false)
      expect(includes(sha256, { ...proven, proof: [...proven.proof, leaves[0] ?? proven.leaf] })).toBe(false)
      if (size > 1) expect(includes(sha256, { ...proven, proof: proven.proof.slice(1) })).toBe(false)
    }
})

test('LDG-5 consistency holds between every two trees up to 64, and for no other roots', () => {
  for (let newer = 1; newer <= most; newer++)
    for (let older = 1; older <= newer; older++) {
      const proven = consistency(leaves, older, newer)
      expect(isConsistent(sha256, proven)).toBe(true)
      expect(isConsistent(sha256, { ...proven, newerRoot: Uint8Array.of(1) })).toBe(false)
      expect(isConsistent(sha256, { ...proven, olderRoot: Uint8Array.of(1) })).toBe(false)
      expect(isConsistent(sha256, { ...proven, proof: [...proven.proof, proven.newerRoot] })).toBe(false)
      if (older < newer) expect(isConsistent(sha256, { ...proven, proof: proven.proof.slice(1) })).toBe(false)
    }
})

test('LDG-5 a changed entry breaks every proof that covers it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: wide }), fc.nat(), fc.nat(), fc.nat(), (newer, a, b, c) => {
      const all = wideLeaves.slice(0, newer)
      const changed = a % newer
      const other = all.map((leaf, at) => (at === changed ? leafHash(sha256, Buffer.from('other')) : leaf))
      const index = b % newer
      const older = 1 + (c % newer)
      const root = rootOf(sha256, all)
      expect(includes(sha256, { ...inclusion(other, index, newer), root })).toBe(false)
      const claim = { ...consistency(other, older, newer), olderRoot: rootOf(sha256, all.slice(0, older)) }
      expect(isConsistent(sha256, claim)).toBe(changed >= older)
    }),
    { numRuns: 150 },
  )
})

test('LDG-5 trees beyond 32 bits divide where they should', () => {
  const size = 2 ** 40 + 3
  expect(leftSize(size)).toBe(2 ** 40)
  expect(inclusionSpans(2 ** 40 + 2, size)).toEqual([
    [2 ** 40, 2 ** 40 + 2],
    [0, 2 ** 40],
  ])
  expect(placesOf([0, 2 ** 40])).toEqual([{ level: 40, position: 0 }])
})

test('LDG-5 a place outside the tree has no proof', () => {
  expect(() => inclusionSpans(3, 3)).toThrow('no such entry')
  expect(() => inclusionSpans(-1, 3)).toThrow('no such entry')
  expect(() => consistencySpans(0, 3)).toThrow('an older tree')
  expect(() => consistencySpans(4, 3)).toThrow('an older tree')
  const root = rootOf(sha256, leaves.slice(0, 2))
  const [leaf = root] = leaves
  for (const index of [-1, 0.5, 2, Number.NaN])
    expect(includes(sha256, { index, size: 2, leaf, proof: [leaf], root })).toBe(false)
  expect(isConsistent(sha256, { older: 0, newer: 2, olderRoot: root, newerRoot: root, proof: [] })).toBe(false)
  expect(isConsistent(sha256, { older: 3, newer: 2, olderRoot: root, newerRoot: root, proof: [] })).toBe(false)
  for (const older of [-1, 0, 0.5, 1.5, 3, Number.NaN, Number.POSITIVE_INFINITY])
    for (const newer of [2, 2.5, older])
      for (const proof of [[], [leaf], [root], [leaf, root]])
        if (!(older === newer && Number.isSafeInteger(older) && older > 0))
          expect(isConsistent(sha256, { older, newer, olderRoot: root, newerRoot: root, proof })).toBe(false)
  // A right proof of an entry, claimed for a size that is none.
  for (const size of [1.5, 0.5, Number.NaN, -1])
    expect(includes(sha256, { index: 0, size, leaf, proof: [], root: leaf })).toBe(false)
  expect(isConsistent(sha256, { older: 1, newer: 2, olderRoot: leaf, newerRoot: leaf, proof: [] })).toBe(false)
  expect(isConsistent(sha256, { older: 3, newer: 4, olderRoot: root, newerRoot: root, proof: [] })).toBe(false)
})

test('LDG-5 hashes that fit prove nothing for a place or a size that is none', () => {
  const [a, b] = [leaves[0] ?? bytes(''), leaves[1] ?? bytes('')]
  const root = nodeHash(sha256, a, b)
  const first: Inclusion = { index: 0, size: 2, leaf: a, proof: [b], root }
  expect(includes(sha256, first)).toBe(true)
  for (const index of [-1, 0.5, 2, Number.NaN]) expect(includes(sha256, { ...first, index })).toBe(false)
  expect(includes(sha256, { ...first, size: 2.5 })).toBe(false)
  const grown: Consistency = { older: 1, newer: 2, olderRoot: a, newerRoot: root, proof: [b] }
  expect(isConsistent(sha256, grown)).toBe(true)
  expect(isConsistent(sha256, { ...grown, newer: 2.5 })).toBe(false)
  for (const older of [-1, 0, 0.5, 1.5, 3, Number.NaN])
    expect(isConsistent(sha256, { ...grown, older, proof: [a, b] })).toBe(false)
})

test('LDG-5 a proof that is too long or too short is refused for whatever root it would lead to', () => {
  const [a, b, c, d, other] = leaves.slice(0, 5) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const node = (left: Uint8Array, right: Uint8Array) => nodeHash(sha256, left, right)
  expect(includes(sha256, { index: 0, size: 2, leaf: a, proof: [], root: a })).toBe(false)
  expect(includes(sha256, { index: 0, size: 1, leaf: a, proof: [other], root: node(other, a) })).toBe(false)
  const [older, newer] = [node(node(a, b), c), node(node(a, b), node(c, d))]
  const proven: Consistency = { older: 3, newer: 4, olderRoot: older, newerRoot: newer, proof: [c, d, node(a, b)] }
  expect(isConsistent(sha256, proven)).toBe(true)
  expect(isConsistent(sha256, { ...proven, olderRoot: c, newerRoot: node(c, d), proof: [c, d] })).toBe(false)
  const [olderRoot, newerRoot] = [node(other, older), node(other, newer)]
  expect(isConsistent(sha256, { ...proven, olderRoot, newerRoot, proof: [...proven.proof, other] })).toBe(false)
})

test('LDG-2 a leaf can never pass for a node', () => {
  const [left = bytes(''), right = bytes('')] = leaves
  expect(hex(leafHash(sha256, Buffer.concat([left, right])))).not.toBe(hex(nodeHash(sha256, left, right)))
})

const inclusion = (all: readonly Uint8Array[], index: number, size: number): Inclusion => ({
  index,
  size,
  leaf: all[index] ?? bytes(''),
  proof: proofOf(sha256, inclusionSpans(index, size), subtreeOf(all)),
  root: spanRoot(all, 0, size),
})

const consistency = (all: readonly Uint8Array[], older: number, newer: number): Consistency => ({
  older,
  newer,
  olderRoot: spanRoot(all, 0, older),
  newerRoot: spanRoot(all, 0, newer),
  proof: proofOf(sha256, consistencySpans(older, newer), subtreeOf(all)),
})

const subtreeOf =
  (all: readonly Uint8Array[]) =>
  ({ level, position }: Place): Uint8Array =>
    spanRoot(all, position * 2 ** level, (position + 1) * 2 ** level)

const spanRoots = new WeakMap<readonly Uint8Array[], Map<string, Uint8Array>>()

/** The root over a span of leaves, computed once: the same few hundred spans come back in thousands of proofs. */
const spanRoot = (all: readonly Uint8Array[], from: number, to: number): Uint8Array => {
  const known = spanRoots.get(all) ?? new Map<string, Uint8Array>()
  const root = known.get(`${from}-${to}`) ?? rootOf(sha256, all.slice(from, to))
  spanRoots.set(all, known.set(`${from}-${to}`, root))
  return root
}

test('LDG-4 the edge keeps one hash for each one-bit of the size', () => {
  const edge = (size: number): Frontier => extend(sha256, emptyFrontier, leaves.slice(0, size)).frontier
  expect([0, 1, 3, 4, 7, 63, 64].map((size) => edge(size).peaks.length)).toEqual([0, 1, 2, 1, 3, 6, 1])
})
