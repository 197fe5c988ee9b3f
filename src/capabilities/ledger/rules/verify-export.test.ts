import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { aLogKey } from '../tampering.ts'
import { base64, type Hash, hex, utf8 } from './bytes.ts'
import { checkpointText } from './checkpoint.ts'
import { factLeaf, type KeptFact } from './commitment.ts'
import { erasureKind, erasurePayload } from './erasure.ts'
import {
  checkpointLine,
  type ExportedEntry,
  type ExportedFact,
  endLine,
  entryLine,
  headLine,
  readExportLine,
} from './export.ts'
import { keyIdOf, writeNote } from './note.ts'
import { rootOf } from './tree.ts'
import { verifyExport } from './verify-export.ts'

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const tools = { hash, verify: () => true }
const head = { origin: 'plumbline-test/1', key: new Uint8Array(32), size: 1, madeAt: moment('2027-01-12T01:12:00Z') }
const text = (recorded = '2027-01-12T01:12Z', type = 'risk.add-point') =>
  `{"actor":null,"commit":"${Buffer.from(rootOf(hash, [])).toString('base64')}","facts":0,"occurred":"2027-01-11T01:12Z","prev_root":"${Buffer.from(rootOf(hash, [])).toString('base64')}","recorded":"${recorded}","type":"${type}","v":1}`
const entry = (index = 0, over: Partial<ExportedEntry> = {}): ExportedEntry => ({
  index,
  text: text(),
  facts: [],
  ...over,
})

const look = (lines: readonly string[]) => {
  const looking = verifyExport(tools)
  for (const line of lines) looking.take(line)
  return looking.finish()
}
const kinds = (lines: readonly string[]) => look(lines).found.map(({ finding }) => finding)

test('LDG-11 every line is read back as it was written, and in no other way', () => {
  for (const line of [headLine(head), entryLine(entry()), endLine(1)]) {
    expect(readExportLine(line)).toBeDefined()
    expect(readExportLine(`${line} `)).toBeUndefined()
    expect(readExportLine(line.replace('{', '{"x":1,'))).toBeUndefined()
  }
  for (const line of ['', 'x', '[]', 'null', '1', '{}', '{"end":-1}', '{"end":1.5}', '{"checkpoint":"\\ud800"}'])
    expect(readExportLine(line)).toBeUndefined()
})

test('LDG-11 an empty file, a file without head and one without end are told apart', () => {
  expect(kinds([])).toEqual(['head-missing'])
  expect(kinds([entryLine(entry()), endLine(1)])).toContain('head-missing')
  expect(kinds([headLine(head), entryLine(entry())])).toEqual(['cut-off', 'not-covered'])
})

test('LDG-11 entries that no checkpoint covers are said to be uncovered, and the root is told', () => {
  const verdict = look([headLine(head), entryLine(entry()), endLine(1)])
  expect(verdict.found).toEqual([{ finding: 'not-covered', at: 1 }])
  expect(verdict.root).toBe(hex(hash(Buffer.concat([Buffer.of(0), Buffer.from(text())]))))
})

test('LDG-11 a text that is no entry, a missing number and more facts than stated are told', () => {
  const wrap = (one: ExportedEntry) => kinds([headLine(head), entryLine(one), endLine(1)])
  expect(wrap(entry(0, { text: '{"v":1}' }))).toContain('entry-unreadable')
  expect(wrap(entry(3))).toContain('number-missing')
  const fact = { kind: 'duty', stream: 'x', version: 1, leaf: new Uint8Array(32), opened: null, erased: false }
  expect(wrap(entry(0, { facts: [fact] }))).toEqual(expect.arrayContaining(['fact-count-differs', 'facts-differ']))
})

test.each([
  ['2027-01-12T01:12Z', '2027-01-12T00:30Z', false],
  ['2027-01-12T01:12Z', '2027-01-12T00:12Z', false],
  ['2027-01-12T01:12Z', '2027-01-12T00:11Z', true],
  ['2027-01-12T01:12Z', '2027-01-11T23:59Z', true],
  ['2100-03-01T00:10Z', '2100-02-28T23:50Z', false],
  ['2000-03-01T00:10Z', '2000-02-29T23:50Z', false],
  ['2027-05-01T00:10Z', '2027-04-30T23:50Z', false],
  ['2027-06-01T00:10Z', '2027-05-31T23:50Z', false],
  ['2027-08-01T00:10Z', '2027-07-31T23:50Z', false],
  ['2027-10-01T00:10Z', '2027-09-30T23:50Z', false],
  ['2028-01-01T00:10Z', '2027-12-31T23:50Z', false],
  ['2027-03-01T00:10Z', '2027-02-28T23:50Z', false],
  ['2028-03-01T00:10Z', '2028-02-28T23:50Z', true],
  ['2027-01-01T00:10Z', '2026-12-31T23:50Z', false],
])('LDG-11 an entry recorded at %s followed by one of %s: backwards is %s', (first, second, backwards) => {
  const two = [entryLine(entry(0, { text: text(first) })), entryLine(entry(1, { text: text(second) }))]
  expect(kinds([headLine({ ...head, size: 2 }), ...two, endLine(2)]).includes('recorded-backwards')).toBe(backwards)
})

test.each(['2027-02-30T01:12Z', '2027-13-01T01:12Z', '2027-01-12T24:00Z', '2027-01-12T23:60Z', '2027-1-12T01:12Z'])(
  'LDG-11 an entry recorded at %s, which never was, is no entry',
  (recorded) => {
    const lines = [headLine(head), entryLine(entry(0, { text: text(recorded) })), endLine(1)]
    expect(kinds(lines)).toContain('entry-unreadable')
  },
)

test('LDG-11 a checkpoint of another log, and one beyond the end, are told', () => {
  const known = { origin: 'plumbline-test/1', size: 9, root: new Uint8Array(32) }
  const looking = verifyExport(tools, [known, { ...known, origin: 'elsewhere/1', size: 1 }])
  for (const line of [headLine(head), entryLine(entry()), endLine(1)]) looking.take(line)
  expect(looking.finish().found.map(({ finding }) => finding)).toEqual(
    expect.arrayContaining(['known-of-another', 'known-beyond']),
  )
})

test('LDG-11 what was recorded is held to the latest so far, not to the entry before', () => {
  const moments = ['2027-01-12T01:12Z', '2027-01-12T00:30Z', '2027-01-12T00:11Z']
  const entries = moments.map((at, n) => entryLine(entry(n, { text: text(at) })))
  expect(look([headLine({ ...head, size: 3 }), ...entries, endLine(3)]).found).toContainEqual({
    finding: 'recorded-backwards',
    at: 3,
  })
})

/** A fact as its owner writes it, its leaf right whatever it says. */
const fact = (over: Partial<KeptFact> = {}, shown: 'open' | 'erased' = 'open'): ExportedFact => {
  const kept = { kind: 'duty', stream: 'x', version: 1, payload: '{}', salt: new Uint8Array(32).fill(3), ...over }
  const { payload, salt, ...thing } = kept
  const erased = shown === 'erased'
  return { ...thing, leaf: factLeaf(hash, kept), opened: erased ? null : { payload, salt }, erased }
}

/** An export of one entry over these facts; no checkpoint covers it. */
const linesOver = (facts: readonly ExportedFact[]): string[] => {
  const leaves = facts.map(({ leaf }) => leaf)
  const stated = text().replace(
    /"commit":"[^"]+","facts":0/,
    `"commit":"${base64(rootOf(hash, leaves))}","facts":${facts.length}`,
  )
  return [headLine(head), entryLine(entry(0, { text: stated, facts })), endLine(1)]
}

const decision = (over: object = {}, state: 'asked' | 'approved' = 'approved', stream = 'e-1'): ExportedFact => {
  const thing = { kind: 'duty', stream: 'x', upTo: 2, ground: 'retention-ended' as const, ...over }
  return fact({ kind: erasureKind, stream, payload: JSON.stringify(erasurePayload(thing, state)) })
}
const erasedAt = (version: number): ExportedFact => fact({ version }, 'erased')

test('LDG-14 what is erased was decided: this thing, up to this version, approved', () => {
  expect(kinds(linesOver([erasedAt(2), erasedAt(1), decision()]))).toEqual(['not-covered'])
  const undecided = ['not-covered', 'erased-undecided']
  expect(kinds(linesOver([erasedAt(3), decision()]))).toEqual(undecided)
  expect(kinds(linesOver([erasedAt(1), decision({ stream: 'y' })]))).toEqual(undecided)
  expect(kinds(linesOver([erasedAt(1), decision({ kind: 'letter' })]))).toEqual(undecided)
  expect(kinds(linesOver([erasedAt(1), decision({}, 'asked')]))).toEqual(undecided)
  expect(kinds(linesOver([erasedAt(1)]))).toEqual(undecided)
  const { payload } = decision().opened as { readonly payload: string }
  expect(kinds(linesOver([erasedAt(1), fact({ kind: 'letter', payload })]))).toEqual(undecided)
})

test('LDG-14 of several decisions about a thing the one that reaches furthest counts, whichever came first', () => {
  const [far, near] = [decision({ upTo: 3 }), decision({ upTo: 1 }, 'approved', 'e-2')]
  for (const both of [
    [far, near],
    [near, far],
  ])
    expect(kinds(linesOver([erasedAt(3), ...both]))).toEqual(['not-covered'])
})

test.each(['', 'x', 'null', '1', '[]'])(
  'LDG-14 a decision that says %j decides nothing and stops nothing',
  (payload) => {
    expect(kinds(linesOver([erasedAt(1), fact({ kind: erasureKind, payload })]))).toEqual([
      'not-covered',
      'erased-undecided',
    ])
  },
)

test('LDG-11 an entry may have ten facts and more, and its text nothing before or behind', () => {
  const many = linesOver(Array.from({ length: 12 }, (_, n) => fact({ version: n + 1 })))
  expect(kinds(many)).toEqual(['not-covered'])
  for (const [found, put] of [
    ['"entry":"{', '"entry":" {'],
    ['}","facts":[', '} ","facts":['],
  ] as const)
    expect(kinds(many.map((line) => line.replace(found, put)))).toContain('entry-unreadable')
})

test('LDG-11 a paper is compared also where the head is missing, and one over nothing agrees with nothing', () => {
  const known = { origin: head.origin, size: 1, root: hash(Buffer.concat([Buffer.of(0), Buffer.from(text())])) }
  const against = (lines: readonly string[], over: Partial<typeof known>) => {
    const looking = verifyExport(tools, [{ ...known, ...over }])
    for (const line of lines) looking.take(line)
    return looking.finish()
  }
  const headless = [entryLine(entry()), endLine(1)]
  expect(against(headless, {}).agreed).toBe(1)
  expect(against(headless, { size: 2 }).found).toContainEqual({ finding: 'known-beyond', at: 2 })
  expect(against([], { size: 2 }).found).toContainEqual({ finding: 'known-beyond', at: 2 })
  const whole = [headLine(head), ...headless]
  expect(against(whole, {}).agreed).toBe(1)
  expect(against(whole, { size: 0 })).toMatchObject({ agreed: 0, findings: 2 })
  expect(against(whole, { origin: 'elsewhere/1' })).toMatchObject({ agreed: 0, findings: 2 })
})

test('LDG-11 a checkpoint that names another log is wrong, whoever signed it', () => {
  const key = aLogKey()
  const root = hash(Buffer.concat([Buffer.of(0), Buffer.from(text())]))
  const naming = (origin: string) => {
    const said = checkpointText({ origin, size: 1, root })
    const signature = {
      name: head.origin,
      keyId: keyIdOf(hash, head.origin, key.publicKey),
      signature: key.sign(utf8(said)),
    }
    const note = checkpointLine(writeNote({ text: said, signatures: [signature] }))
    return kinds([headLine({ ...head, key: key.publicKey }), entryLine(entry()), note, endLine(1)])
  }
  expect(naming(head.origin)).toEqual([])
  expect(naming('elsewhere/1')).toEqual(['signature-wrong'])
})

test('LDG-11 an end whose line break is missing ends nothing: the file was cut off', () => {
  const looking = verifyExport(tools)
  for (const line of [headLine(head), entryLine(entry())]) looking.take(line)
  looking.take(endLine(1), false)
  expect(looking.finish().found.map(({ finding }) => finding)).toEqual(['cut-off', 'not-covered'])
})
