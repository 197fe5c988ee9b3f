import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { test } from '#platform/testing.ts'
import { at, openSmallArea } from '../testing.ts'
import { type Origin, saveOrigins } from './templates.ts'

test('RSK-142 what came from a template says from which, in which version; of a post the newest version that was brought', async ({
  cx,
}) => {
  const { posts } = await openSmallArea(cx)
  const origin = (version: string): Origin => ({
    ...{ subjectId: posts.purchasing, kind: 'post', template: 'purchasing', version, part: '' },
  })
  const kept = () => cx.tx.rows(sql`select template, version, part, brought_on from template_origin`)
  await saveOrigins(cx.tx, [origin('1.0.0')], { on: day('2026-11-02'), at: at(day('2026-11-02')) })
  expect(await kept()).toEqual([{ template: 'purchasing', version: '1.0.0', part: '', broughtOn: '2026-11-02' }])
  const later = { on: day('2026-12-02'), at: at(day('2026-12-02')) }
  expect(await saveOrigins(cx.tx, [origin('1.1.0')], later)).toBe(1)
  // Somebody who brought it another template a moment before keeps that one.
  expect(await saveOrigins(cx.tx, [{ ...origin('3.0.0'), template: 'buyer' }], later)).toBe(0)
  expect(await kept()).toEqual([{ template: 'purchasing', version: '1.1.0', part: '', broughtOn: '2026-12-02' }])
})
