import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { sheetsAtOnce } from '../contract.ts'
import { aLesson } from '../sample.ts'
import { keepVersions } from '../store/versions.ts'
import { lessonSheets } from './lesson-sheets.ts'

test('R69 every lesson prints: those beyond one go follow on the next page', async ({ cx }) => {
  const codeOf = (n: number): string => `many-${String(n).padStart(3, '0')}`
  await keepVersions(
    cx.tx,
    'lessonVersion',
    Array.from({ length: sheetsAtOnce + 1 }, (_, n) => aLesson({ code: codeOf(n), questions: [] })),
  )
  const codesOn = async (page?: number) => {
    const answer = await lessonSheets(cx, page === undefined ? {} : { page })
    return answer.ok ? answer.value.sheets.map(({ lesson }) => lesson.code) : []
  }
  const first = await codesOn()
  expect([first.length, first[0]]).toEqual([sheetsAtOnce, codeOf(0)])
  expect(await codesOn(1)).toEqual([codeOf(sheetsAtOnce)])
})
