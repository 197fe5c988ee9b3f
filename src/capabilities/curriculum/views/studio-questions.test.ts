import { expect } from 'vitest'
import { savePosts } from '#capabilities/organisation/public.ts'
import { aPost } from '#capabilities/organisation/sample.ts'
import { openSmallOrganisation } from '#capabilities/organisation/testing.ts'
import { sql } from '#platform/database.ts'
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

test('CUR-25 CUR-26 five hundred drafts are asked with at once, and it is said how many follow; so are those that passed', async ({
  cx,
}) => {
  await cx.tx.rows(sql`
    insert into content_draft (tenant_id, kind, code, body, closeness, state, note, revision, editors, changed_at)
    select 1, 'question', 'many-' || lpad(n::text, 4, '0'), '{"posts": []}', '{}', case when n > 502 then 'approved' else 'draft' end, '', 1,
      array[${cx.actor.person}::uuid], ${cx.now}
    from generate_series(1, 1003) as n`)
  const answer = await studioQuestions(cx, {})
  if (!answer.ok) throw new Error(answer.refusal)
  const { toAsk, toPublish, beyond } = answer.value
  expect([toAsk.length, toPublish.length, beyond]).toEqual([500, 500, { toAsk: 2, toPublish: 1 }])
})
