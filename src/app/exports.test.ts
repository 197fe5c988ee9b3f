import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { capabilities } from './capabilities.ts'
import { holdsRecords } from './records.ts'

const verbs = capabilities.flatMap(({ routes }) => routes.map(({ verb }) => verb))
const page = readFileSync(fileURLToPath(new URL('../../docs/exports.md', import.meta.url)), 'utf8')

/** The questions in the second column, with what each of them stands for: `*` is any part of a name. */
const excused = page
  .split('\n')
  .filter((line) => /^\|.+\|.+\|$/.test(line))
  .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([a-z.*-]+)`/g)].map(([, name = '']) => name))
const patternOf = (name: string): RegExp => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[a-z-]+')}$`)

const exportOfName = (name: string): string => name.replace('.', '.export-')
const exports = verbs.filter(({ kind, name }) => kind === 'command' && name.includes('.export-'))
const questions = verbs.filter(({ kind }) => kind === 'question')
const ownName = new Set(questions.map(({ name }) => exportOfName(name)))

/** The workbooks of a question: the one of its name, and those of parts that are no other question. */
const exportsOf = (name: string): readonly string[] =>
  exports
    .map((verb) => verb.name)
    .filter((one) => one === exportOfName(name) || (one.startsWith(`${exportOfName(name)}-`) && !ownName.has(one)))

const lists = questions.filter(({ answer }) => holdsRecords(answer)).map(({ name }) => name)
const isExcused = (name: string): boolean => excused.some((one) => patternOf(one).test(name))

test('every list of records is taken out as a workbook, or docs/exports.md says why not', () => {
  expect(lists.length).toBeGreaterThan(100)
  expect(lists.filter((name) => exportsOf(name).length === 0 && !isExcused(name))).toEqual([])
})

test('docs/exports.md excuses no list that is taken out, and none that is not there', () => {
  expect(lists.filter((name) => exportsOf(name).length > 0 && isExcused(name))).toEqual([])
  expect(excused.filter((one) => !lists.some((name) => patternOf(one).test(name)))).toEqual([])
})

test('a workbook is open to those who see its list, and one about persons never on a shared device', () => {
  for (const name of lists)
    for (const own of exportsOf(name)) {
      const list = questions.find((verb) => verb.name === name)?.access
      const access = exports.find((verb) => verb.name === own)?.access
      const { roles, data, shows, asksPurpose } = access ?? {}
      expect({ roles, data, shows, asksPurpose }, own).toEqual({
        ...{ roles: list?.roles, data: list?.data, shows: list?.shows, asksPurpose: list?.asksPurpose },
      })
      expect(access?.ownDevice === true, own).toBe(data === 'personal' || data === 'sensitive')
      expect(access?.look !== undefined, own).toBe(list?.look !== undefined)
    }
})
