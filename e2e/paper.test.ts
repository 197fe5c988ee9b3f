import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: { paper: '纸上的这一节', goes: /接着念 \d+/, act: '带走一个动作', check: '看看对不对', right: '对' },
  en: {
    paper: 'On paper',
    goes: /Go on at \d+/,
    act: 'One thing to do',
    check: 'Check it',
    right: 'Right',
  },
} satisfies Record<Language, unknown>

/** Width and height of each page of a printed document, in millimetres. */
const pagesOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('×'),
  )

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'phone'],
  ['en', 'desktop'],
])('in %s on a %s', (language, size) => {
  const text = words[language]

  test('a lesson goes onto A4 with all its ways, each choice with the number to read on at', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as: 'CW-0417' })
    await page.goto('/learn/lessons/three-quotes')
    await settled(page)
    await page.getByRole('link', { name: text.paper }).click()
    await page.waitForURL('**/learn/lessons/three-quotes/print')
    await settled(page)
    await expectAccessible(page)
    const sheet = page.getByRole('article')
    expect(await sheet.getByText(text.goes).count()).toBe(21)
    expect(await sheet.getByText(text.act).count()).toBe(2)
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(new Set(pages)).toEqual(new Set(['210×297']))
    expect(pages.length).toBeLessThanOrEqual(4)
    expect(faults).toEqual([])
    await close()
  })

  test('a digest asks one question and sends no answer; the near reminder stands on the own first page', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as: 'CW-0417' })
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await page.goto('/learn/readings/small-powers-in-the-field')
    await settled(page)
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: text.check }).click()
    await page.getByRole('status').getByText(text.right, { exact: true }).waitFor()
    expect(sent).toEqual([])
    await page.goto('/today')
    await settled(page)
    expect(await page.locator('a[href="/learn/readings/spring-festival-money-and-goods"]').count()).toBe(1)
    expect(faults).toEqual([])
    await close()
  })
})

test('all lessons print in one go, each from a new page', async () => {
  const { page, close } = await visit({ address: demoAddress(), language: 'zh', as: 'CW-0007' })
  await page.goto('/learn/lessons/print')
  await settled(page)
  const lessons = await page.getByRole('article').count()
  expect(lessons).toBe(32)
  expect(
    pagesOf(await page.pdf({ preferCSSPageSize: true })).filter((one) => one === '210×297').length,
  ).toBeGreaterThanOrEqual(lessons)
  await close()
})
