import { expect } from 'vitest'
import { cardChanges } from '#capabilities/curriculum/public.ts'
import { test } from '#platform/testing.ts'
import { seedCurriculum } from './curriculum.ts'

test('in the story the card of whoever loads crude was worded anew in the month before', async ({ cx }) => {
  await seedCurriculum(cx.tx, cx.now)
  const changes = await cardChanges(cx, ['crude-loading'])
  expect([...changes]).toMatchObject([['crude-loading', { when: 'last-month' }]])
})
