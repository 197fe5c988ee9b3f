import { afterAll, describe, expect, inject, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, expectNarrow, type Size, settled, sizes, visit } from './support/browser.ts'
import { addressOf, screens } from './support/screens.ts'

afterAll(closeBrowser)

/** Han characters that a page in English may hold: names of people and the product's own name. */
const han = /\p{Script=Han}/u

describe.each(screens)('$name', (screen) => {
  test.each(languages.flatMap((language) => (Object.keys(sizes) as Size[]).map((size) => [language, size] as const)))(
    'in %s on a %s is accessible, whole and without a fault',
    async (language, size) => {
      const address = inject('address')
      const visitor = { address, language, size, dark: language === 'en' }
      const opened = await visit(screen.as ? { ...visitor, as: screen.as } : visitor)
      await opened.page.goto(await addressOf(screen, opened, address))
      await settled(opened.page)
      await expectAccessible(opened.page)
      if (size === 'phone') await expectNarrow(opened.page)
      const heading = (await opened.page.locator('h1').first().textContent()) ?? ''
      if (language === 'zh') expect(heading).toMatch(han)
      else expect(heading.replace(/\p{Script=Han}{2,4}$|^\p{Script=Han}{2,4}(?=,)|准绳/gu, '')).not.toMatch(han)
      expect(opened.faults).toEqual([])
      await opened.close()
    },
  )
})
