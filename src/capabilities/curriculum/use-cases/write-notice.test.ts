import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import type { InputOf } from '#kernel/verb.ts'
import { sql } from '#platform/database.ts'
import { test } from '#platform/testing.ts'
import type { WriteNotice } from '../contract/notices.ts'
import { aNotice } from '../sample.ts'
import { loadVersion } from '../store/versions.ts'
import { noticeView } from '../views/notice.ts'
import { notices } from '../views/notices.ts'
import { withdrawItem } from './withdraw-item.ts'
import { writeNotice } from './write-notice.ts'

const written = (over: Partial<InputOf<typeof WriteNotice>> = {}): InputOf<typeof WriteNotice> => {
  const { code: _, version: __, families: ___, posts: ____, options, ...words } = aNotice()
  return { notice: null, ...words, options: options.map(({ text, correct }) => ({ text, correct })), ...over }
}

test('CUR-13 a notice can be sent like a lesson; revised, it is the next version and the first stays', async ({
  cx,
}) => {
  const first = await writeNotice(cx, written())
  if (!first.ok) throw new Error(first.refusal)
  const { notice } = first.value
  const rows = await cx.tx.rows(sql`
    select education_kind, minutes from curriculum_item where kind = 'notice' and code = ${notice}`)
  expect(rows).toEqual([{ educationKind: 'situation', minutes: 2 }])

  const next = { zh: '改过的标题', en: 'Another title' }
  expect(await writeNotice(cx, written({ notice: { code: notice, version: '1.0.0' }, title: next }))).toEqual({
    ok: true,
    value: { notice, version: '1.1.0' },
  })
  expect(await noticeView(cx, { notice })).toMatchObject({ value: { notice: { title: next }, good: true } })
  expect(await loadVersion(cx.tx, 'noticeVersion', notice, '1.0.0')).toMatchObject({ title: aNotice().title })
  expect(cx.facts.map(({ payload }) => payload.version)).toEqual(['1.0.0', '1.1.0'])
})

test('CUR-13 of two who revise one notice at once the second is refused, and nothing is lost', async ({ cx }) => {
  const first = await writeNotice(cx, written())
  if (!first.ok) throw new Error(first.refusal)
  const over = (version: string) => ({ code: first.value.notice, version })
  const theirs = { zh: '对方改的', en: 'Theirs' }
  await writeNotice(cx, written({ notice: over('1.0.0'), title: theirs }))
  const mine = { zh: '我改的', en: 'Mine' }
  const refused = await writeNotice(cx, written({ notice: over('1.0.0'), title: mine }))
  expect(refused).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  const shown = { value: { notice: { version: '1.1.0', title: theirs }, keptAt: cx.now } }
  expect(await noticeView(cx, { notice: first.value.notice })).toMatchObject(shown)
  await writeNotice(cx, written({ notice: over('1.1.0'), title: mine }))
  expect(await loadVersion(cx.tx, 'noticeVersion', first.value.notice, '1.1.0')).toMatchObject({ title: theirs })
  expect(await loadVersion(cx.tx, 'noticeVersion', first.value.notice)).toMatchObject({ title: mine })
})

test('CUR-13 what is over half a page is refused, and nothing is kept', async ({ cx }) => {
  const long = { zh: '字'.repeat(401), en: 'x' }
  expect(await writeNotice(cx, written({ digest: long }))).toEqual({ ok: false, refusal: 'over-half-a-page' })
  expect(await writeNotice(cx, written({ notice: { code: 'none', version: '1.0.0' } }))).toEqual({
    ok: false,
    refusal: 'notice-not-found',
  })
})

test('notices are listed by the day they came; another tenant sees none', async ({ cx }) => {
  await writeNotice(cx, written({ receivedOn: day('2026-12-20'), title: { zh: '晚', en: 'later' } }))
  await writeNotice(cx, written({ title: { zh: '早', en: 'earlier' } }))
  const listed = await notices(cx, {})
  expect(listed.ok && listed.value.notices.map(({ title }) => title.en)).toEqual(['later', 'earlier'])
  expect(listed).toMatchObject({ value: { count: 2 } })
  expect(await notices(await cx.as({ tenant: 2 }), {})).toEqual({ ok: true, value: { notices: [], count: 0 } })
})

test('CUR-55 a withdrawn notice is planned no more, is shown with its reason, and one corrected notice follows it', async ({
  cx,
}) => {
  const first = await writeNotice(cx, written())
  if (!first.ok) throw new Error(first.refusal)
  const { notice } = first.value
  expect(await writeNotice(cx, written({ replaces: notice }))).toEqual({ ok: false, refusal: 'not-withdrawn' })
  const reason = '限额写错了'
  const wanted = { kind: 'notice' as const, code: notice, version: '1.0.0', reason }
  expect(await withdrawItem(cx, { ...wanted, version: '0.9.0' })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await withdrawItem(cx, wanted)).toEqual({ ok: true, value: { withdrawn: '1.0.0' } })
  expect(await withdrawItem(cx, wanted)).toEqual({ ok: false, refusal: 'item-not-found' })
  expect(await cx.tx.rows(sql`select code from curriculum_item where kind = 'notice'`)).toEqual([])
  expect(await cx.tx.rows(sql`select kind, code from curriculum_out_of_use`)).toEqual([
    { kind: 'notice', code: notice },
  ])

  const told = { withdrawnOn: cx.today, withdrawnWhy: reason }
  expect(await noticeView(cx, { notice })).toMatchObject({ value: { ...told, good: false, replacedBy: null } })
  expect(await writeNotice(cx, written({ notice: { code: notice, version: '1.0.0' } }))).toEqual({
    ok: false,
    refusal: 'withdrawn-meanwhile',
  })
  const right = { zh: '改正的', en: 'Corrected' }
  const next = await writeNotice(cx, written({ replaces: notice, title: right }))
  if (!next.ok) throw new Error(next.refusal)
  expect(next.value).not.toEqual(first.value)
  expect(await writeNotice(cx, written({ replaces: notice }))).toEqual({ ok: false, refusal: 'replaced-already' })
  const code = next.value.notice
  expect(await noticeView(cx, { notice })).toMatchObject({ value: { replacedBy: { code, title: right } } })
  await writeNotice(cx, written({ notice: { code, version: '1.0.0' }, title: right }))
  expect(await noticeView(cx, { notice: code })).toMatchObject({
    value: { notice: { version: '1.1.0' }, good: true, replaces: { code: notice, title: aNotice().title } },
  })
  expect(await notices(cx, {})).toMatchObject({
    value: { notices: expect.arrayContaining([expect.objectContaining({ code: notice, ...told, replacedBy: code })]) },
  })
})
