import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { anHonestLog, diceOf, linesOf, look, newestOf, type OpenLog, settle, tamperings } from '../tampering.ts'
import { utf8 } from './bytes.ts'
import { checkpointText } from './checkpoint.ts'
import { checkpointLine, type ExportedFact, endLine, entryLine, headLine, readExportLine } from './export.ts'
import { keyIdOf, writeNote } from './note.ts'

/** An honest log whose lines are all kinds of line, and whose facts are open, erased and closed. */
const log = (): OpenLog => anHonestLog(diceOf(11))
const lines = linesOf(log())
const kindOf = (line: string): string | undefined => readExportLine(line)?.is

test('LDG-11 an export is a head, entries, checkpoints and an end, each read as what it is', () => {
  expect(kindOf(lines[0] ?? '')).toBe('head')
  expect(kindOf(lines.at(-1) ?? '')).toBe('end')
  expect(new Set(lines.slice(1, -1).map(kindOf))).toEqual(new Set(['entry', 'checkpoint']))
  const facts = lines.flatMap((line) => {
    const read = readExportLine(line)
    return read?.is === 'entry' ? read.entry.facts : []
  })
  expect([facts.some(({ erased }) => erased), facts.some(({ opened }) => opened), facts.length > 0]).toEqual([
    true,
    true,
    true,
  ])
})

const wrong = [null, -1, 1.5, true, 'x', '', 'AAAA', [], {}, [1], [null], ['x']]
const isStrange = (was: unknown, is: unknown): boolean =>
  typeof was !== typeof is || (typeof is !== 'string' && JSON.stringify(was) !== JSON.stringify(is))

/** Every value of a line replaced by values of another kind, at any depth. */
const replaced = (value: unknown): unknown[] => {
  const strange = wrong.filter((one) => isStrange(value, one))
  if (Array.isArray(value))
    return [
      ...strange.filter((one) => !Array.isArray(one)),
      ...value.flatMap((one, at) => replaced(one).map((other) => value.with(at, other))),
    ]
  if (typeof value !== 'object' || value === null) return strange
  const members = Object.entries(value)
  return [
    ...(strange.filter((one) => typeof one !== 'object') as unknown[]),
    ...members.flatMap(([name, of]) => replaced(of).map((other) => ({ ...value, [name]: other }))),
  ]
}

test('LDG-11 a line with a value of another kind anywhere in it is no line', () => {
  const kinds = ['head', 'entry', 'checkpoint', 'end'].map((kind) => lines.filter((line) => kindOf(line) === kind))
  for (const same of kinds)
    for (const line of same.slice(0, 6))
      for (const other of replaced(JSON.parse(line)))
        expect({ other, read: kindOf(JSON.stringify(other)) }).toEqual({ other, read: undefined })
})

test('LDG-11 keys, leaves and salts of another length are no lines', () => {
  const short = lines.flatMap((line) =>
    [...line.matchAll(/"(key|leaf|salt)":"[^"]+"/g)].map(([found, name]) => ({ line, found, name })),
  )
  expect(new Set(short.map(({ name }) => name)).size).toBe(3)
  for (const { line, found, name } of short) expect(kindOf(line.replace(found, `"${name}":"AAAA"`))).toBeUndefined()
})

test('LDG-11 a line is read in one way of writing alone: no other order, space, sign or number, nothing besides, nothing twice', () => {
  const other = lines.flatMap((line) => {
    const raw = JSON.parse(line) as Record<string, unknown>
    const facts = (raw.facts ?? []) as Record<string, unknown>[]
    const withFacts = (change: (fact: Record<string, unknown>) => unknown) => ({ ...raw, facts: facts.map(change) })
    return [
      JSON.stringify({ zz: 1, ...raw }),
      JSON.stringify({ ...raw, zz: null }),
      ` ${line}`,
      `${line} `,
      line.replace(':', ': '),
      line.replace('{', `{${line.slice(1, -1)},`),
      line.replace(/(\d)\}$/, '$1.0}'),
      line.replace(/"([a-z])/, (_, sign: string) => `"\\u00${sign.charCodeAt(0).toString(16)}`),
      ...(facts.length > 0
        ? [
            JSON.stringify({ n: raw.n, entry: raw.entry, facts }),
            JSON.stringify(withFacts((fact) => ({ erased: false, ...fact }))),
            JSON.stringify(withFacts(({ kind, ...fact }) => ({ ...fact, kind }))),
            JSON.stringify(withFacts((fact) => ({ ...fact, zz: 1 }))),
          ]
        : []),
      ...(facts.some(({ salt }) => salt !== undefined)
        ? [
            JSON.stringify(withFacts(({ salt: _, ...fact }) => fact)),
            JSON.stringify(withFacts(({ payload: _, ...fact }) => fact)),
          ]
        : []),
    ].filter((one) => one !== line)
  })
  for (const line of other) expect({ line, read: kindOf(line) }).toEqual({ line, read: undefined })
})

test('LDG-11 a line with half a surrogate pair is none; one that only tells of such a number is one', () => {
  expect(kindOf(String.raw`{"checkpoint":"\ud800"}`)).toBeUndefined()
  expect(kindOf('{"checkpoint":"\ud800"}')).toBeUndefined()
  expect(kindOf(String.raw`{"checkpoint":"\\ud800"}`)).toBe('checkpoint')
})

test('LDG-12 an honest log is counted: entries, facts, opened, erased, checkpoints, what agrees', () => {
  const read = lines.map((line) => readExportLine(line))
  const facts = read.flatMap((line) => (line?.is === 'entry' ? line.entry.facts : []))
  const verdict = look(lines, [newestOf(log())])
  expect(verdict).toMatchObject({
    size: read.filter((line) => line?.is === 'entry').length,
    checkpoints: read.filter((line) => line?.is === 'checkpoint').length,
    facts: facts.length,
    opened: facts.filter(({ opened }) => opened).length,
    erased: facts.filter(({ erased }) => erased).length,
    findings: 0,
    found: [],
  })
})

test.each(Object.entries(tamperings))('LDG-12 %s: found', (_name, tamper) => {
  for (let seed = 1; seed <= 6; seed++) {
    const dice = diceOf(seed * 7919)
    const one = anHonestLog(dice)
    const kept = newestOf(one)
    tamper(one, dice)
    expect(look(linesOf(one), [kept]).findings).toBeGreaterThan(0)
  }
})

test('LDG-12 several papers are each compared at their size, whatever their order; twenty findings are told at most', () => {
  const one = log()
  const known = [...one.notes.keys()].map((size) => ({ ...newestOf(one), size, root: new Uint8Array(32) })).reverse()
  const verdict = look(lines, known)
  expect(verdict.found).toEqual([...known].reverse().map(({ size }) => ({ finding: 'known-differs', at: size })))
  expect(verdict.agreed).toBe(0)
  const noise = look([...lines, ...Array.from({ length: 30 }, () => 'x')], [])
  expect([noise.findings, noise.found.length]).toEqual([30, 20])
})

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** A note of the log's own key over whatever it claims. */
const noteOver = ({ key }: OpenLog, origin: string, size: number, root: Uint8Array): string => {
  const text = checkpointText({ origin, size, root })
  const keyId = keyIdOf(hash, origin, key.publicKey)
  return writeNote({ text, signatures: [{ name: origin, keyId, signature: key.sign(utf8(text)) }] })
}

const findingsOf = (one: OpenLog) => look(linesOf(one), []).found
/** The first open or erased fact, changed. */
const changeFact = (
  one: OpenLog,
  which: (fact: ExportedFact) => boolean,
  to: (fact: ExportedFact) => ExportedFact,
): number => {
  const at = one.entries.findIndex(({ facts }) => facts.some(which))
  const entry = one.entries[at]
  if (!entry) throw new Error('the log has no such fact')
  const nth = entry.facts.findIndex(which)
  one.entries[at] = { ...entry, facts: entry.facts.map((fact, n) => (n === nth ? to(fact) : fact)) }
  return at + 1
}
const isOpen = ({ opened, kind }: ExportedFact): boolean => opened !== null && kind !== 'ledger-erasure'

test('LDG-11 what stands after the end, and what cannot be read, is told with its line', () => {
  expect(look([...lines, lines[1] ?? ''], []).found).toEqual([{ finding: 'after-the-end', at: lines.length + 1 }])
  expect(look(lines.toSpliced(1, 0, 'x'), []).found).toEqual([{ finding: 'line-unreadable', at: 2 }])
})

test('LDG-11 a time more than an hour before the latest so far is told, also when it is after the first', () => {
  const found = (hours: number) => {
    const one = log()
    const [, second = one.entries[0]] = one.entries
    const [, at = ''] = /"recorded":"([^"]+)"/.exec(second?.text ?? '') ?? []
    const later = new Date(Date.parse(at) + hours * 3_600_000).toISOString().slice(0, 16)
    one.entries = one.entries.map((entry, n) =>
      n === 1 ? { ...entry, text: entry.text.replace(`"recorded":"${at}"`, `"recorded":"${later}Z"`) } : entry,
    )
    settle(one, diceOf(3))
    return findingsOf(one).filter(({ finding }) => finding === 'recorded-backwards')
  }
  expect(found(1)).toEqual([])
  expect(found(2)[0]).toEqual({ finding: 'recorded-backwards', at: 3 })
})

test('LDG-11 a checkpoint that cannot be read, or stands before the head, is told with the size so far', () => {
  expect(look(lines.toSpliced(1, 0, checkpointLine('x')), []).found).toEqual([
    { finding: 'checkpoint-unreadable', at: 0 },
  ])
  const { origin, key } = log()
  const letter = {
    text: 'a letter\n',
    keyId: keyIdOf(hash, origin, key.publicKey),
    signature: key.sign(utf8('a letter\n')),
  }
  const other = writeNote({ text: letter.text, signatures: [{ name: origin, ...letter }] })
  expect(look(lines.toSpliced(1, 0, checkpointLine(other)), []).found).toEqual([
    { finding: 'checkpoint-unreadable', at: 0 },
  ])
  const [note = ''] = log().notes.values()
  expect(look([checkpointLine(note), ...lines], []).found).toContainEqual({ finding: 'checkpoint-unreadable', at: 0 })
})

test('LDG-11 a checkpoint with another origin, another root or another size is told as such', () => {
  const size = log().entries.length
  const { root } = newestOf(log())
  const withNote = (note: (one: OpenLog) => string) => {
    const one = log()
    one.notes.set(size, note(one))
    return findingsOf(one)
  }
  expect(withNote((one) => noteOver(one, one.origin, size, root))).toEqual([])
  expect(withNote((one) => noteOver(one, 'elsewhere/1', size, root))).toEqual([
    { finding: 'signature-wrong', at: size },
  ])
  expect(withNote((one) => noteOver(one, one.origin, size, new Uint8Array(32)))).toEqual([
    { finding: 'root-differs', at: size },
  ])
  expect(withNote((one) => noteOver(one, one.origin, size + 1, root))).toEqual([
    { finding: 'size-differs', at: size + 1 },
  ])
  expect(withNote((one) => noteOver(one, one.origin, size, root).replace(/(— \S+ \S{20})./, '$1A')).length).toBe(1)
})

test('LDG-11 head and end each claim the size', () => {
  for (const which of ['head', 'end'] as const) {
    const one = log()
    one.claimed = { ...one.claimed, [which]: one.entries.length + 1 }
    expect(findingsOf(one)).toEqual([{ finding: 'size-differs', at: one.claimed.end }])
  }
})

test('LDG-11 changed content, content of what was erased, and an erasure without decision are told at their entry', () => {
  const changed = log()
  const at = changeFact(changed, isOpen, (fact) => ({
    ...fact,
    opened: fact.opened && { ...fact.opened, payload: '{"x":1}' },
  }))
  expect(findingsOf(changed)).toEqual([{ finding: 'content-differs', at }])
  const both = log()
  const there = changeFact(both, isOpen, (fact) => ({ ...fact, erased: true }))
  expect(findingsOf(both)).toEqual([
    { finding: 'erased-and-there', at: there },
    { finding: 'erased-undecided', at: there },
  ])
})

test('LDG-11 a word of erasure counts only as the decision that it is', () => {
  const one = log()
  const at = changeFact(
    one,
    (fact) => fact.kind === 'ledger-erasure',
    (fact) => ({ ...fact, opened: null }),
  )
  expect(at).toBe(one.entries.length)
  expect(findingsOf(one).every(({ finding }) => finding === 'erased-undecided')).toBe(true)
  expect(findingsOf(one).length).toBe(1)
})

test('LDG-11 an entry that names a root which was never signed, or is no entry, is told at its number', () => {
  const foreign = log()
  const [first, ...others] = foreign.entries
  if (!first) throw new Error('the log is empty')
  const renamed = (text: string) => {
    const one = log()
    one.entries = [{ ...first, text }, ...others]
    return findingsOf(one)
      .filter((found) => found.at === 1)
      .map(({ finding }) => finding)
  }
  const root = Buffer.from(new Uint8Array(32).fill(9)).toString('base64')
  expect(renamed(first.text.replace(/"prev_root":"[^"]{44}"/, `"prev_root":"${root}"`))).toContain(
    'former-root-unknown',
  )
  const noBase64 = '!'.repeat(44)
  const long = Buffer.from(new Uint8Array(33)).toString('base64')
  for (const [member, value] of [
    ['prev_root', noBase64],
    ['commit', noBase64],
    ['commit', long],
    ['prev_root', long],
  ])
    expect(renamed(first.text.replace(new RegExp(`"${member}":"[^"]{44}"`), `"${member}":"${value}"`))).toContain(
      'entry-unreadable',
    )
})

test('LDG-11 papers that agree are counted; one beyond the end and one of another log are told apart', () => {
  const one = log()
  const known = [...one.notes.keys()].map((size) => ({ size, note: one.notes.get(size) ?? '' }))
  const papers = known.map(({ note }) => {
    const [origin = '', size = '', coded = ''] = note.split('\n')
    return { origin, size: Number(size), root: Uint8Array.from(Buffer.from(coded, 'base64')) }
  })
  expect(papers.length).toBeGreaterThan(1)
  expect(look(lines, papers)).toMatchObject({ agreed: papers.length, findings: 0 })
  const beyond = { origin: one.origin, size: one.entries.length + 5, root: new Uint8Array(32) }
  expect(look(lines, [beyond, { ...beyond, origin: 'elsewhere/1', size: beyond.size + 1 }]).found).toEqual([
    { finding: 'known-beyond', at: beyond.size },
    { finding: 'known-of-another', at: beyond.size + 1 },
  ])
})

test('LDG-11 an export says its form, and its kinds of line are those of the page on the ledger', () => {
  const head = headLine({
    origin: 'a/1',
    key: new Uint8Array(32),
    size: 0,
    madeAt: '2027-01-12T01:12:00.000Z' as never,
  })
  expect(head).toContain('"form":"plumbline-ledger-export/1"')
  expect([endLine(3), checkpointLine('x')]).toEqual(['{"end":3}', '{"checkpoint":"x"}'])
  expect(entryLine({ index: 0, text: 'x', facts: [] })).toBe('{"entry":"x","facts":[],"n":0}')
})
