import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import reference from './fixtures/treescan.json' with { type: 'json' }
import { apart, type ScanRow, treeScan } from './tree-scan.ts'

const [paths = '', found = ''] = gunzipSync(readFileSync(new URL('fixtures/treescan.txt.gz', import.meta.url)))
  .toString()
  .split('\n\n')

const names: string[] = []
const parents: number[] = []
const known = new Map<string, number>()
const nodeOf = (path: string): number => {
  const at = known.get(path)
  if (at !== undefined) return at
  const cut = path.lastIndexOf('/')
  const parent = cut < 0 ? -1 : nodeOf(path.slice(0, cut))
  names.push(path.slice(cut + 1))
  parents.push(parent)
  known.set(path, names.length - 1)
  return names.length - 1
}
const leaves = paths.split('\n').map(nodeOf)
const rows: ScanRow[] = found.split('\n').map((line) => {
  const [event = 0, leaf = 0, striking] = line.split(' ').map(Number)
  return { event, leaf: leaves[leaf] ?? 0, striking: striking === 1 }
})

test('SUP-119 A8: cuts, likelihoods and p values are those of the reference', () => {
  const cuts = treeScan({ parents, rows, share: 1 / 11, replicates: 999 }, chanceFrom(1))
  expect(cuts.slice(0, 5).map(({ node }) => names[node])).toEqual(reference.top.slice(0, 5).map(({ cut }) => cut))
  for (const { cut, n1, n0, llr, p } of reference.top) {
    const ours = cuts.find(({ node }) => names[node] === cut)
    expect(ours).toMatchObject({ striking: n1, other: n0 })
    expect(Math.abs((ours?.likelihood ?? 0) - llr)).toBeLessThan(1e-3)
    if (p < 0.02) expect(Math.abs((ours?.p ?? 1) - p)).toBeLessThanOrEqual(0.005)
  }
})

test('SUP-119 of a node and the one above it only the more striking is told', () => {
  const cut = (node: number, likelihood: number) => ({ node, likelihood, striking: 1, other: 0, p: 0.01 })
  const tree = [-1, 0, 1, 0]
  expect(apart([cut(1, 9), cut(2, 8), cut(3, 7), cut(0, 6)], tree).map(({ node }) => node)).toEqual([1, 3])
})
