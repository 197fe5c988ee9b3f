import { afterAll, expect, test } from 'vitest'
import { closeBrowser, command, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

test('two officers write one draft at once: both versions are shown where they differ, and one is picked', async () => {
  const address = demoAddress()
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
  const address = demoAddress()
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

test('two authors reword one norm at once: both versions are shown where they differ, and none is lost', async () => {
  const address = demoAddress()
  const code = 'sampling-rule'
  const mine = await visit({ address, as: 'CW-0027' })
  const read = async () => {
    const answer = await mine.context.request.get(`${address}/api/v1/norms.norm?norm=${code}`)
    return (await answer.json()) as NormRead
  }
  const before = await read()
  const versions = before.history.length
  await mine.page.goto(`/learn/norms/${code}/change`)
  await settled(mine.page)
  await mine.page.getByLabel('从哪一天起施行', { exact: true }).fill('2027-09-01')
  await mine.page.getByLabel('名称（中文）').fill('我起的名字')
  for (const label of ['改了什么（中文）', '改了什么（英文）']) await mine.page.getByLabel(label).fill('我改的')
  const { title: _, effectiveOn: __, history: ___, version: over, source, ...words } = before
  const theirs = { zh: '对方起的名字', en: 'Their name' }
  await command(mine.context, address, 'curriculum.change-norm', {
    ...{
      norm: code,
      over,
      title: theirs,
      issuer: words.issuer,
      documentNo: words.documentNo,
      issuedOn: words.issuedOn,
    },
    ...{ binds: words.binds, local: words.local, articles: words.articles, sourceTitle: source.title },
    ...{ fromOn: '2027-08-01', note: { zh: '对方改的', en: 'Theirs' } },
  })
  await mine.page.getByRole('button', { name: '记下新版', exact: true }).click()
  const other = mine.page.getByRole('region', { name: /^对方，(\d+ 月 \d+ 日 )?\d\d:\d\d$/ })
  await other.getByText('对方起的名字').waitFor()
  await mine.page
    .getByRole('region', { name: /^你，\d\d:\d\d（还没存）$/ })
    .getByText('我起的名字')
    .waitFor()
  await expectAccessible(mine.page)
  if (process.env.PLUMBLINE_SHOTS) await mine.page.screenshot({ path: 'shots/conflict-norm.png', fullPage: true })
  await mine.page.getByRole('button', { name: '用我的' }).click()
  await expect.poll(async () => (await read()).title.zh, { timeout: 15_000 }).toBe('我起的名字')
  const after = (await read()).history
  expect(after).toHaveLength(versions + 2)
  expect(after.at(-2)?.note?.zh).toBe('对方改的')
  await mine.close()
})

interface NormRead {
  readonly version: string
  readonly title: { readonly zh: string }
  readonly effectiveOn: string | null
  readonly history: readonly { readonly note: { readonly zh: string } | null }[]
  readonly source: { readonly title: string }
  readonly [word: string]: unknown
}

test('two officers revise one notice at once: theirs is shown beside mine, and taken', async () => {
  const address = demoAddress()
  const mine = await visit({ address, as: 'CW-0016', language: 'en', size: 'phone' })
  const twice = (words: string) => ({ zh: words, en: words })
  const fresh = {
    ...{ title: twice('Written by two'), source: 'Circular', documentNo: null, digest: twice('Half a page.') },
    ...{ receivedOn: '2026-01-05', expiresOn: '2026-02-05', changes: twice('One thing.'), ask: twice('Which?') },
    options: [
      { text: twice('This'), correct: true },
      { text: twice('That'), correct: false },
    ],
    explanation: twice('So it is.'),
    ...{ replaces: null, norms: [] },
  }
  const { notice: code } = (await command(mine.context, address, 'curriculum.write-notice', {
    ...fresh,
    notice: null,
  })) as { notice: string }
  await mine.page.goto(`/learn/notices/${code}/revise`)
  await settled(mine.page)
  await mine.page.getByLabel('Title · English').fill('My own title')
  await command(mine.context, address, 'curriculum.write-notice', {
    ...fresh,
    notice: { code, version: '1.0.0' },
    title: { zh: '对方的标题', en: 'Their title' },
  })
  await mine.page.getByRole('button', { name: 'Keep it', exact: true }).click()
  const other = mine.page.getByRole('region', { name: /^Somebody else, (\d+ \w+ )?\d\d:\d\d$/ })
  await other.getByText('Their title').waitFor()
  await mine.page
    .getByRole('region', { name: /^You, \d\d:\d\d \(not kept yet\)$/ })
    .getByText('My own title')
    .waitFor()
  await expectAccessible(mine.page)
  if (process.env.PLUMBLINE_SHOTS) await mine.page.screenshot({ path: 'shots/conflict-notice.png', fullPage: true })
  await mine.page.getByRole('button', { name: 'Take theirs' }).click()
  expect(await other.count()).toBe(0)
  expect(await mine.page.getByLabel('Title · English').inputValue()).toBe('Their title')
  await mine.close()
})
