import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { aLesson, anExam, aPack, aQuestion } from '../sample.ts'
import { casesToApprove } from '../store/case-approvals.ts'
import { lessonQuestions, loadVersion } from '../store/versions.ts'
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

test('CUR-31 a file cannot say that somebody answers for its cases', async ({ cx }) => {
  const pack = aPack()
  const [named] = pack.cases
  if (!named) throw new Error('the sample has no case')
  const cases = [{ ...named, approver: 'officer' }]
  expect(await takePack({ ...cx, upload: file({ ...pack, cases }) }, {})).toMatchObject({ ok: true })
  expect(await casesToApprove(cx.tx)).toBe(1)
})

test('CUR-29 what an exam draws and no lesson asks is in no search over the questions of lessons', async ({ cx }) => {
  const drawn = aQuestion({ code: 'sample-drawn', lesson: 'sample-parcel' })
  const pack = aPack()
  await takePack(
    {
      ...cx,
      upload: file({
        ...pack,
        lessons: [aLesson({ questions: ['sample-gifts-1'] })],
        questions: [...pack.questions, drawn],
        exams: [anExam({ questions: ['sample-drawn'] })],
      }),
    },
    {},
  )
  expect(await lessonQuestions(cx.tx)).toMatchObject([{ lesson: 'sample-parcel', stem: pack.questions[0]?.stem }])
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
