import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from '#kernel/text.ts'

export const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const
export type Size = keyof typeof sizes

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let running: Promise<Browser> | undefined

const browser = (): Promise<Browser> => {
  running ??= chromium.launch({ executablePath: process.env.PLUMBLINE_CHROMIUM ?? '/usr/bin/chromium', args: flags })
  return running
}

export const closeBrowser = async (): Promise<void> => {
  await (await running)?.close()
  running = undefined
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: readonly string[]
  /** One more page of the same visitor, with faults of its own. */
  readonly another: () => Promise<Visit>
  readonly close: () => Promise<void>
}

export interface Visitor {
  readonly address: string
  readonly language?: Language
  readonly size?: Size
  readonly dark?: boolean
  /** The staff number of a person of the demo; without it the visitor stays signed out. */
  readonly as?: string
  /** Lets the browser keep the pages for a time without network. */
  readonly keepsPages?: boolean
  /** Says beforehand what others are looked at for, where the role is asked. */
  readonly saysWhatFor?: boolean
}

/** Opens a browser window of one visitor; what the page throws is collected and must stay empty. */
export const visit = async ({
  address,
  language = 'zh',
  size = 'desktop',
  dark = false,
  as,
  keepsPages = false,
  saysWhatFor = true,
}: Visitor): Promise<Visit> => {
  const context = await (await browser()).newContext({
    baseURL: address,
    viewport: sizes[size],
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
    serviceWorkers: keepsPages ? 'allow' : 'block',
  })
  if (as) {
    await command(context, address, 'identity.look-as', { staffNo: as })
    await command(context, address, 'identity.set-preferences', { language, theme: dark ? 'dark' : 'light' })
    if (saysWhatFor) await saysPurpose(context, address)
  }
  return watched(context)
}

/** A page of the context whose faults are collected. */
const watched = async (context: BrowserContext): Promise<Visit> => {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { page, context, faults, another: () => watched(context), close: () => context.close() }
}

/** Whose role is not asked for what is refused, and goes on. */
const saysPurpose = async (context: BrowserContext, address: string): Promise<void> => {
  await context.request.post(`${address}/api/v1/identity.state-purpose`, {
    data: { chosen: 'roster', words: '' },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
}

/** Sends a command as the visitor, as a screen would. */
export const command = async (
  context: BrowserContext,
  address: string,
  name: string,
  data: unknown,
): Promise<unknown> => {
  const reply = await context.request.post(`${address}/api/v1/${name}`, {
    data,
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  if (!reply.ok()) throw new Error(`${name} answered ${reply.status()}: ${await reply.text()}`)
  return reply.json()
}

/**
 * Waits until the page has its heading, asks the server for nothing more and shows nothing that still stands in for an
 * answer: on a slow machine a part of the page asks only after the network had been quiet for a while.
 */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}

/** Gives the page another size and waits until it has been laid out and its observers have seen it. */
export const resize = async (page: Page, size: { readonly width: number; readonly height: number }): Promise<void> => {
  await page.setViewportSize(size)
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
}

/**
 * WCAG 2.2 AA by axe-core, and nothing that sticks out sideways. Where a dialog is open, that alone is examined: nobody
 * reaches what is behind it, and the sweep of the screens examines it by itself.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(axe.source)
  const found = await page.evaluate<string[]>(`axe.run(document.querySelector('dialog[open]') ?? document, {
    runOnly: ${JSON.stringify(standards)}, resultTypes: ['violations'], preload: false
  }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)
  expect(found).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * WCAG 1.4.4 and 1.4.10 on the page that is open: at 320 px, and at 320 px with text at 200 %, nothing sticks out
 * sideways. The list says what does, with its pixels.
 */
export const expectNarrow = async (page: Page): Promise<void> => {
  await resize(page, { width: 320, height: 720 })
  for (const size of ['100%', '200%']) {
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
    expect({ size, wide: (await overflow(page)) > 0 ? await page.evaluate<string[]>(stickingOut) : [] }).toEqual({
      size,
      wide: [],
    })
  }
  await page.evaluate("document.documentElement.style.fontSize = ''")
}

/** The page one is on stands whole in the row of its section, however long the row is. */
export const expectPlaceInView = async (page: Page): Promise<void> => {
  const here = page.getByRole('navigation', { name: /^(本栏目|In this section)$/ }).locator('[aria-current]')
  if (!(await here.isVisible())) return
  const box = await here.boundingBox()
  const width = page.viewportSize()?.width ?? 0
  expect(box && box.x >= 0 && box.x + box.width <= width ? 'in view' : box).toBe('in view')
}

/** The innermost things that end beyond the window and stand in nothing that scrolls. */
const stickingOut = `(() => {
  const width = document.documentElement.clientWidth
  const scrolls = (one) => one && (/auto|scroll|hidden/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement))
  const wide = [...document.body.querySelectorAll('*')].filter((one) =>
    one.getBoundingClientRect().right > width + 0.5 && !scrolls(one.parentElement))
  return wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)))
    .map((one) => one.tagName + '.' + one.className + ' ' + Math.round(one.getBoundingClientRect().right - width) + ' '
      + (one.textContent ?? '').slice(0, 30)).slice(0, 8)
})()`

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/**
 * What the page says in another language than its own: on a page in English whatever holds Han characters, on one in
 * Chinese whole words in English. Left out are what is marked with its language, such as what somebody wrote; what is
 * quoted; commands to type; and the names given.
 */
export const inOtherLanguage = async (page: Page, language: Language, names: readonly string[]): Promise<string[]> => {
  const said = await page.evaluate<string[]>(textsBeside(language === 'en' ? 'zh' : 'en'))
  const named = new RegExp([...names, '准绳'].sort((a, b) => b.length - a.length).join('|'), 'g')
  const foreign = language === 'en' ? /\p{Script=Han}/u : /^[^\p{Script=Han}]*[a-z]{2,} [a-z]{2,}[^\p{Script=Han}]*$/iu
  return said.filter((text) =>
    foreign.test(
      text
        .replace(/“[^”]*”/g, '')
        .replace(shortRoot, '')
        .replace(named, ''),
    ),
  )
}

/** The first digits of a root may look like two words. */
const shortRoot = /\b[0-9a-f]{4} [0-9a-f]{4}\b/g

const textsBeside = (other: Language): string => `(() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const said = []
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    if (!node.parentElement.closest('[lang^=${other}], noscript, script, style, code, pre, svg')) said.push(node.nodeValue.trim())
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (!one.closest('[lang^=${other}]'))
      said.push(...['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => one.getAttribute(name) ?? []))
  return said
})()`
