import { afterAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, settled, type Visit, visit } from './support/browser.ts'
import { type Demo, forget, startDemo } from './support/demo.ts'
import { preparedFolder } from './support/prepared.ts'

let demo: Demo | undefined
afterAll(async () => {
  await closeBrowser()
  await demo?.stop()
  if (demo) forget(demo)
})

const officer = 'CW-0007'
const words = {
  zh: { walked: '一次走完的闭环', look: '复查结果', effect: '见效' },
  en: { walked: 'A loop gone round', look: 're-check', effect: 'Effect seen' },
} as const

/**
 * The loop closes by the clock: what is answered in January is looked at again in spring, when the months after it have
 * been counted, and its re-check stands on the first page with the way back along every step.
 */
test('a signal answered today comes back months later as a re-check on the first page, in both languages', async () => {
  demo = await startDemo({ data: preparedFolder(), args: ['--today', '2027-01-12'] })
  const january = await visit({ address: demo.address, as: officer, language: 'zh' })
  const signal = await answerFirst(january)
  await january.close()
  const { data } = demo
  await demo.stop()

  demo = await startDemo({ data, args: ['--today', '2027-06-15'] })
  for (const language of ['zh', 'en'] as const) {
    const say = words[language]
    const june = await visit({ address: demo.address, as: officer, language })
    const { page } = june
    if (language === 'zh') await countQuietMonths(june, signal)
    await page.goto('/today')
    await settled(page)
    expect(await page.getByText(say.look).first().isVisible()).toBe(true)
    const strip = page.getByRole('region', { name: say.walked })
    const links = await strip.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.some((href) => href.includes(signal.id))).toBe(true)
    for (const href of new Set(links)) {
      await page.goto(href)
      await settled(page)
      expect(await page.locator('h1').first().isVisible(), href).toBe(true)
    }
    await page.goto(`/supervision/signals/${signal.id}`)
    await settled(page)
    expect(await page.getByText(say.effect).first().isVisible()).toBe(true)
    await expectAccessible(page)
    expect(june.faults).toEqual([])
    await june.close()
  }
}, 300_000)

interface Answered {
  readonly id: string
  readonly topic: string
  readonly units: readonly string[]
}

/** Opens the first signal that waits, opens a review of its posts and asks for a lesson, as the page offers both. */
const answerFirst = async ({ page }: Visit): Promise<Answered> => {
  await page.goto('/supervision/signals')
  await settled(page)
  const [first] = await page
    .locator('a[href^="/supervision/signals/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  await page.goto(first ?? '')
  await settled(page)
  await unfold(page, '打开风险复评')
  await page.getByRole('button', { name: '打开复评' }).click()
  await page.getByRole('region', { name: '回应和复查' }).waitFor()
  await unfold(page, '建议一节课')
  await page.getByRole('button', { name: '建议进计划' }).click()
  await page.getByRole('link', { name: '去计划' }).waitFor()
  const id = (first ?? '').split('/').at(-1) ?? ''
  const seen = (await ask(page, `supervision.signal?signal=${id}`)) as {
    topic: { code: string }
    units: { code: string }[]
  }
  return { id, topic: seen.topic.code, units: seen.units.map(({ code }) => code) }
}

const unfold = (page: Visit['page'], deed: string): Promise<void> =>
  page.locator('li').filter({ hasText: deed }).getByRole('button', { name: '展开', exact: true }).click()

const ask = (page: Visit['page'], question: string): Promise<unknown> =>
  page.evaluate(async (path) => (await fetch(`/api/v1/${path}`)).json(), question)

/** January is as bad as December; from February on next to nothing is found any more. */
const countQuietMonths = async ({ page }: Visit, { topic, units }: Answered): Promise<void> => {
  const entries = units.flatMap((unit) =>
    ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01'].map((month, at) => ({
      ...{ unit, topic, source: 'self-check', month, count: at === 0 ? 12 : 0, severity: 2, state: 'verified' },
    })),
  )
  await page.goto('/supervision/counts')
  await settled(page)
  const kept = await page.evaluate(async (body) => {
    const answer = await fetch('/api/v1/supervision.record-counts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'counts-of-five-months' },
      body,
    })
    return answer.status
  }, JSON.stringify({ entries }))
  expect(kept).toBe(200)
}
