import { expect, test } from 'vitest'
import { sha256 } from '../views/sha256.ts'
import { emptyFrontier, extend } from './frontier.ts'
import { consistencySpans, includes, inclusionSpans, isConsistent, type Place, proofOf } from './proof.ts'
import { leafHash, rootOf } from './tree.ts'

const wide = 256
const wideLeaves = Array.from({ length: wide }, (_, n) => leafHash(sha256, Uint8Array.of(n, 1)))
const nothing = new Uint8Array()

test('LDG-5 every entry of every tree up to 256 is proved, and every two of those trees', () => {
  const kept = new Map(extend(sha256, emptyFrontier, wideLeaves).finished.map((node) => [placeKey(node), node.hash]))
  const read = (place: Place): Uint8Array => kept.get(placeKey(place)) ?? wideLeaves[place.position] ?? nothing
  const rootAt = Array.from({ length: wide + 1 }, (_, size) => rootOf(sha256, wideLeaves.slice(0, size)))
  let proven = 0
  for (let size = 1; size <= wide; size++)
    for (let at = 0; at < size; at++) {
      const root = rootAt[size] ?? nothing
      const inside = proofOf(sha256, inclusionSpans(at, size), read)
      const between = proofOf(sha256, consistencySpans(at + 1, size), read)
      const olderRoot = rootAt[at + 1] ?? nothing
      if (includes(sha256, { index: at, size, leaf: read({ level: 0, position: at }), proof: inside, root })) proven++
      if (isConsistent(sha256, { older: at + 1, newer: size, olderRoot, newerRoot: root, proof: between })) proven++
    }
  expect(proven).toBe(wide * (wide + 1))
})

const placeKey = ({ level, position }: Place): string => `${level}/${position}`
