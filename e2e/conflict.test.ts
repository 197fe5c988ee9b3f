import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, command, expectAccessible, settled, visit } from './support/browser.ts'

afterAll(closeBrowser)

test('two officers write one draft at once: both versions are shown where they differ, and one is picked', async () => {
  const address = inject('address')
  const mine = await visit({ address, as: 'CW-0007' })
  const { id } = (await command(mine.context, address, 'plan.draft-programme', {
    name: { zh: '同时改的方案', en: 'Written by two' },
    fromOn: '2027-03-01',
    toOn: '2027-03-20',
  })) as { id: string }
  await mine.page.goto(`/plan/programmes/${id}`)
  await settled(mine.page)
  const before = await mine.context.request.get(`${address}/api/v1/plan.programme?programmeId=${id}`)
  const { programme } = (await before.json()) as { programme: { revision: number; audience: object } }
  await command(mine.context, address, 'plan.change-programme', {
    programmeId: id,
    revision: programme.revision,
    name: { zh: '对方起的名字', en: 'Their name' },
    fromOn: '2027-03-01',
    toOn: '2027-03-20',
    audience: programme.audience,
    exclusions: [],
    items: [],
    overReason: '',
  })
  await mine.page.getByLabel('名称', { exact: true }).fill('我起的名字')
  await mine.page.getByRole('heading', { name: '你和别人都改了这个方案' }).waitFor()
  await mine.page
    .getByRole('region', { name: /^另一位纪检监察员，(\d+ 月 \d+ 日 )?\d\d:\d\d$/ })
    .getByText('对方起的名字')
    .waitFor()
  await mine.page
    .getByRole('region', { name: /^你，\d\d:\d\d（还没存）$/ })
    .getByText('我起的名字')
    .waitFor()
  await expectAccessible(mine.page)
  if (process.env.PLUMBLINE_SHOTS) await mine.page.screenshot({ path: 'shots/conflict.png', fullPage: true })
  await mine.page.getByRole('button', { name: '用我的' }).click()
  const kept = async (): Promise<string> => {
    const after = await mine.context.request.get(`${address}/api/v1/plan.programme?programmeId=${id}`)
    return ((await after.json()) as { programme: { name: { zh: string } } }).programme.name.zh
  }
  await expect.poll(kept, { timeout: 15_000 }).toBe('我起的名字')
  expect(await mine.page.getByRole('heading', { name: '你和别人都改了这个方案' }).count()).toBe(0)
  await mine.close()
})

test('two officers change one risk point at once: both versions are shown where they differ, and one is picked', async () => {
  const address = inject('address')
  const mine = await visit({ address, as: 'CW-0007', language: 'en', size: 'phone' })
  const ask = async (question: string) => (await mine.context.request.get(`${address}/api/v1/${question}`)).json()
  const { posts } = (await ask('risk.posts')) as { posts: { code: string; points: number }[] }
  const code = posts.findLast(({ points }) => points > 0)?.code
  const read = async () => ((await ask(`risk.post?post=${code}`)) as { points: Record<string, unknown>[] }).points[0]
  const before = (await read()) as { readonly name: { readonly en: string } } & Readonly<Record<string, unknown>>
  await mine.page.goto(`/risk/posts/${code}`)
  await settled(mine.page)
  await mine.page
    .getByRole('button', { name: `Change: ${before.name.en}` })
    .first()
    .click()
  await mine.page.getByLabel('Who would gain').fill('My own words')
  await mine.page.getByRole('dialog').getByLabel('Why', { exact: true }).fill('Whoever gains was written wrongly')
  const { id: riskPoint, version, family, category, name, manifestation, before: uncontrolled, after } = before
  const theirs = { zh: '对方写的', en: 'Their words' }
  const lesson = (before.lesson as { code: string } | null)?.code ?? null
  await command(mine.context, address, 'risk.change-risk-point', {
    ...{ riskPoint, version, family, category, name, manifestation, lesson, after },
    ...{ before: uncontrolled, benefits: theirs, closed: false, reason: 'Whoever gains is somebody else' },
  })
  await mine.page.getByRole('button', { name: 'Propose the change', exact: true }).click()
  await mine.page
    .getByRole('region', { name: /^Somebody else, (\d+ \w+ )?\d\d:\d\d$/ })
    .getByText('Their words')
    .waitFor()
  await mine.page
    .getByRole('region', { name: /^You, \d\d:\d\d \(not kept yet\)$/ })
    .getByText('My own words')
    .waitFor()
  await expectAccessible(mine.page)
  if (process.env.PLUMBLINE_SHOTS) await mine.page.screenshot({ path: 'shots/conflict-point.png' })
  await mine.page.getByRole('button', { name: 'Keep mine' }).click()
  await expect
    .poll(async () => (await read())?.change, { timeout: 15_000 })
    .toMatchObject({ becomes: { benefits: { en: 'My own words' } } })
  expect((await read())?.benefits).toEqual(before.benefits)

  // The same where both grade the post.
  const { grading } = (await ask(`risk.post?post=${code}`)) as {
    grading: { id: string; factors: { factor: string; score: number }[]; validUntil: string }
  }
  const theirFactors = grading.factors.map((one, at) => (at === 0 ? { ...one, score: Math.abs(one.score - 1) } : one))
  await mine.page.goto(`/risk/posts/${code}/grade`)
  await settled(mine.page)
  await command(mine.context, address, 'risk.grade-post', {
    ...{ post: code, over: grading.id, method: 'D', factors: theirFactors, answers: [] },
    lower: null,
    ...{ reviewers: { zh: '业务主管', en: 'Line manager' }, validUntil: '2027-12-31' },
  })
  await mine.page.getByRole('button', { name: /^Grade it/ }).click()
  await mine.page
    .getByRole('region', { name: /^Somebody else, (\d+ \w+ )?\d\d:\d\d$/ })
    .getByText('Discretion')
    .waitFor()
  await expectAccessible(mine.page)
  if (process.env.PLUMBLINE_SHOTS) await mine.page.screenshot({ path: 'shots/conflict-grade.png', fullPage: true })
  await mine.page.getByRole('button', { name: 'Take theirs' }).click()
  expect(await mine.page.getByRole('region', { name: /^Somebody else, (\d+ \w+ )?\d\d:\d\d$/ }).count()).toBe(0)
  await mine.close()
})
