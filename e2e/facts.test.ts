import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** Each language checks another card, for both go through the same organisation. */
const words = {
  zh: {
    at: 0,
    open: '核对',
    source: '看的是什么',
    looked: '《物资管理办法》2026 年文本',
    does: /^打勾的 \d+ 处对过了$/,
    by: /^由另一个人核对过，/,
    against: '对照的是：《物资管理办法》2026 年文本',
    not: '还没有人核对过',
  },
  en: {
    at: 1,
    open: 'Check',
    source: 'What did you look at',
    looked: 'Purchasing rule, text of 2026',
    does: /^The \d+ ticked are right$/,
    by: /^Checked by a second person, /,
    against: 'Compared with: Purchasing rule, text of 2026',
    not: 'Not yet checked by a person',
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('facts are checked in %s on a %s', (language, size) => {
  const text = words[language]

  test('by somebody who did not write them, and whoever reads the card sees that, when and against what', async () => {
    const { page, context, faults, close } = await visit({ address: demoAddress(), language, size, as: 'CW-0016' })
    const address = demoAddress()
    const listed = await context.request.get(`${address}/api/v1/curriculum.facts?kind=card`)
    const { items } = (await listed.json()) as { items: { code: string; title: Record<Language, string> }[] }
    const card = items[text.at]
    if (!card) throw new Error('cards state facts')
    await page.goto(`/learn/cards/${card.code}`)
    await settled(page)
    await page.getByText(text.not, { exact: true }).first().waitFor()

    await page.goto('/learn/studio/facts?kind=card')
    await settled(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: `${text.open} ${card.title[language]}`, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').first().waitFor()
    for (const fact of await dialog.getByRole('checkbox').all()) await fact.check()
    await dialog.getByLabel(text.source).fill(text.looked)
    await expectAccessible(page)
    if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: `shots/facts-${language}.png` })
    await dialog.getByRole('button', { name: text.does }).click()
    await dialog.waitFor({ state: 'hidden' })

    await page.goto(`/learn/cards/${card.code}`)
    await settled(page)
    const line = page.getByText(text.by).first()
    expect(await page.getByText(text.against).first().isVisible()).toBe(false)
    await line.click()
    await page.getByText(text.against).first().waitFor()
    await expectAccessible(page)
    if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: `shots/facts-card-${language}.png`, fullPage: true })
    expect(faults).toEqual([])
    await close()
  })
})
