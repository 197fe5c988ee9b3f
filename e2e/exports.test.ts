import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { readTable } from '#platform/spreadsheet.ts'
import { closeBrowser, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** Whose page, where, which button, and a head of the workbook. */
const lists = [
  ['CW-0007', '/risk/posts', 'Export as a workbook', 'Post'],
  ['CW-0007', '/risk/posts', 'Risk register', 'How it shows'],
  ['CW-0007', '/risk/posts', 'Controls', 'Checked by'],
  ['CW-0007', '/setup/templates', 'Export as a workbook', 'Duties'],
  ['CW-0007', '/risk/processes', 'Export as a workbook', 'Purpose'],
  ['CW-0007', '/risk/reviews', 'Export as a workbook', 'Last review'],
  ['CW-0007', '/risk/quality', 'Worded alike', 'The other post'],
  ['CW-0007', '/supervision/signals', 'Export as a workbook', 'To be judged by'],
  ['CW-0007', '/supervision/findings', 'Export as a workbook', 'Finding'],
  ['CW-0007', '/responsibility/division', 'Export as a workbook', 'Unit'],
  ['CW-0007', '/supervision/hazards', 'Export as a workbook', 'Days open'],
  ['CW-0007', '/supervision/projects', 'Export as a workbook', 'Benefit (yuan)'],
  ['CW-0007', '/supervision/consequences', 'Export as a workbook', 'What typically happened'],
  ['CW-0007', '/supervision/topics', 'Export as a workbook', 'Took over'],
  ['CW-0007', '/supervision/checks', 'Export as a workbook', 'Carried out by'],
  ['EA-0001', '/supervision/signals', 'Confirmed signals', 'Signal'],
  ['CW-0007', '/learn/norms', 'Export as a workbook', 'Issued by'],
  ['CW-0007', '/learn/notices', 'Export as a workbook', 'What changes'],
  ['CW-0038', '/settings/people', 'Export as a workbook', 'Number'],
  ['CW-0038', '/settings/codes', 'Export the accounts', 'Has signed in'],
  ['CW-0007', '/today/done', 'Export as a workbook', 'Last day'],
  ['CW-0417', '/me/record', 'Export as a workbook', 'Finished'],
  ['CW-0417', '/responsibility/mine', 'Export as a workbook', 'Which way'],
  ['EA-0001', '/responsibility/posts/purchasing', 'Export who holds it', 'Name or code'],
  ['CW-0417', '/learn/readings', 'Export as a workbook', 'One thing to do'],
  ['CW-0027', '/learn/studio', 'Export as a workbook', 'Best before'],
  ['CW-0027', '/learn/studio/cases', 'Export as a workbook', 'Anonymised'],
  ['CW-0038', '/settings/codes', 'Accounts by unit', 'Slip in hand'],
  ['CW-0038', '/settings/roles', 'Export as a workbook', 'Granted by'],
  ['CW-0023', '/settings/looks', 'Export as a workbook', 'What for'],
  ['CW-0417', '/me/access', 'Download this record', 'What'],
  ['CW-0417', '/me/ledger', 'Export as a workbook', 'Happened'],
] as const

test.each(lists)(
  '%s takes the list at %s out by “%s”, as a workbook of plain texts that opens',
  async (as, path, button, head) => {
    const { page, close } = await visit({ address: demoAddress(), as, language: 'en' })
    await page.goto(path)
    await settled(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: button, exact: true }).first().click()
    const saved = await saving
    const bytes = await readFile(await saved.path())
    const read = await readTable({ name: saved.suggestedFilename(), bytes })
    expect(read.ok).toBe(true)
    if (read.ok) {
      expect(read.value.header).toContain(head)
      expect(read.value.rows.length).toBeGreaterThan(0)
    }
    // A cell that computes would stand in a formula element of a sheet.
    expect(await sheetOf(bytes)).not.toMatch(/<f[ >]/)
    await close()
  },
)

const sheetOf = async (bytes: Buffer): Promise<string> => {
  const { inflateRawSync } = await import('node:zlib')
  const at = bytes.indexOf('xl/worksheets/sheet1.xml')
  const start = at + 'xl/worksheets/sheet1.xml'.length + bytes.readUInt16LE(at - 2)
  return bytes.readUInt16LE(at - 22) === 0
    ? bytes.toString('utf8', start)
    : inflateRawSync(bytes.subarray(start)).toString('utf8')
}
