import { afterAll, expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

test.each(languages)('anyone reads in %s where to report, without a cookie and without a call', async (language) => {
  const { page, context, faults, close } = await visit({ address: demoAddress(), language, size: 'phone' })
  const calls: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) calls.push(request.url())
  })
  await page.goto(`/speak-up?lang=${language}`)
  await settled(page)
  expect(await page.evaluate('document.documentElement.lang')).toMatch(language)
  await expectAccessible(page)
  expect([calls, await context.cookies(), faults]).toEqual([[], [], []])
  await close()
})

test('who is not signed in comes to the sign-in page and then to the own day', async () => {
  const { page, faults, close } = await visit({ address: demoAddress() })
  await page.goto('/today')
  await page.waitForURL('**/sign-in**')
  await page.getByRole('button', { name: /陈立/ }).click()
  await page.waitForURL('**/today**')
  await page.getByRole('heading', { name: /陈立/ }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('the API describes itself, every operation with roles and data class', async () => {
  const reply = await fetch(`${demoAddress()}/api/openapi.json`)
  const { openapi, paths } = (await reply.json()) as { openapi: string; paths: Record<string, Record<string, object>> }
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  expect(openapi).toBe('3.1.0')
  expect(operations.length).toBeGreaterThan(40)
  for (const operation of operations)
    expect(Object.keys(operation)).toEqual(expect.arrayContaining(['x-roles', 'x-data-class']))
})

test('the reader of the API shows every operation without a fault', async () => {
  const { page, faults, close } = await visit({ address: demoAddress() })
  await page.goto('/api/reader/')
  await page.locator('#operations-tag-plan').click()
  await page.getByText('/api/v1/plan.publish-programme').waitFor()
  expect(faults).toEqual([])
  await close()
})
