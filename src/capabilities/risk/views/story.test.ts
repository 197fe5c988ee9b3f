import { expect } from 'vitest'
import { type TestCx, test } from '#platform/testing.ts'
import { post } from './post.ts'
import { posts } from './posts.ts'

/** The story is written by its own files, as the demonstration writes it. */
const openStory = async ({ tx, now }: Pick<TestCx, 'tx' | 'now'>): Promise<void> => {
  const { seedOrganisation } = await import('../../../app/demo/organisation.ts')
  const { seedCurriculum } = await import('../../../app/demo/curriculum.ts')
  const { seedRisk } = await import('../../../app/demo/risk.ts')
  await seedOrganisation(tx)
  await seedCurriculum(tx, now)
  await seedRisk(tx)
}

test('the demonstration gives the counts of the pictures, and they come out of the register', async ({ cx }) => {
  await openStory(cx)
  const answer = await posts(cx, {})
  if (!answer.ok) throw new Error('refused')
  const { totals, high, posts: lines } = answer.value
  expect(totals).toEqual({ posts: 46, points: 183, high: 9, medium: 17, low: 20, otherMethod: 0, due: 3, gaps: 14 })
  expect([high.both, high.controlOnly.count, high.lessonOnly.count, high.neither.count]).toEqual([19, 3, 7, 2])
  expect(lines.slice(0, 9).map(({ name, points, lessons, controls }) => [name.zh, points, lessons, controls])).toEqual([
    ['地面工程管理岗', 6, 6, 4],
    ['废旧物资处置岗', 4, 3, 4],
    ['工作量签证岗', 5, 5, 3],
    ['合同预算岗', 5, 5, 5],
    ['结算岗', 4, 4, 4],
    ['土地青苗补偿岗', 4, 1, 2],
    ['物资采购岗', 5, 4, 4],
    ['修井监督岗', 5, 5, 3],
    ['原油装车监护岗', 4, 3, 4],
  ])
  expect(lines.filter(({ due }) => due).map(({ name }) => name.zh)).toEqual([
    '工作量签证岗',
    '修井监督岗',
    '车辆调度岗',
  ])

  expect(await post(cx, { post: 'purchasing' })).toMatchObject({
    value: {
      holders: 7,
      grading: { grade: 'HIGH', total: 16, validUntil: '2027-06-30' },
      lower: { checks: 1, score: -6, total: 13, grade: 'MEDIUM' },
      points: [{ grade: 'HIGH' }, { grade: 'HIGH' }, { grade: 'MEDIUM' }, { grade: 'LOW' }, { grade: 'MEDIUM' }],
    },
  })
})
