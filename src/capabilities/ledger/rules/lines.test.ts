import { expect, test } from 'vitest'
import { anHonestLog, diceOf, linesOf, look, newestOf, type OpenLog, tamperings } from '../tampering.ts'
import { readExportLine } from './export.ts'

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
