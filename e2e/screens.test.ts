import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Language, languages } from '#kernel/text.ts'
import {
  closeBrowser,
  expectAccessible,
  expectNarrow,
  resize,
  type Size,
  settled,
  sizes,
  type Visit,
  visit,
} from './support/browser.ts'
import { addressOf, screens } from './support/screens.ts'

afterAll(closeBrowser)

/** Han characters that a page in English may hold: names of people and the product's own name. */
const han = /\p{Script=Han}/u

const nobody = 'nobody'
const people = [...new Set(screens.map(({ as = nobody }) => as))]

/** A screen is opened in one size and taken to the other: each language begins with another one. */
const ways: Record<Language, readonly [Size, Size]> = { zh: ['desktop', 'phone'], en: ['phone', 'desktop'] }

// One after the other, because a person has one language at a time.
describe.each(languages)('in %s', (language) => {
  const windows = new Map<string, Visit>()
  const [first, second] = ways[language]

  beforeAll(async () => {
    for (const as of people) {
      const visitor = { address: inject('address'), language, size: first, dark: language === 'en' }
      windows.set(as, await visit(as === nobody ? visitor : { ...visitor, as }))
    }
  })
  afterAll(async () => {
    for (const window of windows.values()) await window.close()
  })

  test.concurrent.each(screens)(
    `$name is accessible, whole and without a fault, ${first} to ${second}`,
    async (screen) => {
      const window = windows.get(screen.as ?? nobody)
      if (!window) throw new Error(`nobody looks at ${screen.name}`)
      const opened = await window.another()
      await opened.page.goto(await addressOf(screen, opened, inject('address')))
      await settled(opened.page)
      for (const size of [first, second]) {
        await resize(opened.page, sizes[size])
        await expectAccessible(opened.page)
        if (size === 'phone') await expectNarrow(opened.page)
      }
      const heading = (await opened.page.locator('h1').first().textContent()) ?? ''
      if (language === 'zh') expect(heading).toMatch(han)
      else expect(heading.replace(/\p{Script=Han}{2,4}$|^\p{Script=Han}{2,4}(?=,)|准绳/gu, '')).not.toMatch(han)
      expect(opened.faults).toEqual([])
      await opened.page.close()
    },
  )
})
