import { expect } from 'vitest'
import { savePosts } from '#capabilities/organisation/public.ts'
import { aPost } from '#capabilities/organisation/sample.ts'
import { openSmallOrganisation } from '#capabilities/organisation/testing.ts'
import { anId, test } from '#platform/testing.ts'
import { aQuestion } from '../sample.ts'
import { keepVersions } from '../store/versions.ts'
import { studioQuestions } from './studio-questions.ts'

test('R29 a question names its posts however many there are', async ({ cx }) => {
  const { units } = await openSmallOrganisation(cx)
  const codeOf = (n: number): string => `many-${String(n).padStart(3, '0')}`
  await savePosts(
    cx.tx,
    Array.from({ length: 501 }, (_, n) =>
      aPost(
        { id: units.supply, path: '1.1' },
        { id: anId('post'), code: codeOf(n), name: { zh: '岗', en: codeOf(n) } },
      ),
    ),
  )
  await keepVersions(cx.tx, 'questionVersion', [aQuestion({ posts: [codeOf(500)] })])
  expect(await studioQuestions(cx, {})).toMatchObject({
    value: { questions: [{ postNames: [{ zh: '岗', en: 'many-500' }] }] },
  })
})
