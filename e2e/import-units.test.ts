import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    unit: '光伏电站',
    numbers: ['CW-9811', 'CW-9812'],
    preview: '看预览',
    toRepair: /^去修正/,
    makeAll: /^新建认不出的/,
    back: '回预览',
    creates: '“光伏电站”（澄湾采油管理区 的单位）',
    crew: '“二班”（光伏电站 的班组）',
    write: /^导入 2 人/,
    undo: /撤回/,
    add: '只增改',
    tree: '整理“光伏电站”',
  },
  en: {
    unit: '风电场',
    numbers: ['CW-9821', 'CW-9822'],
    preview: 'See the preview',
    toRepair: /^Mend \d/,
    makeAll: /^Make \d+ unknown names? new/,
    back: 'Back to the preview',
    creates: '“风电场” (Unit of Chengwan Oil Production Area)',
    crew: '“二班” (Crew of 风电场)',
    write: /^Import 2 people/,
    undo: /Undo|Take back/,
    add: 'Only add and change',
    tree: 'Change 风电场',
  },
} as const satisfies Record<Language, unknown>

describe.each(['zh', 'en'] as const)('a roster that names units which are not there yet in %s', (language) => {
  const w = words[language]

  test('makes them in their places in one press, says so before it is written, and the tree has them', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), as: 'CW-0038', language })
    const [first, second] = w.numbers
    const csv = [
      '工号,姓名,上级单位,单位,班组',
      `${first},王一春,澄湾采油管理区,${w.unit},一班`,
      `${second},王二春,澄湾采油管理区,${w.unit},二班`,
    ].join('\n')
    await page.goto('/setup/roster')
    await settled(page)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByRole('button', { name: w.preview }).click()
    await page.getByRole('button', { name: w.toRepair }).first().click()
    await page.getByRole('button', { name: w.makeAll }).click()
    await expect.poll(() => page.getByRole('button', { name: w.makeAll }).count()).toBe(0)
    await page.getByRole('button', { name: w.back }).click()
    await page.getByText(w.creates).waitFor()
    expect(await page.getByText(w.crew).count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('radio', { name: w.add }).check()
    await page.getByRole('button', { name: w.write }).click()
    await page.getByRole('button', { name: w.undo }).first().waitFor()

    await page.goto('/settings/units')
    await settled(page)
    await page.getByRole('button', { name: w.tree }).waitFor()
    await page.getByRole('treeitem').filter({ hasText: w.unit }).click()
    expect(await page.getByRole('treeitem').filter({ hasText: '二班' }).first().getAttribute('aria-level')).toBe('3')
    expect(faults).toEqual([])
    await close()
  })
})
