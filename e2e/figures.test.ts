import { afterAll, expect, test } from 'vitest'
import { explainText, explanationText } from '#ui/text.ts'
import { closeBrowser, expectAccessible, settled, type Visit, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** Who has figures on the first page: officer, learner, the three administrators. */
const people = ['CW-0007', 'CW-0417', 'CW-0038', 'CW-0039', 'CW-0023']

/**
 * What is a figure on a first page: a word, two at most, and a number with or without what it counts. Days, hours, months and
 * what is written for the ear alone are none.
 */
const bare = /^(约|about|[/+])?\s*\d[\d,.]*\s*(%|分|分钟|人|条|件|个|MB|min|minutes?|entries|entry)?$/i

/** Figures that neither open an explanation nor lead to the rows behind them. */
const unexplained = ({ page }: Visit): Promise<string[]> =>
  page.locator('main').evaluate(
    (main, pattern) =>
      [...main.querySelectorAll('*')]
        .filter((one) => one.childElementCount === 0 && !one.closest('svg, button, a, time, .sr, [role=img]'))
        // What a figure is out of stands beside it and in its explanation.
        .filter((one) => !one.parentElement?.querySelector(':scope > button[aria-expanded]'))
        .map((one) => one.textContent?.trim() ?? '')
        .filter((told) => new RegExp(pattern, 'i').test(told)),
    bare.source,
  )

test.each(['zh', 'en'] as const)(
  'every figure of a first page opens its explanation in place, in %s',
  async (language) => {
    for (const as of people) {
      const seen = await visit({ address: demoAddress(), as, language })
      const { page } = seen
      await page.goto('/today')
      await settled(page)
      expect(await unexplained(seen), as).toEqual([])
      const figures = page.locator(`main button[title="${explainText[language]}"]`)
      const count = await figures.count()
      expect(count, as).toBeGreaterThan(1)
      for (let at = 0; at < count; at++) {
        await figures.nth(at).click()
        const strip = page.getByRole('region', { name: explanationText[language] })
        expect(await strip.count(), `${as} ${await figures.nth(at).textContent()}`).toBe(1)
        if (at === 0) await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect.poll(() => strip.count()).toBe(0)
      }
      expect(seen.faults).toEqual([])
      await seen.close()
    }
  },
  240_000,
)
