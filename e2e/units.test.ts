import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** Each language keeps a unit and a branch of its own, and leaves both closed. */
const words = {
  zh: {
    add: '加一个单位',
    zh: '中文名称',
    en: '英文名称',
    unit: '值守三班',
    unitEn: 'Watch three',
    save: '加上',
    change: '整理“值守三班”',
    rename: '改名',
    renamed: '值守四班',
    saveName: '改成这个名称',
    changeRenamed: '整理“值守四班”',
    move: '调到别处',
    saveMove: '调过去',
    saveClose: '撤销',
    office: /^机关/,
    close: '撤销',
    undo: /^撤回/,
    closed: '撤销的',
    reopen: '恢复“值守四班”',
    top: '整理“澄湾采油管理区”',
    addBranch: '加一个支部',
    branch: '值守支部',
    changeBranch: '整理“值守支部”',
    full: '整理“物资供应站”',
    hasUnits: /^(下面还有没撤销的单位|还有人在这个单位)/,
  },
  en: {
    add: 'Add a unit',
    zh: 'Chinese name',
    en: 'English name',
    unit: '门岗三班',
    unitEn: 'Gate three',
    save: 'Add it',
    change: 'Change Gate three',
    rename: 'Rename',
    renamed: 'Gate four',
    saveName: 'Use this name',
    changeRenamed: 'Change Gate four',
    move: 'Move',
    saveMove: 'Move it',
    saveClose: 'Close it',
    office: /^Area office/,
    close: 'Close',
    undo: /^Undo/,
    closed: 'Closed',
    reopen: 'Open Gate four again',
    top: 'Change Chengwan Oil Production Area',
    addBranch: 'Add a branch',
    branch: 'Gate branch',
    changeBranch: 'Change Gate branch',
    full: 'Change Materials Supply Station',
    hasUnits: /^(There are open units below it|People are still in this unit)/,
  },
} as const satisfies Record<Language, unknown>

describe.each(['zh', 'en'] as const)('keeping the two trees in %s', (language) => {
  const w = words[language]

  test('a unit is added, renamed, moved and back, closed, opened by undo and closed for good; a full one stays', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), as: 'CW-0038', language })
    await page.goto('/settings/units')
    await settled(page)
    await page.getByRole('button', { name: w.add, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: w.save }).click()
    expect(await dialog.getByLabel(w.zh).getAttribute('aria-invalid')).toBe('true')
    await dialog.getByLabel(w.zh).fill(w.unit)
    await dialog.getByLabel(w.en).fill(w.unitEn)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: w.save }).click()

    await page.getByRole('button', { name: w.change }).click()
    await dialog.getByRole('radio', { name: w.rename }).check()
    await dialog.getByLabel(language === 'zh' ? w.zh : w.en).fill(w.renamed)
    await dialog.getByRole('button', { name: w.saveName }).click()

    // The first place offered is the office, which is closed up in the tree until it is opened.
    await page.getByRole('button', { name: w.changeRenamed }).click()
    await dialog.getByRole('radio', { name: w.move }).check()
    await dialog.getByRole('button', { name: w.saveMove, exact: true }).click()
    await expect.poll(() => page.getByRole('button', { name: w.changeRenamed }).count()).toBe(0)
    await page.getByRole('treeitem', { name: w.office }).click()
    await page.getByRole('button', { name: w.changeRenamed }).waitFor()
    await page.getByRole('status').getByRole('button', { name: w.undo }).last().click()
    await expect
      .poll(() => page.getByRole('treeitem').filter({ hasText: w.renamed }).getAttribute('aria-level'))
      .toBe('2')

    await page.getByRole('button', { name: w.changeRenamed }).click()
    await dialog.getByRole('radio', { name: w.close, exact: true }).check()
    await dialog.getByRole('button', { name: w.saveClose, exact: true }).click()
    await page.getByRole('button', { name: w.reopen }).waitFor()
    await page.getByRole('status').getByRole('button', { name: w.undo }).last().click()
    await page.getByRole('button', { name: w.changeRenamed }).click()
    await dialog.getByRole('radio', { name: w.close, exact: true }).check()
    await dialog.getByRole('button', { name: w.saveClose, exact: true }).click()
    await page.getByRole('region', { name: w.closed }).getByRole('button', { name: w.reopen }).waitFor()
    expect(await page.getByRole('button', { name: w.changeRenamed }).count()).toBe(0)

    await page.getByRole('button', { name: w.full, exact: true }).click()
    await dialog.getByRole('radio', { name: w.close, exact: true }).check()
    await dialog.getByRole('button', { name: w.saveClose, exact: true }).click()
    await expect.poll(() => dialog.getByRole('alert').textContent()).toMatch(w.hasUnits)
    await page.keyboard.press('Escape')
    await expectAccessible(page)
    // The browser tells of the refusal as well.
    expect(faults).toEqual([expect.stringContaining('409')])
    await close()
  })

  test('a branch is added and closed, and the topmost unit offers no closing', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), as: 'CW-0038', language })
    await page.goto('/settings/units')
    await settled(page)
    await page.getByRole('button', { name: w.top }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: w.rename }).waitFor()
    expect(await dialog.getByRole('radio', { name: w.close, exact: true }).count()).toBe(0)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: w.addBranch }).click()
    await dialog.getByLabel(w.zh).fill(w.branch)
    await dialog.getByRole('button', { name: w.save }).click()
    await page.getByRole('button', { name: w.changeBranch }).click()
    await dialog.getByRole('radio', { name: w.close, exact: true }).check()
    await dialog.getByRole('button', { name: w.saveClose, exact: true }).click()
    await expect.poll(() => page.getByRole('button', { name: w.changeBranch }).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test('a leader looks at the own units and changes nothing', async () => {
    const { page, close } = await visit({ address: demoAddress(), as: 'CW-0004', language })
    await page.goto('/settings/units')
    await settled(page)
    await page.getByRole('tree').waitFor()
    expect(await page.getByRole('button', { name: w.add, exact: true }).count()).toBe(0)
    expect(await page.getByRole('button', { name: w.full }).count()).toBe(0)
    await close()
  })
})
