import { afterAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, expectNarrow, resize, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

test.each([
  {
    language: 'zh',
    as: 'CW-0004',
    size: 'desktop',
    dark: false,
    open: '一屏给大家看',
    first: '先点开一个看后果',
    on: /^按[甲乙丙丁]接着往下$/,
    back: '退回一步',
    again: '再走一遍',
    kept: /屏上没有记/,
    leave: '回到这节课',
  },
  {
    language: 'en',
    as: 'CW-0417',
    size: 'phone',
    dark: true,
    open: 'On one screen for a group',
    first: 'Open what follows first',
    on: /^Go on with [A-D]$/,
    back: 'Go back a step',
    again: 'Walk it again',
    kept: /was not kept/,
    leave: 'Back to the lesson',
  },
] as const)(
  'LRN-24 a group walks a lesson on one screen by keyboard, and nothing of it is kept ($language)',
  async ({ language, as, size, dark, open, first, on, back, again, kept, leave }) => {
    const { page, context, faults, close } = await visit({ address: demoAddress(), language, as, size, dark })
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url())
    })
    await page.goto('/learn/lessons/one-order-in-three')
    await settled(page)
    await page.getByRole('link', { name: open }).click()
    await page.waitForURL('**/group')
    await settled(page)
    const stored = () => page.evaluate<string>('JSON.stringify(localStorage)')
    const before = await stored()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: first }).waitFor()

    const end = page.getByRole('button', { name: again })
    for (let step = 0; step < 12 && !(await end.isVisible()); step++) {
      const choices = page.locator('main button[aria-expanded]')
      for (const nth of [1, 0]) {
        await choices.nth(nth).focus()
        await page.keyboard.press('Enter')
      }
      expect(await page.locator('main li [role=status]').count()).toBe(2)
      if (step === 0) await expectAccessible(page)
      await page.getByRole('button', { name: on }).focus()
      await page.keyboard.press('Enter')
      // Whoever reads the screen aloud goes on at the story.
      await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('P')
      if (step === 0) {
        await page.getByRole('button', { name: back }).click()
        expect(await page.locator('main li [role=status]').count()).toBe(0)
        await choices.first().click()
        await page.getByRole('button', { name: on }).click()
      }
    }
    await page.getByText(kept).waitFor()
    await expectAccessible(page)
    expect(await stored()).toBe(before)
    expect(sent).toEqual([])
    expect(await page.getByText(/CW-\d{4}/).count()).toBe(0)
    const record = await context.request.get('/api/v1/learning.my-record')
    const { completions } = (await record.json()) as { readonly completions: readonly { readonly code: string }[] }

    await end.click()
    await page.locator('main button[aria-expanded]').first().waitFor()
    if (size === 'desktop') {
      // On a wall screen a line is read from five metres: 25 mm of a letter at 1.2 m of width are some 40 px.
      await resize(page, { width: 1920, height: 1080 })
      const letters = await page.evaluate<number[]>(
        `[...document.querySelectorAll('main h1, main li button > span:nth-child(2)')].map((one) => parseFloat(getComputedStyle(one).fontSize))`,
      )
      expect(Math.min(...letters)).toBeGreaterThanOrEqual(40)
    }
    await expectNarrow(page)
    await page.getByRole('link', { name: leave }).click()
    await page.waitForURL('**/one-order-in-three')
    await settled(page)
    const after = await context.request.get('/api/v1/learning.my-record')
    expect((await after.json()) as unknown).toMatchObject({ completions })
    expect(faults).toEqual([])
    await close()
  },
)

test('LRN-24 on the screen of a group a drawing that did not come is asked for again, and the end of the sitting is said', async () => {
  const { page, context, close } = await visit({ address: demoAddress(), as: 'CW-0417' })
  await page.route('**/order-split*.js', (route) => route.abort())
  await page.goto('/learn/lessons/one-order-in-three/group')
  await settled(page)
  const drawing = page.locator('main svg[aria-label], main svg[role=img]')
  expect(await drawing.count()).toBe(0)
  await page.unroute('**/order-split*.js')
  await page.evaluate("dispatchEvent(new Event('online'))")
  await drawing.first().waitFor()

  await context.clearCookies()
  await page.clock.setFixedTime(Date.now() + 10 * 60_000)
  await page.evaluate("dispatchEvent(new Event('focus'))")
  const ended = page.getByRole('dialog')
  await ended.waitFor()
  await page.keyboard.press('Escape')
  await ended.waitFor({ state: 'detached' })
  await page.locator('main > [class*=notice]').getByRole('button', { name: '登录' }).waitFor()
  await expectAccessible(page)
  await close()
})
