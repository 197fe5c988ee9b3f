import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, expectAccessible, settled, type Visit, visit } from './support/browser.ts'
import { root } from './support/demo.ts'

afterAll(closeBrowser)

const open = (as: string, more: object = {}): Promise<Visit> => visit({ address: inject('address'), as, ...more })

const fixture = (name: string): string => join(root, 'src/platform/spreadsheet/fixtures', name)

test('an administrator takes in a workbook saved by LibreOffice: columns, preview, mending, writing', async () => {
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

test('a plan goes from its author to the second person to the learner, and the officer sees the loop move', async () => {
  const officer = await open('CW-0007')
  await officer.page.goto('/today')
  await settled(officer.page)
  const before = await entriesOf(officer)

  await officer.page.goto('/plan/year')
  await settled(officer.page)
  await officer.page.getByRole('button', { name: '新建方案' }).first().click()
  await officer.page.getByLabel('名称').fill('废旧物资出库前')
  await officer.page.getByLabel('从哪天').fill('2027-01-12')
  await officer.page.getByRole('button', { name: '开始写' }).click()
  await officer.page.waitForURL('**/plan/programmes/**')
  await settled(officer.page)
  await officer.page.getByRole('checkbox', { name: /高风险岗位/ }).check()
  await officer.page.getByText(/158/).first().waitFor()
  await officer.page.getByRole('button', { name: '选内容' }).click()
  await officer.page.getByRole('checkbox', { name: /磅单上的重量/ }).check()
  await officer.page.getByRole('button', { name: '选好了' }).click()
  await officer.page.getByText(/已保存/).waitFor()
  await expectAccessible(officer.page)
  await officer.page.getByRole('button', { name: '送审' }).click()
  const waiting = officer.page.getByText(/等另一位纪检监察员发布/).first()
  await waiting.waitFor()
  expect(await officer.page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)

  const second = await open('CW-0016')
  await second.page.goto(officer.page.url())
  await settled(second.page)
  await second.page.getByRole('button', { name: '发布', exact: true }).click()
  await second.page.getByRole('button', { name: /^发给/ }).click()
  await second.page
    .getByText(/已发给/)
    .first()
    .waitFor()

  const learner = await open('CW-0417', { size: 'phone' })
  await learner.page.goto('/today')
  await settled(learner.page)
  expect(await learner.page.locator('a[href*="weight-on-the-slip"]').count()).toBeGreaterThan(0)

  await officer.page.goto('/today')
  await settled(officer.page)
  expect(await entriesOf(officer)).toBeGreaterThan(before)
  for (const { faults, close } of [officer, second, learner]) {
    expect(faults).toEqual([])
    await close()
  }
})

const entriesOf = async ({ context }: Visit): Promise<number> => {
  const reply = await context.request.get(`${inject('address')}/api/v1/ledger.state`)
  return ((await reply.json()) as { size: number }).size
}
