import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** A voice that reads nothing by itself: the test begins each sentence, as a device would. */
const voice = `
  window.said = []
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{}],
    speak: (words) => window.said.push(words),
    cancel: () => { window.said = [] },
    addEventListener: () => {},
    removeEventListener: () => {},
  } })
`

const sentences = (page: Page): Promise<string[]> => page.evaluate(`said.map(({ text }) => text)`)

/** Begins each sentence in turn; what is marked then is that sentence, and nothing else. */
const expectAllMarked = async (page: Page, listen: string): Promise<string> => {
  await page.getByRole('button', { name: listen, exact: true }).click()
  const all = await sentences(page)
  expect(all.length).toBeGreaterThan(0)
  for (const [nth, sentence] of all.entries()) {
    await page.evaluate(`said[${nth}].onstart()`)
    const marked = page.locator('main [class*="spoken"]')
    await expect.poll(async () => (await marked.allTextContents()).join('|').trim()).toBe(sentence.trim())
    expect(await marked.first().isVisible()).toBe(true)
  }
  await page.evaluate(`said[${all.length - 1}].onend()`)
  await expect.poll(() => page.locator('main [class*="spoken"]').count()).toBe(0)
  return all.join('')
}

test.each([
  { language: 'zh', listen: '听', see: '看看会怎样', next: '接着往下', seeCase: '看看后来怎样', ended: '看结局' },
  {
    language: 'en',
    listen: 'Listen',
    see: 'See what happens',
    next: 'Go on',
    seeCase: 'See what happened',
    ended: 'See how it ended',
  },
] as const)(
  'LRN-19 whatever is read aloud stands on the page and is marked while it is read ($language)',
  async ({ language, listen, see, next, seeCase, ended }) => {
    const { page, faults, close } = await visit({
      address: demoAddress(),
      language,
      size: 'phone',
      as: 'CW-0417',
    })
    await page.addInitScript(voice)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await page.goto('/learn/lessons/three-quotes')
    await settled(page)
    await expectAllMarked(page, listen)
    for (let step = 0; step < 12 && (await page.getByRole('radio').count()) > 0; step++) {
      await page.getByRole('radio').last().check()
      await press(see)
      if (step === 0) await expectAllMarked(page, listen)
      await press(next)
    }
    await expectAllMarked(page, listen)

    await page.goto('/learn/cases/the-fuel-card-in-the-drawer')
    await settled(page)
    // How a case began is read with its first decision.
    const opening = await page.locator('main article > p').first().textContent()
    expect((await expectAllMarked(page, listen)).startsWith(opening ?? 'nothing')).toBe(true)
    await page.getByRole('radio').first().check()
    await press(seeCase)
    await expectAllMarked(page, listen)
    while ((await page.getByRole('button', { name: ended, exact: true }).count()) === 0) {
      await press(next)
      await page.getByRole('radio').first().check()
      await press(seeCase)
    }
    await press(ended)
    await expectAllMarked(page, listen)
    expect(faults).toEqual([])
    await close()
  },
)
