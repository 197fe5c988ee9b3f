import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** What is said of whatever is written in the studio. */
const ways = {
  zh: { ask: '请第二人看', pass: '可以发布', publish: '发布新版', done: /已发布/ },
  en: { ask: 'Ask a second person', pass: 'Ready to publish', publish: 'Publish it', done: /is published/ },
} satisfies Record<Language, unknown>

const statusOf = (page: Page) => async (): Promise<string> => (await page.getByRole('status').allTextContents()).join()

/** Presses the button, which goes once the deed is done. */
const pressAway = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true })
  await button.click()
  await expect.poll(() => button.count()).toBe(0)
}

/** Each language writes a new version of another lesson, for both go through the same organisation. */
const words = {
  zh: {
    start: /^写新版 下班后的车钥匙/,
    title: '下班后的车钥匙',
    until: '保鲜到哪天',
    good: '看过了，仍然合用',
    why: /^为什么仍然合用/,
    notOwn: '你写过它，由另一位来看。',
    summary: /^说明.*中文$/,
    added: '给出车的岗位：下班前把车钥匙挂回值班室。',
    behind: '还没跟上',
    saved: /已保存/,
    refused: '四个问题',
    inOwn: '中文',
    closeness: ['这是谁的事？哪个岗位', '是哪一件真做的活', '用了哪一个本地的事实', '留了哪一个没有标准答案的问题'],
  },
  en: {
    start: /^New version .*cartons/i,
    title: /cartons/i,
    until: 'Best before',
    good: 'Still good',
    why: /^Why it is still good/,
    notOwn: 'You helped write it; somebody else has to look it through.',
    summary: /^Summary.*English$/,
    added: 'For everyone: return it the same day and write one line in the register.',
    behind: 'has not caught up',
    saved: /saved \d/,
    refused: 'four questions',
    inOwn: 'English',
    closeness: [
      'Whose matter is it? Which post?',
      'Which real task is it?',
      'Which local fact does it use?',
      'Which question does it leave open?',
    ],
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('a lesson is written in %s on a %s', (language, size) => {
  const text = { ...ways[language], ...words[language] }

  test('keeps itself, is read by a second person, and is published as a version', async () => {
    const author = await visit({ address: demoAddress(), language, size, as: 'CW-0027' })
    const { page } = author
    const status = statusOf(page)
    await page.goto('/learn/studio')
    await settled(page)
    await page.getByRole('button', { name: text.start }).click()
    await page.waitForURL('**/learn/studio/*')
    await settled(page)
    // Scenes are called by their number and first words, rules by their title; no id of the file stands anywhere.
    const offered = await page.getByRole('option').allTextContents()
    expect(offered.filter((one) => /\b[se]\d|^[a-z]+-[a-z]+$/.test(one))).toEqual([])
    expect(await page.locator('main').textContent()).not.toMatch(/\b[se]\d+[a-z]?\b|#/)
    await expectAccessible(page)
    // With text of double size the words still have room beside or above the preview.
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    expect((await page.getByLabel(text.summary).boundingBox())?.width).toBeGreaterThan(200)
    await page.evaluate("document.documentElement.style.fontSize = ''")
    const path = new URL(page.url()).pathname

    await page.getByLabel(text.summary).fill(text.added)
    await expect.poll(async () => (await page.getByRole('main').textContent()) ?? '').toContain(text.behind)
    await expect.poll(status).toMatch(text.saved)
    await page.getByRole('button', { name: text.ask, exact: true }).click()
    await expect.poll(async () => (await page.getByRole('alert').allTextContents()).join()).toContain(text.refused)
    for (const label of text.closeness)
      await page.getByLabel(`${label} · ${text.inOwn}`, { exact: true }).fill(text.added)
    await expect.poll(status).toMatch(text.saved)
    await pressAway(page, text.ask)

    const second = await visit({ address: demoAddress(), language, size, as: 'CW-0016' })
    await second.page.goto(path)
    await settled(second.page)
    await pressAway(second.page, text.pass)
    expect(second.faults).toEqual([])
    await second.close()

    await page.goto(path)
    await settled(page)
    expect(await page.getByLabel(text.summary).inputValue()).toBe(text.added)
    const until = page.getByLabel(text.until, { exact: true })
    // Half a year is offered; twenty days from now is near.
    await until.fill(addDays(day(await until.inputValue()), 20 - 180))
    await page.getByRole('button', { name: text.publish, exact: true }).click()
    await page.waitForURL('**/learn/studio')
    await expect.poll(status).toMatch(text.done)

    // What is near its day waits for somebody who wrote none of it.
    await page.goto('/learn/studio?due=1')
    await settled(page)
    const own = page.getByRole('row').filter({ hasText: text.title })
    await own.getByText(text.notOwn).waitFor()
    expect(await own.getByRole('button', { name: text.good }).count()).toBe(0)
    const other = await visit({ address: demoAddress(), language, size, as: 'CW-0016' })
    await other.page.goto('/learn/studio?due=1')
    await settled(other.page)
    const due = other.page.getByRole('row').filter({ hasText: text.title })
    await due.getByRole('button', { name: text.good }).click()
    const dialog = other.page.getByRole('dialog')
    await dialog.getByLabel(text.why).fill(text.added)
    await expectAccessible(other.page)
    if (process.env.PLUMBLINE_SHOTS) await other.page.screenshot({ path: `shots/still-good-${language}.png` })
    await dialog.getByRole('button', { name: text.good, exact: true }).click()
    await due.waitFor({ state: 'detached' })
    expect(other.faults).toEqual([])
    await other.close()
    // The browser notes the one refusal that was meant; a published draft is not asked for again.
    expect(author.faults).toEqual([expect.stringContaining('409')])
    await author.close()
  })
})

const root = fileURLToPath(new URL('..', import.meta.url))
const workbook = join(root, 'src/platform/spreadsheet/fixtures/questions-libreoffice.xlsx')

const questionWords = {
  zh: {
    question: 'keys-after-hours-3',
    start: /^写新版/,
    preview: '看预览',
    mend: /^去修正 1 行$/,
    explanation: '解析 · 中文',
    added: '钥匙挂回去的那一分钟，也写在登记表上。',
    saved: /已保存/,
  },
  en: {
    question: 'jumping-the-queue-3',
    start: /^New version/,
    preview: 'See the preview',
    mend: /^Mend 1 row$/,
    explanation: 'Explanation · English',
    added: 'Write the minute down beside the number of the queue.',
    saved: /saved /,
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('questions are brought in and written in %s on a %s', (language, size) => {
  const text = { ...ways[language], ...questionWords[language] }

  test('a workbook saved by LibreOffice is compared with the questions, and what is doubtful waits', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as: 'CW-0027' })
    await page.goto('/learn/studio/questions/import')
    await settled(page)
    await page.locator('input[type="file"]').setInputFiles(workbook)
    await page.getByRole('button', { name: text.preview }).click()
    await page.getByRole('button', { name: text.mend }).waitFor()
    await expectAccessible(page)
    expect(faults).toEqual([])
    await close()
  })

  test('a question is read by a second person and published as a version', async () => {
    const author = await visit({ address: demoAddress(), language, size, as: 'CW-0027' })
    const { page } = author
    const status = statusOf(page)
    await page.goto(`/learn/studio/questions?words=${text.question}`)
    await settled(page)
    await page.getByRole('main').getByRole('table').getByRole('button', { name: text.start }).click()
    await page.waitForURL(`**/learn/studio/questions/${text.question}`)
    await settled(page)
    await page.getByLabel(text.explanation, { exact: true }).fill(text.added)
    await expect.poll(status).toMatch(text.saved)
    await pressAway(page, text.ask)

    const second = await visit({ address: demoAddress(), language, size, as: 'CW-0016' })
    await second.page.goto('/learn/studio/questions/read')
    await settled(second.page)
    const card = second.page.getByRole('region').filter({ hasText: text.question })
    await card.getByText(text.added).waitFor()
    await card.getByRole('button', { name: text.pass, exact: true }).click()
    await expect.poll(() => card.count()).toBe(0)
    expect(second.faults).toEqual([])
    await second.close()

    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: text.publish, exact: true }).click()
    await page.waitForURL('**/learn/studio/questions')
    await expect.poll(status).toMatch(text.done)
    expect(author.faults).toEqual([])
    await author.close()
  })
})

/** Each language writes a new version of another case. */
const caseWords = {
  zh: {
    start: /^写新版 一份名单三百块/,
    missed: '错过的机会 · 中文',
    added: '有人第一次开口要名单的那一天，说一声“不行”就够了。',
    saved: /第 [2-9]\d* 稿，.*已保存/,
    inOwn: words.zh.inOwn,
    closeness: words.zh.closeness,
  },
  en: {
    start: /^New version .*the page/i,
    missed: 'The chance that was missed · English',
    added: 'The day the second page came back unsigned, one question would have been enough.',
    saved: /Revision [2-9]\d*, saved /,
    inOwn: words.en.inOwn,
    closeness: words.en.closeness,
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('a warning case is written in %s on a %s', (language, size) => {
  const text = { ...ways[language], ...caseWords[language] }

  test('keeps itself, is approved by the discipline officer, and is published as a version', async () => {
    const author = await visit({ address: demoAddress(), language, size, as: 'CW-0027' })
    const { page } = author
    const status = statusOf(page)
    await page.goto('/learn/studio/cases')
    await settled(page)
    await page.getByRole('button', { name: text.start }).click()
    await page.waitForURL('**/learn/studio/cases/*')
    await settled(page)
    const path = new URL(page.url()).pathname
    await page.getByLabel(text.missed, { exact: true }).fill(text.added)
    for (const label of text.closeness)
      await page.getByLabel(`${label} · ${text.inOwn}`, { exact: true }).fill(text.added)
    await expect.poll(status).toMatch(text.saved)
    await expectAccessible(page)
    await pressAway(page, text.ask)

    const officer = await visit({ address: demoAddress(), language, size, as: 'CW-0016' })
    await officer.page.goto(path)
    await settled(officer.page)
    await expectAccessible(officer.page)
    await pressAway(officer.page, text.pass)
    expect(officer.faults).toEqual([])
    await officer.close()

    await page.goto(path)
    await settled(page)
    await page.getByRole('button', { name: text.publish, exact: true }).click()
    await page.waitForURL('**/learn/studio/cases')
    await expect.poll(status).toMatch(text.done)
    expect(author.faults).toEqual([])
    await author.close()
  })
})

test('a reminder is filled in field by field on a phone, and read by everybody once a second person let it pass', async () => {
  const text = ways.en
  const path = '/learn/studio/readings/before-the-harvest'
  const author = await visit({ address: demoAddress(), language: 'en', size: 'phone', as: 'CW-0027' })
  const { page } = author
  await page.goto('/learn/studio/readings')
  await settled(page)
  await page.getByRole('button', { name: 'Write a short reading' }).click()
  await page.getByLabel('Which kind').selectOption('reminder')
  await page.getByLabel('Title · English').fill('Before the harvest')
  await page.getByLabel('Title · Chinese').fill('秋收之前')
  await page.getByLabel('Code').fill('before-the-harvest')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.waitForURL(`**${path}`)
  await settled(page)
  await page.getByLabel('Before which day').selectOption('own')
  await page.getByLabel('Month').selectOption('09')
  await page.getByRole('button', { name: 'Add a paragraph' }).click()
  for (const field of await page.getByRole('main').getByRole('textbox').all())
    if ((await field.inputValue()) === '') await field.fill('Weigh it with two people. 两个人过秤。')
  await expect.poll(statusOf(page)).toMatch(/saved /)
  await expectAccessible(page)
  await pressAway(page, text.ask)

  const second = await visit({ address: demoAddress(), language: 'en', size: 'phone', as: 'CW-0016' })
  await second.page.goto(path)
  await settled(second.page)
  await pressAway(second.page, text.pass)
  expect(second.faults).toEqual([])
  await second.close()

  await page.goto(path)
  await settled(page)
  await page.getByRole('button', { name: text.publish, exact: true }).click()
  await page.waitForURL('**/learn/studio/readings')
  await expect.poll(statusOf(page)).toMatch(text.done)
  await page.getByRole('radio', { name: 'Look it through' }).check()
  await page.getByText('Nothing is due').waitFor()
  await expectAccessible(page)
  await page.goto('/learn/readings/before-the-harvest')
  await settled(page)
  expect(await page.getByRole('main').textContent()).toContain('before 1 September')
  expect(author.faults).toEqual([])
  await author.close()
})
