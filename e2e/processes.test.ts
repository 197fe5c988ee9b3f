import { afterAll, describe, expect, inject, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'

afterAll(closeBrowser)

/** Each language writes another process and looks at another risk point, for both go through the same organisation. */
const words = {
  zh: {
    name: '旧件交回',
    lines: [
      '站长岗：报换下的旧件；留：旧件清单',
      '仓储保管岗：逐件点收；留：收件单',
      '废旧物资处置岗：和使用队一起分拣；定：能用还是报废；留：鉴定表',
      '仓储保管岗：能用的入库；留：入库单',
      '物资采购岗：下月少报同类需求；留：核减记录',
    ],
    fields: ['名称', '步骤，一行一步'],
    point: '把能用的油管当废料卖',
    send: '提出',
    agree: '同意',
    old: '和使用队一起分拣',
    fresh: '和使用队、设备岗一起分拣',
    few: /还差 1 步/,
    reason: '理由',
    record: '记下决定',
    because: '多了一个岗位一起分拣，卖掉能用油管的机会还在',
    done: '已记下',
    confirmed: /已确认/,
  },
  en: {
    name: 'Tubing that comes back',
    lines: [
      'Station head: tells what came out of the well; leaves: list of tubing',
      'Warehouse keeping: counts each length; leaves: receipt slip',
      'Workover supervision: looks at the threads; decides: good or scrap; leaves: inspection sheet',
      'Warehouse keeping: takes the good ones in; leaves: stores slip',
      'Scrap disposal: takes the rest; leaves: scrap list',
    ],
    fields: ['Name', 'Steps, one a line'],
    point: 'Accept tubing counts unseen',
    send: 'Propose',
    agree: 'Agree',
    old: 'looks at the threads',
    fresh: 'looks at the threads with the storekeeper',
    few: /1 step short/,
    reason: 'Reason',
    record: 'Record the decision',
    because: 'Two look at the threads now; nobody counts for them yet',
    done: 'Recorded',
    confirmed: /Confirmed/,
  },
} satisfies Record<Language, unknown>

/** Width and height of each page of a printed document, in millimetres. */
const pagesOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('×'),
  )

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('a process map in %s on a %s', (language, size) => {
  const text = words[language]

  test('is written as text with a risk node, confirmed, changed, and brings its risk point up for a decision', async () => {
    const address = inject('address')
    const leader = await visit({ address, language, size, as: 'CW-0004' })
    const officer = await visit({ address, language, size, as: 'CW-0007' })
    const [name, steps] = text.fields as [string, string]
    const area = leader.page.getByLabel(steps, { exact: true })

    await leader.page.goto('/risk/processes/new')
    await settled(leader.page)
    await leader.page.getByLabel(name, { exact: true }).fill(text.name)
    await area.fill(text.lines.slice(1).join('\n'))
    await leader.page.getByText(text.few).waitFor()
    expect(await leader.page.getByRole('button', { name: text.send, exact: true }).isDisabled()).toBe(true)
    await area.fill(text.lines.join('\n'))
    await leader.page.getByRole('checkbox', { name: text.point }).check()
    await settled(leader.page)
    await expectAccessible(leader.page)
    await leader.page.getByRole('button', { name: text.send, exact: true }).click()
    await leader.page.waitForURL(/\/risk\/processes\/[0-9a-f-]{36}$/)
    const path = new URL(leader.page.url()).pathname

    const agreeTo = async (version: number) => {
      await officer.page.goto(`${path}?version=${version}`)
      await settled(officer.page)
      await expectAccessible(officer.page)
      await officer.page.getByRole('button', { name: text.agree, exact: true }).click()
      await officer.page.getByRole('status').getByText(text.confirmed).first().waitFor()
    }
    await agreeTo(1)

    await leader.page.goto(`${path}/change`)
    await settled(leader.page)
    await area.fill(text.lines.join('\n').replace(text.old, text.fresh))
    await leader.page.getByRole('button', { name: text.send, exact: true }).click()
    await leader.page.waitForURL(`**${path}`)
    await agreeTo(2)

    // The map goes onto one page; its node leads to the risk point.
    await officer.page.goto(path)
    await settled(officer.page)
    expect(pagesOf(await officer.page.pdf({ preferCSSPageSize: true }))).toEqual(['210×297'])
    const node = officer.page.locator('svg a:visible')
    expect(await node.count()).toBe(1)
    const label = await node.getAttribute('aria-label')
    expect(label).toContain(text.point)
    await node.focus()
    await officer.page.keyboard.press('Enter')
    await officer.page.waitForURL('**/risk/posts/*')

    await officer.page.goto('/risk/reviews')
    await settled(officer.page)
    const cause = officer.page
      .getByRole('listitem')
      .filter({ has: officer.page.getByRole('link', { name: text.name, exact: true }) })
    await cause.getByRole('button').first().click()
    await officer.page.getByLabel(text.reason, { exact: true }).fill(text.because)
    await expectAccessible(officer.page)
    await officer.page.getByRole('button', { name: text.record, exact: true }).click()
    await officer.page.getByRole('status').getByText(text.done).first().waitFor()
    await expect.poll(() => cause.count()).toBe(0)
    expect([...leader.faults, ...officer.faults]).toEqual([])
    await leader.close()
    await officer.close()
  })
})
