import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOfFile, keysReadAgainAfterMs, readFieldKeys, writeFieldKeys } from './fields/key-file.ts'
import { FieldChanged, FieldsClosed, fieldsUnder, keyIdOf, newFieldKey, noFields } from './fields.ts'

const place = { tenant: 1, table: 'talk', row: 'a/0' }
const key = newFieldKey()
const fields = fieldsUnder(() => [key])

test('any text comes back from its own place, and no two seals are alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [one, other] = [fields.seal(place, text), fields.seal(place, text)]
      expect(one).not.toBe(other)
      expect(keyIdOf(one)).toBe(key.id)
      expect(fields.open(place, one)).toBe(text)
    }),
  )
})

test.each([
  ['another organisation', { ...place, tenant: 2 }],
  ['another table', { ...place, table: 'disclosure' }],
  ['another row', { ...place, row: 'a/1' }],
  ['a row whose key begins alike', { ...place, row: 'a' }],
])('P5 what was sealed here does not open in %s', (_where, elsewhere) => {
  expect(() => fields.open(elsewhere, fields.seal(place, '谈话内容'))).toThrow(FieldChanged)
})

test('P5 a value with any character changed, cut off or of another form does not open', () => {
  const sealed = fields.seal(place, '1990-01-01')
  for (let at = 12; at < sealed.length; at++) {
    const other = sealed[at] === 'A' ? 'Z' : 'A'
    const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`
    // The last character of base64url may hold bits that say nothing.
    if (Buffer.from(changed.slice(12), 'base64url').equals(Buffer.from(sealed.slice(12), 'base64url'))) continue
    expect(() => fields.open(place, changed), `at ${at}`).toThrow(FieldChanged)
  }
  for (const none of ['', 'plain', sealed.slice(0, 30), sealed.slice(0, -4), `~2${sealed.slice(2)}`])
    expect(() => fields.open(place, none)).toThrow(FieldChanged)
})

test('without its key a value is closed, and nothing is sealed', () => {
  const sealed = fields.seal(place, 'x')
  expect(() => noFields.open(place, sealed)).toThrow(FieldsClosed)
  expect(() => noFields.seal(place, 'x')).toThrow(FieldsClosed)
  expect([noFields.knows(key.id), fields.knows(key.id), noFields.current()]).toEqual([false, true, undefined])
})

test('a key file that another process changes is read again, and the newest key seals', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-fields-'))
  try {
    const file = join(folder, 'field.key')
    expect(readFieldKeys(file)).toEqual([])
    writeFieldKeys(file, [key])
    const running = fieldsOfFile(file)
    const before = running.seal(place, 'kept')
    const newer = newFieldKey()
    writeFieldKeys(file, [newer, key])
    await new Promise((resolve) => setTimeout(resolve, keysReadAgainAfterMs + 50))
    expect([running.open(place, before), running.current()]).toEqual(['kept', newer.id])
    expect(fieldsOfFile(file).open(place, running.seal(place, 'new'))).toBe('new')
    writeFileSync(file, 'no key\n')
    expect(() => readFieldKeys(file)).toThrow('no field key')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
