import { afterAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, settled, type Visit, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    topic: '礼品礼金',
    walked: '一次走完的闭环',
    review: '打开风险复评',
    openReview: '打开复评',
    lesson: '建议一节课',
    propose: '建议进计划',
    tick: '填报口径或系统变了',
    draft: '写进计划',
    effect: '见效',
    unfold: '展开',
    answers: '回应和复查',
    toPlan: '去计划',
  },
  en: {
    topic: 'Expenses',
    walked: 'A loop gone round',
    review: 'Open a risk review',
    openReview: 'Open the review',
    lesson: 'Propose a lesson',
    propose: 'Propose it to the plan',
    tick: 'The way of reporting or a system changed',
    draft: 'Draft it',
    effect: 'Effect seen',
    unfold: 'Open',
    answers: 'Answers and re-check',
    toPlan: 'To the plan',
  },
} as const

test.each(['zh', 'en'] as const)(
  'in %s a signal opens a review and asks for a lesson, the plan takes it up, and a loop walked before is followed to its end',
  async (language) => {
    const say = words[language]
    const officer = await visit({ address: demoAddress(), as: 'CW-0007', language })
    const { page } = officer
    const go = async (path: string) => {
      await page.goto(path)
      await settled(page)
    }
    await go('/today')
    const strip = page.getByRole('region', { name: say.walked })
    const links = await strip.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.length).toBe(5)
    for (const href of links) {
      await go(href)
      expect(await page.locator('h1').first().isVisible()).toBe(true)
    }
    expect(await page.getByText(say.effect).first().isVisible()).toBe(true)

    await go('/supervision/signals')
    const cell = page.locator('[role="gridcell"][data-opens="true"]').filter({ hasText: /./ })
    expect(await cell.count()).toBeGreaterThan(0)
    await open(officer, say.topic)
    await page.getByRole('checkbox', { name: say.tick }).click()
    await unfold(officer, say.review, say.unfold)
    await page.getByRole('button', { name: say.openReview }).click()
    await page.getByRole('region', { name: say.answers }).waitFor()
    await unfold(officer, say.lesson, say.unfold)
    await page.getByRole('button', { name: say.propose }).click()
    await page.getByRole('link', { name: say.toPlan }).click()
    await page.waitForURL('**/plan/year')
    await settled(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.draft }).first().click()
    await page.waitForURL('**/plan/programmes/**')
    await settled(page)
    await followUp[language](officer)
    expect(officer.faults).toEqual([])
    await officer.close()
  },
)

/** What is looked at afterwards: a changed control by another post, and a draw that anybody repeats. */
const followUp = {
  zh: async ({ page }: Visit) => {
    await page.goto('/supervision/findings')
    await settled(page)
    await page.getByRole('link', { name: '拆分需求，绕开招标' }).click()
    await page.waitForURL('**/supervision/findings/*')
    await page.getByRole('region', { name: '这条链断在哪里' }).waitFor()
    await page.getByRole('textbox', { name: '看了什么' }).fill('提示弹出来了，1 月对账单在，随机两单走得通。')
    await page.getByRole('button', { name: '验收通过' }).click()
    await page.getByText('起可以复查').waitFor()
    await expectAccessible(page)
  },
  en: async ({ page }: Visit) => {
    await page.goto('/supervision/checks')
    await settled(page)
    await page.getByRole('button', { name: 'Draw', exact: true }).click()
    await page.getByText('How to recompute').click()
    await page.getByRole('button', { name: 'Recompute here' }).click()
    await page.getByText(/^Recomputed: these \d+ and no others/).waitFor()
    await page.getByRole('button', { name: 'It works' }).first().click()
    await page.getByText('2027: it works').waitFor()
    await expectAccessible(page)
  },
}

const open = async ({ page }: Visit, topic: string): Promise<void> => {
  const line = page
    .locator('li')
    .filter({ hasText: topic })
    .filter({ has: page.getByRole('link') })
  await line.last().getByRole('link').click()
  await page.waitForURL('**/supervision/signals/*')
  await settled(page)
}

const unfold = ({ page }: Visit, deed: string, button: string): Promise<void> =>
  page.locator('li').filter({ hasText: deed }).getByRole('button', { name: button, exact: true }).click()
