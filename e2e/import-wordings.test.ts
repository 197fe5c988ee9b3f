import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    wording: '供应中转站',
    preview: '看预览',
    toRepair: '去修正 1 行',
    change: '改成别的',
    value: /第 2 行，单位改成/,
    save: '改好了',
    mended: '没有要看的行了',
    remembered: '按以前说过的读 1',
    forget: '不对，忘掉',
    forgotten: '忘掉了，1 行要再看一眼',
  },
  en: {
    wording: '供应周转站',
    preview: 'See the preview',
    toRepair: 'Mend 1 row',
    change: 'Change to something else',
    value: /Row 2, change Unit to/,
    save: 'Save',
    mended: 'No row needs a look any more',
    remembered: 'Read as explained before 1',
    forget: 'Wrong: forget it',
    forgotten: 'Forgotten; 1 row needs a look again',
  },
} as const satisfies Record<Language, unknown>

const upload = async (page: Page, unit: string, preview: string): Promise<void> => {
  await page.goto('/setup/roster')
  await settled(page)
  const csv = `工号,姓名,单位\nCW-9851,王一夏,${unit}`
  const file = { name: 'wording.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: preview }).click()
}

describe.each(['zh', 'en'] as const)('a wording that was explained wrongly in %s', (language) => {
  const w = words[language]

  test('is shown in the preview of the next list, and forgotten there', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), as: 'CW-0038', language })
    await upload(page, w.wording, w.preview)
    await page.getByRole('button', { name: w.toRepair }).click()
    const change = page.getByRole('button', { name: w.change })
    await page.getByText(w.wording).first().waitFor()
    if ((await change.count()) > 0) await change.click()
    await page.getByLabel(w.value).fill('作业监督站')
    await page.getByRole('button', { name: w.save, exact: true }).click()
    await page.getByText(w.mended).waitFor()

    await upload(page, w.wording, w.preview)
    await page.getByText(w.remembered).click()
    await page.getByText('作业监督站').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: w.forget }).click()
    await page.getByText(w.forgotten).waitFor()
    await page.getByRole('button', { name: w.toRepair }).waitFor()
    expect(await page.getByText(w.remembered).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })
})
