import { expect } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { anId, aWord, type TestCx, test } from '#platform/testing.ts'
import { syncAccounts } from '../store/accounts.ts'
import { corrections, ownCorrections } from '../views/corrections.ts'
import { answerCorrection } from './answer-correction.ts'
import { askCorrection } from './ask-correction.ts'

const none = { units: [], branches: [] }
const somebody = async (cx: TestCx, name: string): Promise<Id<'person'>> => {
  const personId = anId('person')
  await syncAccounts(cx.tx, [{ personId, staffNo: aWord(), name, title: '采购员', titleEn: 'Buyer', unitPath: '1.2' }])
  return personId
}

test('R68 IDN-50 IDN-51 what somebody says is wrong is read by the system administrator alone, and answered once', async ({
  cx,
}) => {
  const [buyer, keeper] = [await somebody(cx, '何小满'), await somebody(cx, '管理员')]
  const asBuyer = () => cx.as({ person: buyer, roles: ['learner'], unitPath: '1.2', reach: none })
  const asked = await askCorrection(await asBuyer(), { about: 'posts', words: '我是采购员，不是保管员' })
  if (!asked.ok) throw new Error(asked.refusal)
  expect((await cx.as({})).facts).toMatchObject([
    { kind: 'correction', payload: { about: 'posts', words: '我是采购员，不是保管员' } },
  ])
  const beside = await cx.as({ person: anId('person'), roles: ['learner'], unitPath: '1.3', reach: none })
  expect(await ownCorrections(beside, {})).toEqual({ ok: true, value: { corrections: [] } })

  const asKeeper = () => cx.as({ person: keeper, roles: ['system-administrator'], unitPath: '1.2' })
  const administrator = await asKeeper()
  expect(await corrections(administrator, {})).toMatchObject({
    value: { corrections: [{ name: '何小满', about: 'posts', answer: null, own: false }], more: false },
  })
  expect(administrator.lookedAt).toContain(buyer)
  const { correction } = asked.value
  const answer = { correction, outcome: 'corrected', reason: '名册已重新导入' } as const
  const own = await askCorrection(await asKeeper(), { about: 'name', words: '姓名错了' })
  if (!own.ok) throw new Error(own.refusal)
  expect(await answerCorrection(await asKeeper(), { ...answer, correction: own.value.correction })).toEqual({
    ok: false,
    refusal: 'own-correction',
  })
  expect(await answerCorrection(await asKeeper(), answer)).toEqual({ ok: true, value: {} })
  expect(await answerCorrection(await asKeeper(), answer)).toEqual({ ok: false, refusal: 'answered-already' })
  expect(await ownCorrections(await asBuyer(), {})).toMatchObject({
    value: {
      corrections: [{ words: '我是采购员，不是保管员', answer: { outcome: 'corrected', reason: '名册已重新导入' } }],
    },
  })
})

test.for([
  "update correction set words = 'x'",
  'delete from correction',
  'update correction set person_id = tenant_id::text::uuid',
])('R68 a request is not rewritten: %s', async (statement, { cx }) => {
  await expect(cx.tx.client.query(statement)).rejects.toMatchObject({ code: '42501' })
})
