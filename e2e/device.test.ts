import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, command, expectAccessible, settled, type Visitor, visit } from './support/browser.ts'

afterAll(closeBrowser)

/** A tablet that stands in a station, registered as a system administrator does it. */
const tabletOf = async (visitor: Omit<Visitor, 'address'>) => {
  const address = inject('address')
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
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: '看看为什么' }).click()
  await page.getByRole('button', { name: '换一个选' }).waitFor()
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
  await page.goto('/device/group')
  await settled(page)
  await page.getByRole('listitem').first().getByRole('button').click()
  await page.getByRole('listitem').first().getByRole('status').waitFor()
  await expectAccessible(page)
  if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: 'shots/device-group.png', fullPage: true })
  await page.getByRole('button', { name: 'Another one' }).click()
  await page.getByRole('listitem').first().getByRole('status').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()

  const stranger = await visit({ address: inject('address'), language: 'en' })
  await stranger.page.goto('/device/card')
  await stranger.page.getByText('This device is not registered').waitFor()
  await expectAccessible(stranger.page)
  await stranger.close()
})
