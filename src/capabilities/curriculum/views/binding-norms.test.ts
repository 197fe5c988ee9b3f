import { expect } from 'vitest'
import { loadPowers, loadProcesses } from '#capabilities/risk/public.ts'
import { aPower, fiveSteps } from '#capabilities/risk/sample.ts'
import { loading, withSmallRegister } from '#capabilities/risk/testing.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aCase, aLesson, aPack, aQuestion } from '../sample.ts'
import { addNorm } from '../use-cases/add-norm.ts'
import { loadPack } from '../use-cases/load-pack.ts'
import { bindingNorms, boundPosts } from './binding-norms.ts'

const words = (zh: string) => ({ zh, en: zh })
const anchors = ['power', 'point', 'map', 'lesson', 'case', 'of-point', 'elsewhere']

/** Everything that a post may have leans on an article of its own, and something of another post on one more. */
const library = async (cx: TestCx) => {
  const area = await withSmallRegister(cx)
  await addNorm(cx, {
    ...{ norm: 'rule', title: words('样例办法'), issuer: words('本单位'), documentNo: null, issuedOn: null },
    articles: anchors.map((anchor) => ({ anchor, paraphrase: words(`说的是${anchor}`) })),
    ...{
      binds: ['every-employee'],
      local: true,
      sourceTitle: '样例',
      fromOn: day('2026-01-01'),
      note: words('第一版'),
    },
  })
  const fromOn = day('2026-03-01')
  const power = (post: string, anchor: string, checkerPost: string) => ({
    ...aPower({ checkerPost, norms: [`rule#${anchor}`], name: words('选询价的几家') }),
    ...{ post, fromOn },
  })
  await loadPowers(
    cx.tx,
    [power('purchasing', 'power', 'storekeeper'), power('workover', 'elsewhere', 'storekeeper')],
    loading,
  )
  const steps = fiveSteps().map(({ postName: _, ...step }) => ({ ...step, points: [] }))
  const map = { code: 'buy', unit: 'supply', name: words('小额采购'), purpose: words(''), fromOn, norms: ['rule#map'] }
  await loadProcesses(cx.tx, [{ ...map, steps }], loading)
  await loadPack(
    cx.tx,
    aPack({
      lessons: [
        aLesson({ norms: ['rule#lesson'], posts: ['purchasing'], questions: ['sample-gifts-1'] }),
        aLesson({ code: 'three-quotes', norms: ['rule#of-point'], posts: [], questions: [] }),
      ],
      questions: [aQuestion({ norms: ['rule#lesson'], lesson: 'sample-parcel' })],
      cases: [aCase({ ruleBroken: ['rule#case'], posts: ['purchasing'] })],
    }),
    cx.now,
  )
  await cx.tx.client.query(
    "update risk_point set norms = '{rule#point}', lesson_code = 'three-quotes' where no = 900001",
  )
  return area
}

test('CUR-57 a post is bound by what its powers, risk points, maps, lessons and cases lean on, and by nothing of another post', async ({
  cx,
}) => {
  await library(cx)
  const answer = await bindingNorms(cx, { post: 'purchasing' })
  if (!answer.ok) throw new Error(answer.refusal)
  const [norm] = answer.value.norms
  expect(answer.value.post).toEqual({ zh: '物资采购岗', en: 'purchasing' })
  expect(answer.value.norms).toMatchObject([{ code: 'rule', title: { zh: '样例办法' }, binds: ['every-employee'] }])
  expect(norm?.articles.map(({ reference, by }) => [reference, by])).toEqual([
    ['rule#map', [{ kind: 'process', n: 1 }]],
    ['rule#point', [{ kind: 'risk-point', n: 1 }]],
    ['rule#power', [{ kind: 'power', n: 1 }]],
    ['rule#case', [{ kind: 'case', n: 1 }]],
    ['rule#lesson', [{ kind: 'lesson', n: 1 }]],
    ['rule#of-point', [{ kind: 'lesson', n: 1 }]],
  ])
  const found = await bindingNorms(cx, { post: 'purchasing', words: '说的是power' })
  expect(found).toMatchObject({ value: { norms: [{ articles: [{ reference: 'rule#power' }] }] } })
  // By who issued it as well, as in the whole library.
  const issued = await bindingNorms(cx, { post: 'purchasing', words: '本单位' })
  expect(issued.ok && issued.value.norms[0]?.articles).toHaveLength(6)
  expect(await bindingNorms(cx, { post: 'purchasing', words: '没有' })).toMatchObject({ value: { norms: [] } })
  const both = await boundPosts(cx, ['workover', 'purchasing', 'nobody'])
  expect(both.get('workover')?.map(({ reference }) => reference)).toContain('rule#elsewhere')
  expect(both.get('workover')?.map(({ reference }) => reference)).not.toContain('rule#power')
  expect(both.get('nobody')).toEqual([])
})

test('CUR-57 what ended binds no more, and a post is told of to its holder and to those who reach it', async ({
  cx,
}) => {
  const { holders } = await library(cx)
  const references = async (who: TestCx) => {
    const answer = await bindingNorms(who, { post: 'purchasing' })
    return answer.ok ? answer.value.norms.flatMap(({ articles }) => articles.map(({ reference }) => reference)) : answer
  }
  await cx.tx.client.query("update risk_point set closed_on = '2027-01-01' where no = 900001")
  await cx.tx.rows(sql`update lesson_version set current = false where tenant_id = 1 and code = 'sample-parcel'`)
  expect(await references(cx)).toEqual(['rule#map', 'rule#power', 'rule#case'])
  const none = { roles: ['learner'], unitPath: '1.1', reach: { units: [], branches: [] } } as const
  expect(await references(await cx.as({ ...none, person: holders.purchasing }))).toContain('rule#power')
  expect(await references(await cx.as({ ...none, person: holders.workover }))).toEqual({
    ok: false,
    refusal: 'post-not-found',
  })
})
