import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { packIn, UnreadablePack } from './packs.ts'

test('a folder of a pack that cannot be read says which file, and why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(() => packIn(folder)).toThrow(new UnreadablePack('pack.json', 'absent'))
  writeFileSync(join(folder, 'pack.json'), '{')
  expect(() => packIn(folder)).toThrow(new UnreadablePack('pack.json', 'no-json'))
  writeFileSync(join(folder, 'pack.json'), '{}')
  writeFileSync(join(folder, 'norms.json'), '[]')
  expect(() => packIn(folder)).toThrow(new UnreadablePack('lessons', 'absent'))
})
