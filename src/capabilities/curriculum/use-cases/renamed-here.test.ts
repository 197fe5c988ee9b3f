import { expect } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aLesson, aPack } from '../sample.ts'
import { keepPublications } from '../store/drafts.ts'
import { keepVersions, loadVersion } from '../store/versions.ts'
import { packVersions } from '../views/pack-versions.ts'
import { loadPack } from './load-pack.ts'
import { settlePackVersion } from './settle-pack-version.ts'

const code = 'renamed-lesson'
const lesson = (version: string, title: { zh: string; en: string }, minutes: number) =>
  aLesson({ code, version, title, minutes })

const bring = (cx: TestCx, version: string, title: { zh: string; en: string }, minutes: number) =>
  loadPack(
    cx.tx,
    aPack({
      ...{ pack: { ...aPack().pack, code: 'renaming', version }, cases: [], questions: [], exams: [] },
      lessons: [lesson(version, title, minutes)],
    }),
    cx.now,
  )

const publish = async (cx: TestCx, version: string, title: { zh: string; en: string }, minutes: number) => {
  await keepVersions(cx.tx, 'lessonVersion', [lesson(version, title, minutes)])
  const bestBefore = addDays(cx.today, 180)
  await keepPublications(cx.tx, 'lesson', [{ code, version, bestBefore, editors: [] }], cx.now)
}

const waiting = async (cx: TestCx) => {
  const answer = await packVersions(cx, {})
  return answer.ok ? answer.value.waiting : []
}

const first = { zh: '门口的年货', en: 'A parcel at the door' }

test('CUR-58 a lesson that was renamed here keeps its name when the version of a pack is taken, wherever it is listed', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', first, 3)
  const ours = { zh: '站门口的年货', en: 'A parcel at the station door' }
  await publish(cx, '1.1.0', ours, 3)
  await bring(cx, '1.2.0', { zh: '门口那箱年货', en: 'That parcel at the door' }, 4)
  expect(await waiting(cx)).toMatchObject([{ code, called: ours }])
  const take = { kind: 'lesson', code, version: '1.2.0', here: '1.1.0', take: true } as const
  expect(await settlePackVersion(cx, take)).toEqual({ ok: true, value: { version: '1.2.0' } })
  expect(await loadVersion(cx.tx, 'lessonVersion', code)).toMatchObject({ minutes: 4, title: ours })
  const items = await cx.tx.rows(sql`
    select title from curriculum_item where tenant_id = ${cx.tx.tenant} and kind = 'lesson' and code = ${code}`)
  expect(items).toEqual([{ title: ours }])
  // What was done under another name stays under it.
  const every = await cx.tx.rows<{ version: string; title: { zh: string } }>(sql`
    select version, title from curriculum_every_item
    where tenant_id = ${cx.tx.tenant} and kind = 'lesson' and code = ${code} order by version`)
  expect(every.map(({ title }) => title.zh)).toEqual([first.zh, ours.zh, ours.zh])
  // Taken, it is still ours: the next version of the pack does not rename it either, whether or not it was changed here since.
  await bring(cx, '1.2.1', { zh: '再一个名', en: 'One more name' }, 4)
  expect(await loadVersion(cx.tx, 'lessonVersion', code)).toMatchObject({ version: '1.2.0', title: ours })
  expect(await waiting(cx)).toMatchObject([{ code, version: '1.2.1', called: ours }])
  await publish(cx, '1.3.0', ours, 5)
  await bring(cx, '1.4.0', { zh: '又一个名', en: 'Another name' }, 6)
  expect(await settlePackVersion(cx, { ...take, version: '1.4.0', here: '1.3.0' })).toMatchObject({ ok: true })
  expect(await loadVersion(cx.tx, 'lessonVersion', code)).toMatchObject({ minutes: 6, title: ours })
})

test('CUR-58 in a language in which it was not renamed it takes the name of the pack, and all of it where only the text was changed', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', first, 3)
  await publish(cx, '1.1.0', { ...first, zh: '站门口的年货' }, 3)
  const theirs = { zh: '门口那箱年货', en: 'That parcel at the door' }
  await bring(cx, '1.2.0', theirs, 4)
  const take = { kind: 'lesson', code, version: '1.2.0', here: '1.1.0', take: true } as const
  expect(await settlePackVersion(cx, take)).toMatchObject({ ok: true })
  const mixed = { zh: '站门口的年货', en: theirs.en }
  expect(await loadVersion(cx.tx, 'lessonVersion', code)).toMatchObject({ title: mixed })

  const other = await cx.as({})
  await publish(other, '1.3.0', theirs, 5)
  await bring(other, '1.4.0', { zh: '新名', en: 'New name' }, 6)
  expect(await waiting(other)).toMatchObject([{ code, called: null }])
  expect(await settlePackVersion(other, { ...take, version: '1.4.0', here: '1.3.0' })).toMatchObject({ ok: true })
  expect(await loadVersion(other.tx, 'lessonVersion', code)).toMatchObject({ title: { zh: '新名', en: 'New name' } })
})
