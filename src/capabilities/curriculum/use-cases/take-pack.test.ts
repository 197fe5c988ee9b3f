import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { aLesson, aPack } from '../sample.ts'
import { loadVersion } from '../store/versions.ts'
import { takePack } from './take-pack.ts'

const file = (content: unknown) => ({
  name: 'pack.json',
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

test('CUR-33 a pack is taken in whole by file, and once more without anything new', async ({ cx }) => {
  const pack = aPack()
  expect(await takePack({ ...cx, upload: file(pack) }, {})).toMatchObject({
    ok: true,
    value: { pack: pack.pack.code, version: pack.pack.version, loaded: { lessons: 1, cases: 1, questions: 1 } },
  })
  expect(await takePack({ ...cx, upload: file(pack) }, {})).toMatchObject({ value: { loaded: { lessons: 0 } } })
})

test('CUR-33 what is no pack, or a wrong one, is refused and keeps nothing', async ({ cx }) => {
  const broken = aLesson({ start: 'nowhere' })
  const groundless = aLesson({ norms: ['no-such-norm#1'] })
  for (const [upload, refusal] of [
    [undefined, 'file-missing'],
    [file('not a pack'), 'not-a-pack'],
    [file({ lessons: 3 }), 'pack-wrong'],
    [file(aPack({ lessons: [broken] })), 'pack-wrong'],
    [file(aPack({ lessons: [groundless] })), 'pack-wrong'],
  ] as const)
    expect(await takePack({ ...cx, upload }, {})).toEqual({ ok: false, refusal })
  expect(await loadVersion(cx.tx, 'lessonVersion', broken.code)).toBeUndefined()
})
