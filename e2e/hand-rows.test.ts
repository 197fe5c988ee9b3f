import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { writeTable } from '#platform/spreadsheet/write-table.ts'
import { closeBrowser, expectAccessible, expectNarrow, settled, type Visit, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    numbers: ['CW-9831', 'CW-9832', 'CW-9833', 'CW-9834'],
    preview: '看预览',
    toRepair: /^去修正 3 行$/,
    branch: '物资供应站支部：2 行',
    unclear: '看不出是哪个支部',
    hand: '交给 1 个支部核对 2 行',
    inHand: '1 行在书记手里',
    task: '名册里有 2 行请你核对',
    check: '去核对',
    name: '姓名改成',
    joined: '到岗改成',
    unread: /^日期读不出来/,
    right: '就是这样，没写错',
    send: '答复',
    left: '答复了，还有 1 行',
    none: '没有要核对的行',
    back: '书记答回 2 行',
    see: '看答复',
    takeAll: '采纳 2 行的答复',
    doubtful: '修正 1 行',
    toPreview: '回预览',
    creates: /“(新到货检验岗|入库检验岗)”（物资供应站 的岗位）/,
    rest: /^去修正 1 行$/,
    write: '导入 3 人，其余稍后补',
    written: /写入好了：新到 3/,
  },
  en: {
    numbers: ['CW-9841', 'CW-9842', 'CW-9843', 'CW-9844'],
    preview: 'See the preview',
    toRepair: /^Mend 3 rows$/,
    branch: 'Materials Supply Station branch: 2 rows',
    unclear: 'It tells of no branch clearly',
    hand: 'Hand 2 rows to 1 branch',
    inHand: '1 row with secretaries',
    task: '2 rows of a roster to check',
    check: 'Check them',
    name: 'Change Name to',
    joined: 'Change Joined on to',
    unread: /^The date cannot be read/,
    right: 'Right as it is',
    send: 'Answer',
    left: 'Answered; 1 row left',
    none: 'Nothing to check',
    back: 'Answered by secretaries: 2 rows',
    see: 'See the answers',
    takeAll: 'Take the answers of 2 rows',
    doubtful: 'Mend 1 row',
    toPreview: 'Back to the preview',
    creates: /“(新到货检验岗|入库检验岗)” \(Post of Materials Supply Station\)/,
    rest: /^Mend 1 row$/,
    write: 'Import 3 people, the others later',
    written: /Written: 3 new/,
  },
} as const satisfies Record<Language, unknown>

const post = { zh: '新到货检验岗', en: '入库检验岗' } as const

const open = (as: string, more: object): Promise<Visit> => visit({ address: demoAddress(), as, ...more })

describe.each(['zh', 'en'] as const)(
  'doubtful rows of a roster in the hands of a branch secretary in %s',
  (language) => {
    const w = words[language]

    test('go out with the list, are answered on a phone, come back and are written', async () => {
      const importer = await open('CW-0038', { language })
      const [broken, unknown, unclear, clear] = w.numbers
      const workbook = await writeTable(
        ['工号', '姓名', '部门', '职务', '政治面貌', '所属支部', '到岗日期'].map((name) => ({ name })),
        [
          [broken, '王?', '物资供应站', '物资采购岗', '中共党员', '物资供应站支部', '2026-02-31'],
          [unknown, '赵一春', '物资供应站', post[language], '群众', '', ''],
          [unclear, '钱?', '机关外勤处', '物资采购岗', '中共党员', '第九支部', ''],
          [clear, '孙一春', '物资供应站', '物资采购岗', '群众', '', ''],
        ],
      )
      const { page } = importer
      await page.goto('/setup/roster')
      await settled(page)
      await page.locator('input[type="file"]').setInputFiles({
        name: `roster-${language}.xlsx`,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: workbook,
      })
      await page.getByRole('button', { name: w.preview }).click()
      await page.getByRole('button', { name: w.toRepair }).click()
      await page.getByText(w.branch).waitFor()
      expect(await page.getByText(w.unclear).count()).toBe(1)
      await expectAccessible(page)
      await page.getByRole('button', { name: w.hand }).click()
      await page.getByText(w.inHand).first().waitFor()
      await settled(page)
      await expectAccessible(page)

      const secretary = await open('CW-0410', { language, size: 'phone' })
      await secretary.page.goto('/today')
      await secretary.page.getByText(w.task).waitFor()
      await secretary.page.getByRole('link', { name: w.check }).click()
      await secretary.page.getByText('王?').first().waitFor()
      expect(await secretary.page.getByText(/钱\?|孙一春|党员/).count()).toBe(0)
      await expectAccessible(secretary.page)
      const first = secretary.page.getByRole('region').filter({ hasText: broken })
      await first.getByLabel(w.name).fill('王䶮')
      await first.getByLabel(w.joined).fill('上个月')
      await first.getByRole('button', { name: w.send, exact: true }).click()
      await first.getByText(w.unread).waitFor()
      await expectAccessible(secretary.page)
      await first.getByLabel(w.joined).fill('2026/3/1')
      await first.getByRole('button', { name: w.send, exact: true }).click()
      await secretary.page.getByText(w.left).waitFor()
      const second = secretary.page.getByRole('region').filter({ hasText: unknown })
      await second.getByLabel(w.right).check()
      await second.getByRole('button', { name: w.send, exact: true }).click()
      await secretary.page.getByText(w.none).waitFor()
      await expectAccessible(secretary.page)
      await expectNarrow(secretary.page)
      // The answer that could not be read is the one that was refused.
      expect(secretary.faults).toEqual([expect.stringContaining('409')])
      await secretary.close()

      await page.getByRole('button', { name: w.toPreview }).click()
      await page.reload()
      await page.getByText(w.back).waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: w.see }).click()
      await page.getByText('唐禾').first().waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: w.takeAll }).click()
      await page.getByRole('heading', { name: w.doubtful }).waitFor()
      await page.getByRole('button', { name: w.toPreview }).click()
      await page.getByText(w.creates).waitFor()
      await page.getByRole('button', { name: w.rest }).click()
      await page.getByRole('button', { name: w.write }).click()
      await page.getByText(w.written).waitFor()
      expect(importer.faults).toEqual([])
      await importer.close()
    })
  },
)
