import { expect } from 'vitest'
import { outOfUse } from '#capabilities/curriculum/testing.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { draftFromNotice } from './draft-from-notice.ts'

const aNotice = async ({ tx }: TestCx, code: string, expiresOn: string): Promise<void> => {
  const body = {
    title: { zh: '油卡', en: 'Fuel' },
    changes: { zh: '写', en: 'Write' },
    receivedOn: '2027-01-04',
    expiresOn,
  }
  await tx.rows(sql`
    insert into notice_version (tenant_id, code, version, current, families, posts, body)
    values (${tx.tenant}, ${code}, '1.0.0', true, '{}', '{}', ${JSON.stringify(body)}::jsonb)`)
}

test('PLN-18 a notice becomes a draft for nobody yet, and ends with the notice where that is sooner', async ({
  cx,
}) => {
  await cx.tx.rows(sql`
    insert into unit (tenant_id, id, code, name, kind, path) values (${cx.tx.tenant}, gen_random_uuid(), 'area',
      '{"zh": "区", "en": "Area"}', 'area', '1') on conflict do nothing`)
  await aNotice(cx, 'notice-short', '2027-01-20')
  const drafted = await draftFromNotice(cx, { notice: 'notice-short' })
  if (!drafted.ok) throw new Error(drafted.refusal)
  expect(await cx.tx.rows(sql`select from_on, to_on, minutes from programme where id = ${drafted.value.id}`)).toEqual([
    { fromOn: '2027-01-12', toOn: '2027-01-20', minutes: 2 },
  ])
})

test('PLN-18 a notice that is over, withdrawn, or not there is refused', async ({ cx }) => {
  await aNotice(cx, 'notice-over', '2027-01-11')
  expect(await draftFromNotice(cx, { notice: 'notice-over' })).toEqual({ ok: false, refusal: 'notice-over' })
  expect(await draftFromNotice(cx, { notice: 'none' })).toEqual({ ok: false, refusal: 'notice-not-found' })
  await aNotice(cx, 'notice-wrong', '2027-02-11')
  await outOfUse(cx, 'notice', 'notice-wrong')
  expect(await draftFromNotice(cx, { notice: 'notice-wrong' })).toEqual({ ok: false, refusal: 'notice-withdrawn' })
})
