import { expect } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aRegisteredControl, aRegisteredRiskPoint } from '../sample.ts'
import { loading, openSmallArea, smallRegister, supplyPath, takeAllSteps, wellsPath } from '../testing.ts'
import { post } from '../views/post.ts'
import { quality } from '../views/quality.ts'
import { changeRiskPoint } from './change-risk-point.ts'
import { loadRegister } from './load-register.ts'
import { settleLikeness } from './settle-likeness.ts'

const receipt = {
  zh: '入库验收把关不严，数量质量不符仍然签收；人情关系影响验收结果。',
  en: 'Checks on arrival are loose.',
}
const like = { zh: '入库验收把关不严，数量质量不符也予签收；人情关系影响验收结果。', en: 'Checks on arrival are lax.' }

const ownWords = [
  '询价单只发给熟悉的两家。',
  '配件分成三张单，每张压在限额下。',
  '白条先领走，年底按损耗核销。',
  '起下油管根数不数就签。',
]

const study = aRegisteredControl({ text: { zh: '加强学习', en: 'Study' }, kind: 'education', lastCheck: null })

/** The small area with two posts worded alike, and one point held by study alone. */
const withLikePoints = async (cx: TestCx): Promise<void> => {
  await openSmallArea(cx)
  const { posts, riskPoints } = smallRegister()
  await loadRegister(
    cx.tx,
    {
      posts,
      riskPoints: [
        ...riskPoints.map((point, at) => ({
          ...point,
          manifestation: { zh: ownWords[at] ?? '', en: '' },
        })),
        aRegisteredRiskPoint({ no: 900_010, post: 'storekeeper', manifestation: receipt }),
        aRegisteredRiskPoint({ no: 900_011, post: 'workover', manifestation: like, name: { zh: '账实不符', en: '' } }),
        aRegisteredRiskPoint({
          ...{ no: 900_012, post: 'workover', controls: [study], manifestation: { zh: '每月补签一次', en: '' } },
          suggestedControl: { text: { zh: '每月随机盘 20 项', en: 'Count 20 items' } },
        }),
        aRegisteredRiskPoint({
          ...{ no: 900_013, post: 'workover', controls: [study], manifestation: { zh: '拿回家用', en: '' } },
        }),
      ],
    },
    loading,
  )
}

const officer = (cx: TestCx, reach: readonly string[] = ['1']) =>
  cx.as({ roles: ['officer'], person: anId('person'), reach: { units: reach, branches: [] } })

const pairOf = async (cx: TestCx): Promise<{ a: Id<'risk-point'>; b: Id<'risk-point'> }> => {
  const seen = await quality(await officer(cx), {})
  const [pair] = seen.ok ? seen.value.pairs : []
  if (!pair) throw new Error('no pair')
  return { a: pair.a.id, b: pair.b.id }
}

test('RSK-90 RSK-91 RSK-92 RSK-32 the page names look-alikes, points held by study and names without a deed', async ({
  cx,
}) => {
  await withLikePoints(cx)
  const seen = await quality(await officer(cx), {})
  if (!seen.ok) throw new Error('refused')
  expect(seen.value).toMatchObject({
    ...{ compared: 8, posts: 3, whole: true },
    pairs: [{ a: { no: 900_010, post: 'storekeeper' }, b: { no: 900_011, post: 'workover' }, share: 75, answer: null }],
    educationOnly: [
      { no: 900_012, control: { zh: '加强学习' }, instead: { zh: '每月随机盘 20 项' } },
      { no: 900_013, instead: { zh: '每月抽查 5 单' } },
    ],
    unclear: [{ no: 900_011, fault: 'result' }],
  })
  expect(seen.value.map.map(({ post }) => post).sort()).toEqual(['purchasing', 'storekeeper', 'workover'])
  expect(seen.value.pairs[0]?.a.passages.map(({ text }) => text).join('')).toBe(receipt.zh)

  const near = await quality(await officer(cx, [wellsPath]), {})
  expect(near).toMatchObject({ value: { compared: 4, pairs: [] } })
  // Of one unit in reach: its own points, and the look-alikes that it has anywhere.
  expect(await quality(await officer(cx), { unit: 'supply' })).toMatchObject({
    value: { ...{ compared: 4, posts: 2 }, pairs: [{ a: { no: 900_010 } }], educationOnly: [], unclear: [] },
  })
  expect(await quality(await officer(cx), { unit: 'wells' })).toMatchObject({
    value: { compared: 4, posts: 1, pairs: [{ b: { no: 900_011 } }], educationOnly: [{}, {}], unclear: [{}] },
  })
})

test('RSK-93 what becomes of a pair holds until one of the two is worded anew', async ({ cx }) => {
  await withLikePoints(cx)
  const pair = await pairOf(cx)
  const by = () => officer(cx)
  expect(await settleLikeness(await by(), { ...pair, answer: 'fine', reason: '一样' })).toMatchObject({
    refusal: 'reason-missing',
  })
  const named = { ...pair, answer: 'fine' as const, reason: '周启明和罗向东做的是同一件事' }
  expect(await settleLikeness(await by(), named)).toMatchObject({ refusal: 'names-a-person' })
  expect(await settleLikeness(await by(), { ...pair, b: pair.a, answer: 'ask', reason: '' })).toMatchObject({
    refusal: 'risk-point-not-found',
  })
  const beside = await officer(cx, [supplyPath])
  expect(await settleLikeness(beside, { ...pair, answer: 'ask', reason: '' })).toMatchObject({
    refusal: 'risk-point-not-found',
  })

  expect(await settleLikeness(await by(), { a: pair.b, b: pair.a, answer: 'ask', reason: '' })).toMatchObject({
    ok: true,
  })
  expect(await quality(await by(), {})).toMatchObject({
    value: { pairs: [{ answer: { answer: 'ask', on: '2027-01-12' } }] },
  })
  expect(await post(await by(), { post: 'storekeeper' })).toMatchObject({
    value: { points: [{ example: false }, { no: 900_010, example: true }] },
  })

  const { family, category, name, benefits, before, after } = aRegisteredRiskPoint()
  const reworded = {
    family,
    category,
    name,
    benefits,
    before,
    after,
    lesson: null,
    closed: false,
    reason: '每个岗位各写自己的例子',
  }
  const manifestation = { zh: `${receipt.zh}周末到货没人称重。`, en: receipt.en }
  await changeRiskPoint(await by(), { riskPoint: pair.a, ...reworded, manifestation })
  await takeAllSteps(cx, pair.a)
  expect(await post(await by(), { post: 'storekeeper' })).toMatchObject({
    value: { points: [{ example: false }, { no: 900_010, example: false }] },
  })
  expect(await quality(await by(), {})).toMatchObject({ value: { pairs: [{ answer: null }] } })
})
