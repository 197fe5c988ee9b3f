import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, type Visit, visit } from './support/browser.ts'
import { root } from './support/demo.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const open = (as: string, more: object = {}): Promise<Visit> => visit({ address: demoAddress(), as, ...more })

const fixture = (name: string): string => join(root, 'src/platform/spreadsheet/fixtures', name)

test('an administrator takes in a workbook saved by LibreOffice: columns, preview, mending', async () => {
  const { page, faults, close } = await open('CW-0038')
  await page.goto('/setup/roster')
  await settled(page)
  await page.locator('input[type="file"]').setInputFiles(fixture('roster-libreoffice.xlsx'))
  await page.getByRole('heading', { name: '列怎么对应' }).waitFor()
  await page.getByText('roster-libreoffice.xlsx').first().waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '看预览' }).click()
  await page.getByText('还没有写入任何东西').waitFor()
  await expectAccessible(page)
  const mend = page.getByRole('button', { name: /^去修正 \d+ 行$/ })
  if (await mend.isVisible()) {
    await mend.click()
    await page.getByText('要么全部写入，要么一行不写').waitFor()
    await expectAccessible(page)
  }
  expect(faults).toEqual([])
  await close()
})

test('a file that is no table is refused with a sentence, and the page goes on', async () => {
  const { page, close } = await open('CW-0038', { language: 'en' })
  await page.goto('/setup/roster')
  await settled(page)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'roster.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([1, 2, 3, 4]) })
  await page.getByRole('alert').first().waitFor()
  expect((await page.getByRole('alert').first().textContent())?.length).toBeGreaterThan(20)
  await page.locator('input[type="file"]').setInputFiles(fixture('roster-libreoffice.xlsx'))
  await page.getByRole('heading', { name: 'What each column means' }).waitFor()
  await close()
})

const words = {
  zh: {
    create: '新建方案',
    name: '名称',
    from: '从哪天',
    write: '开始写',
    high: /高风险岗位/,
    choose: '选内容',
    chosen: '选好了',
    saved: /已保存/,
    submit: '送审',
    waits: /等另一位纪检监察员发布/,
    publish: '发布',
    send: /^发给/,
    sent: /已发给/,
    see: '看看会怎样',
    next: '接着往下',
    finish: '学完了',
    alone: '看不到你怎么选',
  },
  en: {
    create: 'New programme',
    name: 'Name',
    from: 'First day',
    write: 'Start writing',
    high: /High-risk posts/,
    choose: 'Choose items',
    chosen: 'Done',
    saved: /saved/,
    submit: 'Send for a second look',
    waits: /Another officer can now publish it/,
    publish: 'Publish',
    send: /^Send to/,
    sent: /Sent to/,
    see: 'See what happens',
    next: 'Go on',
    finish: 'Finish the lesson',
    alone: 'never what you chose',
  },
} satisfies Record<Language, unknown>

describe.each([
  ['zh', 'desktop', '废旧物资出库前', /磅单上的重量/, 'weight-on-the-slip'],
  ['en', 'phone', 'Before the samples go out', /The sealed bottle/, 'the-sealed-bottle'],
] as const)('the loop in %s, planned on a %s', (language, size, name, item, lesson) => {
  const text = words[language]

  test('a plan goes from its author to the second person to the learner, who learns it on a phone, and the officer sees the loop move', async () => {
    const officer = await open('CW-0007', { language, size })
    await officer.page.goto('/today')
    await settled(officer.page)
    const before = await entriesOf(officer)

    await officer.page.goto('/plan/year')
    await settled(officer.page)
    await officer.page.getByRole('button', { name: text.create }).first().click()
    await officer.page.getByLabel(text.name, { exact: true }).fill(name)
    await officer.page.getByLabel(text.from).fill('2027-01-12')
    await officer.page.getByRole('button', { name: text.write }).click()
    await officer.page.waitForURL('**/plan/programmes/**')
    await settled(officer.page)
    await saves(officer.page, () => officer.page.getByRole('checkbox', { name: text.high }).check())
    await officer.page.getByText(/158/).first().waitFor()
    await officer.page.getByRole('button', { name: text.choose }).click()
    await officer.page.getByRole('checkbox', { name: item }).check()
    await saves(officer.page, () => officer.page.getByRole('button', { name: text.chosen, exact: true }).click())
    await officer.page.getByText(text.saved).first().waitFor()
    await expectAccessible(officer.page)
    await officer.page.getByRole('button', { name: text.submit }).click()
    await officer.page.getByText(text.waits).first().waitFor()
    expect(await officer.page.getByRole('button', { name: text.publish, exact: true }).count()).toBe(0)

    const second = await open('CW-0016', { language, size })
    await second.page.goto(officer.page.url())
    await settled(second.page)
    await second.page.getByRole('button', { name: text.publish, exact: true }).click()
    await second.page.getByRole('button', { name: text.send }).click()
    await second.page.getByText(text.sent).first().waitFor()

    const learner = await open('CW-0417', { language, size: 'phone' })
    await learner.page.goto('/today')
    await settled(learner.page)
    await learner.page.locator('main summary').first().click()
    await learner.page.locator(`main a[href*="${lesson}"]`).first().click()
    await learner.page.waitForURL(`**/learn/lessons/${lesson}**`)
    await learns(learner.page, text)
    await learner.page.goto('/today')
    await settled(learner.page)
    expect(await learner.page.locator(`main a[href*="${lesson}"]`).count()).toBe(0)

    await officer.page.goto('/today')
    await settled(officer.page)
    expect(await entriesOf(officer)).toBeGreaterThan(before)
    for (const { faults, close } of [officer, second, learner]) {
      expect(faults).toEqual([])
      await close()
    }
  })
})

/** Does something that is saved by itself, and waits until it is. */
const saves = async (page: Page, deed: () => Promise<void>): Promise<void> => {
  const saved = page.waitForResponse((reply) => reply.url().endsWith('/plan.change-programme'))
  await deed()
  await saved
}

/** Takes the first way at every turn, to the end. */
const learns = async (page: Page, text: (typeof words)[Language]): Promise<void> => {
  const finish = page.getByRole('button', { name: text.finish, exact: true })
  await page.getByRole('radio').first().waitFor()
  for (let step = 0; step < 12 && !(await finish.isVisible()); step++) {
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: text.see, exact: true }).first().click()
    await page.getByRole('button', { name: text.next, exact: true }).first().click()
  }
  await finish.click()
  await page.getByText(text.alone).waitFor()
}

const entriesOf = async ({ context }: Visit): Promise<number> => {
  const reply = await context.request.get(`${demoAddress()}/api/v1/ledger.state`)
  return ((await reply.json()) as { size: number }).size
}
