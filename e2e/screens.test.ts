import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '#kernel/text.ts'
import {
  closeBrowser,
  expectAccessible,
  expectNarrow,
  expectPlaceInView,
  inOtherLanguage,
  resize,
  type Size,
  settled,
  sizes,
  type Visit,
  visit,
} from './support/browser.ts'
import { root } from './support/demo.ts'
import { demoAddress } from './support/demo-address.ts'
import { addressOf, screens } from './support/screens.ts'

afterAll(closeBrowser)

const nobody = 'nobody'
/** Names of persons are as they are in every language; who may be looked as is shown by the first character too. */
const story = join(root, 'content/demo/chengwan')
const { external } = JSON.parse(readFileSync(join(story, 'people.json'), 'utf8')) as { external: { name: string }[] }
const names = [
  ...readFileSync(join(story, 'roster.csv'), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(',')[0] ?? ''),
  ...external.map(({ name }) => name),
].flatMap((name) => (name === '' ? [] : [name, name.slice(0, 1)]))
const people = [...new Set(screens.map(({ as = nobody }) => as))]

/** A screen is opened in one size and taken to the other: each language begins with another one. */
const ways: Record<Language, readonly [Size, Size]> = { zh: ['desktop', 'phone'], en: ['phone', 'desktop'] }

const capabilities = join(root, 'src/capabilities')
const pages = readdirSync(capabilities)
  .map((name) => join(capabilities, name, 'web.tsx'))
  .filter((file) => existsSync(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\s+path: '(\/[^']*)',$/gm)].map(([, path = '']) => path))

test('every page of the product is looked at', () => {
  expect(pages.length).toBeGreaterThan(80)
  const looked = screens.map(({ path }) => path.split('?')[0] ?? '')
  const fits = (page: string, path: string): boolean => new RegExp(`^${page.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)
  // An address that several pages fit belongs to the one with the fewest parameters.
  const opened = looked.map((path) => byParameters(pages.filter((page) => fits(page, path)))[0])
  expect(pages.filter((page) => !opened.includes(page))).toEqual([])
})

const byParameters = (fitting: readonly string[]): readonly string[] =>
  fitting.toSorted((one, other) => one.split(':').length - other.split(':').length)

// One after the other, because a person has one language at a time.
describe.each(languages)('in %s', (language) => {
  const windows = new Map<string, Visit>()
  const [first, second] = ways[language]

  beforeAll(async () => {
    for (const as of people) {
      const visitor = { address: demoAddress(), language, size: first, dark: language === 'en' }
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
      await opened.page.goto(await addressOf(screen, opened, demoAddress()))
      await settled(opened.page)
      for (const size of [first, second]) {
        await resize(opened.page, sizes[size])
        await expectAccessible(opened.page)
        if (size === 'phone') {
          await expectPlaceInView(opened.page)
          await expectNarrow(opened.page)
        }
      }
      expect(await inOtherLanguage(opened.page, language, names)).toEqual([])
      expect(opened.faults).toEqual([])
      await opened.page.close()
    },
  )
})
