import { afterAll, describe, expect, inject, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'

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
    const { page, faults, close } = await visit({ address: inject('address'), language, size, as: 'CW-0027' })
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
