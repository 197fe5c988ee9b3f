import { afterAll, expect, test } from 'vitest'
import { closeBrowser, command, expectAccessible, settled, type Visitor, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** A tablet that stands in a station, registered as a system administrator does it. */
const tabletOf = async (visitor: Omit<Visitor, 'address'>) => {
  const address = demoAddress()
  const office = await visit({ address, as: 'CW-0038' })
  const units = await office.context.request.get(`${address}/api/v1/organisation.account-units`)
  const { units: known } = (await units.json()) as { units: { path: string; name: { zh: string } }[] }
  const unit = known.find(({ name }) => name.zh === '集输站') ?? known[0]
  const { code } = (await command(office.context, address, 'identity.register-device', {
    name: '值班室共用平板 02',
    unitPath: unit?.path ?? '1',
  })) as { code: string }
  await office.close()
  const tablet = await visit({ address, ...visitor })
  await command(tablet.context, address, 'identity.join-device', { code })
  return tablet
}

test('a crew reads the card of the day and thinks together without signing in; nothing chosen stays', async () => {
  const { page, context, faults, close } = await tabletOf({ language: 'zh' })
  await page.clock.install()
  await page.goto('/device')
  await page.getByRole('link', { name: '看今天的卡' }).click()
  await page.waitForURL('**/device/card')
  await settled(page)
  // A card says which of its lines was another last month.
  await page.getByLabel('看哪个岗位').selectOption('crude-loading')
  await page.getByText(/^第 3 条上月改过：原来是“先装完再报。”$/).waitFor()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: '看看为什么' }).click()
  await page.getByRole('button', { name: '换一个选' }).waitFor()
  // Where it stands, which shift it is, and what the answer rests on.
  await page.getByText(/^集输站 · 值班室共用平板 02$/).waitFor()
  await page.getByText(/^(白班|夜班) · \d+ 月 \d+ 日$/).waitFor()
  await page.getByText('还没有人核对过').first().waitFor()
  await expectAccessible(page)
  expect(await page.getByText(/CW-\d{4}/).count()).toBe(0)
  const small = await page.evaluate<number>(
    `Math.min(...[...document.querySelectorAll('main button, main a, main select')].map((one) => one.getBoundingClientRect().height))`,
  )
  expect(small).toBeGreaterThanOrEqual(56)
  if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: 'shots/device-card.png', fullPage: true })
  await page.clock.fastForward(60_000)
  expect(page.url()).toMatch(/card/)
  await page.clock.fastForward(65_000)
  await page.waitForURL('**/device')
  await page.getByRole('link', { name: '看今天的卡' }).click()
  await page.waitForURL('**/device/card')
  await settled(page)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)

  // Without network the cards that were made ready are still there, and say so.
  await context.route('**/api/v1/learning.device-shift*', (route) => route.abort())
  await page.reload()
  await page.getByText('没有网也能看卡').waitFor()
  await page.getByRole('radio').first().waitFor()
  expect(faults.filter((fault) => !/ERR_FAILED/.test(fault))).toEqual([])
  await close()
})

test('the shift meeting shows one question large, in English on a phone; another device is shown no card', async () => {
  const { page, faults, close } = await tabletOf({ language: 'en', size: 'phone', dark: true })
  await page.clock.install()
  await page.goto('/device/group')
  await settled(page)
  await page.getByRole('listitem').first().getByRole('button').click()
  await page.getByRole('listitem').first().getByRole('status').waitFor()
  await page.getByText(/^For the crew together, \d+ minutes planned$/).waitFor()
  // A crew that talks for a while finds the page as it was.
  await page.clock.fastForward(5 * 60_000)
  await page.getByRole('listitem').first().getByRole('status').waitFor()
  await page.getByRole('button', { name: 'What it rests on' }).click()
  await page.getByText('not yet checked by a person').first().waitFor()
  await expectAccessible(page)
  if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: 'shots/device-group.png', fullPage: true })
  await page.getByRole('button', { name: 'Another one' }).click()
  await page.getByRole('listitem').first().getByRole('status').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()

  const stranger = await visit({ address: demoAddress(), language: 'en' })
  await stranger.page.goto('/device/card')
  await stranger.page.getByText('This device is not registered').waitFor()
  await expectAccessible(stranger.page)
  await stranger.close()
})

test.each([
  {
    language: 'zh',
    size: 'desktop',
    ready: /没有网也能看卡/,
    none: /现在没有网/,
    card: '看今天的卡',
    group: '班前会一屏',
    paper: '印在纸上',
    fold: '折到背面再看',
    square: /的地址$/,
    which: '印哪张',
  },
  {
    language: 'en',
    size: 'phone',
    ready: /Cards are ready for no network/,
    none: /There is no network now/,
    card: 'See today’s card',
    group: 'Shift meeting',
    paper: 'On paper',
    fold: 'Look here after the fold',
    square: /^The address of/,
    which: 'Which card',
  },
] as const)(
  'a device of a crew started anew without a network shows cards, meeting and paper; signing in waits ($language)',
  async ({ language, size, ready, none, card, group, paper, fold, square, which }) => {
    const { page, context, another, close } = await tabletOf({ language, size, keepsPages: true })
    await page.goto('/device')
    await page.getByText(ready).waitFor()
    await page.close()

    // A new start: another window, wherever it opens, and no network.
    await context.setOffline(true)
    const { page: anew, faults } = await another()
    await anew.goto('/today')
    await anew.waitForURL('**/device')
    await anew.getByText(none).waitFor()
    await expectAccessible(anew)
    if (process.env.PLUMBLINE_SHOTS) await anew.screenshot({ path: `shots/device-offline-${language}.png` })
    await anew.getByRole('link', { name: card }).click()
    await anew.getByRole('radio').first().waitFor()
    await anew.getByRole('link', { name: group }).click()
    await anew.getByRole('listitem').first().getByRole('button').click()
    await anew.getByRole('listitem').first().getByRole('status').waitFor()
    await anew.goto('/device/card')
    await anew.getByRole('link', { name: paper }).click()
    await anew.getByText(fold).waitFor()
    // Whoever has a phone goes on from the square.
    await anew.getByRole('img', { name: square }).waitFor()
    await expectAccessible(anew)
    if (process.env.PLUMBLINE_SHOTS)
      await anew.screenshot({ path: `shots/device-paper-${language}.png`, fullPage: true })
    expect(await anew.getByText(/CW-\d{4}/).count()).toBe(0)

    const choices = anew.getByRole('combobox', { name: which })
    const all = (await choices.locator('option').count()) - 1
    await choices.selectOption('')
    expect(await anew.getByRole('article').count()).toBe(all)
    const pdf = (await anew.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('×'),
    )
    // Each card is one sheet of A5, laid across.
    expect(sizes).toEqual(Array.from({ length: all }, () => '210×148'))
    if (process.env.PLUMBLINE_SHOTS)
      (await import('node:fs')).writeFileSync(`shots/device-paper-${language}.pdf`, Buffer.from(pdf, 'latin1'))

    await context.setOffline(false)
    await anew.goto('/device')
    await anew.getByRole('button', { name: '1', exact: true }).waitFor()
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault))).toEqual([])
    await close()
  },
)
