import { afterAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

test('an officer says once for what before the list of people opens, and may say something else', async () => {
  const address = demoAddress()
  const officer = await visit({ address, as: 'CW-0016', language: 'en', saysWhatFor: false })
  const { page } = officer
  await page.goto(`${address}/settings/people`)
  const say = page.getByRole('button', { name: 'Say what for' })
  await say.waitFor()
  await settled(page)
  // Before it is said, the server is not asked in vain.
  expect(officer.faults).toEqual([])
  await say.click()
  await page.getByRole('radio', { name: 'In your own words' }).check()
  await page.getByLabel('What for').fill('to look for CW-0417')
  await page.getByRole('button', { name: 'Look for this' }).click()
  await page.getByText('Leave the number out').waitFor()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'to check the roster' }).check()
  await page.getByRole('button', { name: 'Look for this' }).click()
  await page.getByText('You are looking “to check the roster, posts and branches”.').waitFor()
  await page.goto(`${address}/settings/people?text=CW-0421`)
  await settled(page)
  await page.getByRole('cell', { name: 'CW-0421' }).waitFor()
  await officer.close()

  const looked = await visit({ address, as: 'CW-0421', language: 'en' })
  await looked.page.goto(`${address}/me/access`)
  await settled(looked.page)
  expect(await looked.page.locator('main').textContent()).toContain('“to check the roster, posts and branches”')
  await looked.close()
})
