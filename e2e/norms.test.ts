import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** Each language rewords another rule, for both go through the same organisation. */
const words = {
  zh: {
    change: '记新版',
    day: '从哪一天起施行',
    sentence: '盖章两人在场，盖完当场登记。',
    note: ['改了什么（中文）', '改了什么（英文）'],
    save: '记下新版',
    still: /^仍然对/,
    settled: /项已看过/,
  },
  en: {
    change: 'Record a new version',
    day: 'In force from',
    sentence: 'Two are present at sealing, and it is written down on the spot.',
    note: ['What changed (Chinese)', 'What changed (English)'],
    save: 'Record the version',
    still: /^Still right/,
    settled: /settled/,
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop', string]>([
  ['zh', 'desktop', 'seal-rule'],
  ['en', 'phone', 'hospitality-rule'],
])('a norm changes in %s on a %s', (language, size, code) => {
  const text = words[language]

  test('and what leans on it is looked at again by a person', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as: 'CW-0027' })
    await page.goto(`/learn/norms/${code}`)
    await settled(page)
    const before = await page.getByRole('main').textContent()
    await page.getByRole('link', { name: text.change, exact: true }).click()
    await page.waitForURL('**/change')
    await settled(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: text.save, exact: true }).click()
    await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('3')

    await page.getByLabel(text.day, { exact: true }).fill('2027-02-01')
    await page.locator(`#norm-article-${language}-0`).fill(text.sentence)
    for (const label of text.note) await page.getByLabel(label).fill('…')
    await page.getByRole('button', { name: text.save, exact: true }).click()
    await page.waitForURL('**/learn/norms/again')
    await settled(page)
    await expectAccessible(page)
    const buttons = page.getByRole('button', { name: text.still })
    const left = await buttons.count()
    expect(left).toBeGreaterThan(0)
    await buttons.first().click()
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .allTextContents()
          .then((all) => all.join()),
      )
      .toMatch(text.settled)
    await expect.poll(() => buttons.count()).toBe(left - 1)

    // Until its day the version before is shown for that day.
    await page.goto(`/learn/norms/${code}?on=2027-01-31`)
    await settled(page)
    expect(await page.getByRole('main').textContent()).not.toContain(text.sentence)
    await page.goto(`/learn/norms/${code}`)
    await settled(page)
    expect(await page.getByRole('main').textContent()).toContain(text.sentence)
    expect(before).not.toContain(text.sentence)
    expect(faults).toEqual([])
    await close()
  })
})

describe.each<[Language, 'phone' | 'desktop', string, string[]]>([
  ['zh', 'phone', '看对不对', ['看完了', '从今天起当场写']],
  ['en', 'desktop', 'See whether it is right', ['I have read it', 'Write it on the spot from today']],
])('a notice in %s on a %s', (language, size, see, [finish = '', changes = '']) => {
  test('is written by an officer, drafted to be sent, and read by a learner', async () => {
    const officer = await visit({ address: demoAddress(), language, size, as: 'CW-0007' })
    await officer.page.goto('/learn/notices/new')
    await settled(officer.page)
    await expectAccessible(officer.page)
    for (const area of await officer.page.locator('textarea').all()) await area.fill(changes)
    await officer.page.locator('input[type="text"]').first().fill(changes)
    const save = officer.page.getByRole('button', { name: language === 'zh' ? '存下来' : 'Keep it', exact: true })
    await save.click()
    await officer.page.waitForURL('**/learn/notices')
    await settled(officer.page)
    await officer.page
      .getByRole('button', { name: language === 'zh' ? '送给谁' : 'Send it to …', exact: true })
      .first()
      .click()
    await officer.page.waitForURL('**/plan/programmes/**')
    expect(officer.faults).toEqual([])
    await officer.close()

    const learner = await visit({ address: demoAddress(), language, size, as: 'CW-0417' })
    await learner.page.goto('/learn/notices')
    await settled(learner.page)
    await learner.page.getByRole('link', { name: changes }).first().click()
    await settled(learner.page)
    await expectAccessible(learner.page)
    await learner.page.getByRole('radio').first().check()
    await learner.page.getByRole('button', { name: see, exact: true }).click()
    await learner.page.getByRole('button', { name: finish, exact: true }).click()
    await expect.poll(async () => (await learner.page.getByRole('status').allTextContents()).join()).toContain(changes)
    expect(learner.faults).toEqual([])
    await learner.close()
  })
})

test('a word that no norm holds shows none, and no word is longer than the library takes', async () => {
  const { page, faults, close } = await visit({
    address: demoAddress(),
    language: 'en',
    size: 'phone',
    as: 'CW-0417',
  })
  await page.goto('/learn/norms')
  await settled(page)
  const rows = page.getByRole('main').getByRole('row')
  expect(await rows.count()).toBeGreaterThan(20)
  const search = page.getByRole('searchbox', { name: 'Find by title, issuer or number' })
  await search.fill('qqqq')
  await page.getByText('No norm fits').waitFor()
  expect(await rows.count()).toBe(0)
  await search.fill('')
  await search.pressSequentially('q'.repeat(70))
  expect(await search.inputValue()).toHaveLength(60)
  await page.getByText('No norm fits').waitFor()
  expect(faults).toEqual([])
  await close()
})
