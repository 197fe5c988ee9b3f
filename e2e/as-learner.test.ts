import { afterAll, expect, test } from 'vitest'
import { pageTitles } from '#capabilities/dashboards/text/pages.ts'
import { pickerText } from '#capabilities/dashboards/text/picker.ts'
import { asLearnerText } from '#capabilities/plan/text/as-learner.ts'
import { phoneText } from '#ui/phone/phone-text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

test.each(['zh', 'en'] as const)(
  'an officer sees as a learner what a programme brings and walks a lesson, which sends nothing, in %s',
  async (language) => {
    const officer = await visit({ address: demoAddress(), as: 'CW-0007', language })
    const { page } = officer
    await page.goto('/plan/year')
    await settled(page)
    const name = language === 'zh' ? '采购季岗位课' : 'Post lessons for the purchasing season'
    await page.getByRole('link', { name }).first().click()
    await settled(page)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url())
    })
    await page.getByRole('button', { name: asLearnerText.open[language] }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: asLearnerText.start[language], exact: true }).click()
    await dialog.locator('input[name^="walk-"]').first().waitFor()
    await expectAccessible(page)
    await dialog.locator('input[name^="walk-"]').first().check()
    await dialog.getByRole('button', { name: phoneText.goOn[language] }).click()
    await dialog.getByRole('button', { name: asLearnerText.list[language] }).click()
    expect(await dialog.getByRole('button', { name: asLearnerText.start[language], exact: true }).count()).toBe(1)
    expect(sent).toEqual([])
    expect(officer.faults).toEqual([])
    await officer.close()
  },
)

test('the picker stands above the page on a phone, and the chosen unit goes along to the posts and to what is due', async () => {
  const officer = await visit({ address: demoAddress(), as: 'CW-0007', language: 'zh', size: 'phone' })
  const { page } = officer
  await page.goto('/today')
  await settled(page)
  const picker = page.getByRole('combobox', { name: pickerText.label.zh })
  await picker.selectOption('supply')
  await page.waitForURL('**/today?unit=supply')
  await page.getByText('只看物资供应站').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: pageTitles.done.zh }).click()
  await page.waitForURL('**/today/done?unit=supply')
  await page.getByText('只看物资供应站').waitFor()
  await expectAccessible(page)
  await page.goto('/risk/posts?unit=supply')
  await settled(page)
  expect(await picker.inputValue()).toBe('supply')
  await expectAccessible(page)
  expect(officer.faults).toEqual([])
  await officer.close()
})

test('the picker under the logo makes the first page one of a unit, and back', async () => {
  const officer = await visit({ address: demoAddress(), as: 'CW-0007', language: 'en' })
  const { page } = officer
  await page.goto('/today')
  await settled(page)
  const picker = page.getByRole('combobox', { name: 'Unit to look at' })
  await picker.selectOption('supply')
  await page.waitForURL('**/today?unit=supply')
  await page.getByText('Only Materials Supply Station').waitFor()
  await page.getByRole('link', { name: 'See all' }).click()
  await page.waitForURL(/\/today$/)
  await expect.poll(() => picker.inputValue()).toBe('')
  await page.goto('/today?unit=nowhere')
  await page.getByText('There is no such unit').waitFor()
  await officer.close()
})
