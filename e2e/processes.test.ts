import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

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
    known: '小额物资采购',
    change: '修改',
    said: ['向三家询价', '向四家询价'],
    waits: /第 \d+ 版在等/,
    seeIt: '看那一版',
    turnDown: '退回',
    turnItDown: '退回',
    enough: '三家够了，四家要多等三天',
    still: /^仍然对/,
    affirmed: /已记下，下次/,
    affirmedAt: '/risk/my-post',
    affirmedBy: 'CW-0417',
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
    fields: ['Name', 'Steps, one per line'],
    point: "Accept the crew's tubing count unseen",
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
    known: 'Small purchases',
    change: 'Change',
    said: ['Asks three firms for quotes', 'Asks four firms for quotes'],
    waits: /Version \d+ is waiting/,
    seeIt: 'See that version',
    turnDown: 'Turn down',
    turnItDown: 'Turn it down',
    enough: 'Three are enough, a fourth costs three days',
    still: /^Still right/,
    affirmed: /Recorded; next by/,
    affirmedAt: '/risk/posts/vehicle-dispatch',
    affirmedBy: 'CW-0007',
  },
} satisfies Record<Language, unknown>

/** Width and height of each page of a printed document, in millimetres. */
const pagesOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('×'),
  )

/** What the drawing says that is seen: a line may be broken anywhere. */
const drawn = async (page: Page): Promise<string> =>
  (await page.locator('main svg:visible').allTextContents()).join(' ')

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('a process map in %s on a %s', (language, size) => {
  const text = words[language]

  test('is written as text with a risk node, confirmed, changed, and brings its risk point up for a decision', async () => {
    const address = demoAddress()
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

  test('is changed by a holder, looked at by the unit and turned down by discipline inspection; a list is affirmed', async () => {
    const address = demoAddress()
    const holder = await visit({ address, language, size, as: 'CW-0417' })
    const leader = await visit({ address, language, size, as: 'CW-0004' })
    const officer = await visit({ address, language, size, as: 'CW-0007' })
    const [, steps] = text.fields as [string, string]
    const [old, fresh] = text.said as [string, string]

    await holder.page.goto('/risk/processes')
    await settled(holder.page)
    await holder.page.getByRole('link', { name: text.known, exact: true }).click()
    await holder.page.waitForURL(/\/risk\/processes\/[0-9a-f-]{36}$/)
    const path = new URL(holder.page.url()).pathname
    await holder.page.getByRole('link', { name: text.change, exact: true }).click()
    const area = holder.page.getByLabel(steps, { exact: true })
    const written = await area.inputValue()
    expect(written).toContain(old)
    await area.fill(written.replace(old, fresh))
    await settled(holder.page)
    await expectAccessible(holder.page)
    await holder.page.getByRole('button', { name: text.send, exact: true }).click()
    await holder.page.waitForURL(`**${path}`)
    await holder.page.getByText(text.waits).first().waitFor()

    const look = async ({ page }: typeof holder) => {
      await page.goto(path)
      await settled(page)
      await page.getByText(text.seeIt, { exact: true }).click()
      await expect.poll(() => drawn(page)).toContain(fresh)
    }
    await look(leader)
    await leader.page.getByRole('button', { name: text.agree, exact: true }).click()
    await leader.page.getByRole('button', { name: text.agree, exact: true }).waitFor({ state: 'hidden' })
    await look(officer)
    await officer.page.getByRole('button', { name: text.turnDown, exact: true }).click()
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(text.enough)
    await expectAccessible(officer.page)
    await dialog.getByRole('button', { name: text.turnItDown, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await holder.page.goto(path)
    await settled(holder.page)
    await expect.poll(() => drawn(holder.page)).toContain(old)

    const affirming = text.affirmedBy === 'CW-0417' ? holder : officer
    await affirming.page.goto(text.affirmedAt)
    await settled(affirming.page)
    const still = affirming.page.getByRole('button', { name: text.still })
    await expectAccessible(affirming.page)
    await still.click()
    await affirming.page.getByRole('status').getByText(text.affirmed).first().waitFor()
    await expect.poll(() => still.count()).toBe(0)
    expect([...holder.faults, ...leader.faults, ...officer.faults]).toEqual([])
    for (const one of [holder, leader, officer]) await one.close()
  })
})
