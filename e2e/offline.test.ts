import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, command, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    downloaded: '已下载，可离线学',
    start: '开始',
    see: '看看会怎样',
    next: '接着往下',
    finish: '学完了',
    check: '看看对不对',
    kept: '已存在这台设备里',
    waits: /以下 2 样存在这台设备里/,
    gone: /存在这台设备里/,
    one: /以下 1 样存在这台设备里/,
    full: /这台设备也存不下了/,
    retry: '再试',
    mayI: /只在你自己的岗位卡里找/,
    broken: '这一页没有显示出来',
  },
  en: {
    downloaded: 'Downloaded for offline use',
    start: 'Start',
    see: 'See what happens',
    next: 'Go on',
    finish: 'Finish the lesson',
    check: 'Check it',
    kept: 'It is kept on this device',
    waits: /2 things wait on this device/,
    gone: /on this device/,
    one: /1 thing waits on this device/,
    full: /no room left on this device/,
    retry: 'Try again',
    mayI: /only the cards of your own posts are searched/,
    broken: 'This page could not be shown',
  },
} satisfies Record<Language, unknown>

const code = 'one-order-in-three'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

const walkToTheEnd = async (page: Page, text: (typeof words)[Language]): Promise<void> => {
  const finish = page.getByRole('button', { name: text.finish, exact: true })
  for (let step = 0; step < 12 && !(await finish.isVisible()); step++) {
    await page.getByRole('radio').first().check()
    await press(page, text.see)
    await press(page, text.next)
  }
  await finish.click()
}

const timesFinished = async (context: BrowserContext): Promise<number> => {
  const reply = await context.request.get('/api/v1/learning.my-record')
  const { completions } = (await reply.json()) as { readonly completions: readonly { readonly code: string }[] }
  return completions.filter((completion) => completion.code === code).length
}

test.each<[Language, string, string]>([
  ['zh', 'CW-0417', 'CW-0421'],
  ['en', 'CW-0421', 'CW-0417'],
])(
  'a phone without a network opens, teaches and keeps what was done: once, and nothing is lost (%s)',
  async (language, as, other) => {
    const text = words[language]
    const address = demoAddress()
    const { page, context, close } = await visit({ address, language, size: 'phone', as, keepsPages: true })
    await page.goto('/today')
    await page.getByText(text.downloaded).waitFor()
    await page.goto(`/learn/lessons/${code}`)
    await settled(page)
    const before = await timesFinished(context)

    await context.setOffline(true)
    await page.goto('/today')
    await settled(page)
    await expectAccessible(page)
    await page.goto(`/learn/lessons/${code}`)
    await settled(page)
    await walkToTheEnd(page, text)
    await page.getByText(text.kept).waitFor()

    await page.goto('/learn/recall')
    await settled(page)
    await page.locator('main input').first().check()
    await press(page, text.check)
    await page.getByText(text.kept).waitFor()

    await page.goto('/today')
    await page.getByText(text.waits).waitFor()
    await expectAccessible(page)
    expect(await page.locator(`main a[href*="${code}"]`).count()).toBe(0)

    // A reply that gets lost on the way back: the device sends again, the server does it once.
    let lost = 0
    await context.route('**/api/v1/learning.finish-lesson', async (route) => {
      await route.fetch()
      lost += 1
      await (lost === 1 ? route.abort('connectionreset') : route.continue())
    })
    await context.setOffline(false)
    await expect.poll(() => lost).toBe(1)
    await page.reload()
    await page.getByText(text.gone).waitFor({ state: 'detached' })
    expect(await timesFinished(context)).toBe(before + 1)

    await command(context, address, 'identity.look-as', { staffNo: other })
    await page.goto('/today')
    await settled(page)
    const kept = await page.evaluate<string>(
      `new Promise((resolve) => {
      const open = indexedDB.open('plumbline')
      open.onsuccess = () => {
        const all = open.result.transaction('answers').objectStore('answers').getAll()
        all.onsuccess = () => resolve(JSON.stringify(all.result))
      }
    })`,
    )
    expect([kept.includes(other), kept.includes(as)]).toEqual([true, false])
    await close()
  },
)

/** What a browser does when a device is full: it takes back whatever was to be written. */
const fullDevice = `
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...all) {
    const request = put.apply(this, all)
    if (window.isFull) this.transaction.abort()
    return request
  }
`

const opened = async (language: Language, as: string) => {
  const address = demoAddress()
  const seen = await visit({ address, language, size: 'phone', as, keepsPages: true })
  await seen.page.goto('/today')
  await seen.page.getByText(words[language].downloaded).waitFor()
  await seen.page.goto(`/learn/lessons/${code}`)
  await settled(seen.page)
  return { ...seen, before: await timesFinished(seen.context) }
}

test.each<[Language, string]>([
  ['zh', 'CW-0421'],
  ['en', 'CW-0417'],
])('a device without room says that nothing is kept, and takes it once there is room (%s)', async (language, as) => {
  const text = words[language]
  const { page, context, before, close } = await opened(language, as)
  await page.evaluate(fullDevice)
  await page.evaluate('window.isFull = true')
  await context.setOffline(true)
  await walkToTheEnd(page, text)
  await page.getByText(text.full).waitFor()
  await expectAccessible(page)
  expect(await page.getByText(text.kept).count()).toBe(0)
  await page.evaluate('window.isFull = false')
  await press(page, text.retry)
  await page.getByText(text.kept).waitFor()
  await context.setOffline(false)
  await page.goto('/today')
  await page.getByText(text.gone).waitFor({ state: 'detached' })
  await expect.poll(() => timesFinished(context)).toBe(before + 1)
  await close()
})

test.each<[Language, string]>([
  ['zh', 'CW-0417'],
  ['en', 'CW-0421'],
])(
  'two windows show what waits in either and send it once, and a window closed while it sends loses nothing (%s)',
  async (language, as) => {
    const text = words[language]
    const { page, context, before, another, close } = await opened(language, as)
    const { page: beside } = await another()
    await beside.goto('/today')
    await settled(beside)
    await context.setOffline(true)
    await walkToTheEnd(page, text)
    await page.getByText(text.kept).waitFor()
    // The other window needs no new start to know.
    await beside.getByText(text.one).waitFor()
    const keys: string[] = []
    await context.route('**/api/v1/learning.finish-lesson', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '')
      await route.continue()
    })
    await context.setOffline(false)
    await beside.getByText(text.gone).waitFor({ state: 'detached' })
    await expect.poll(() => timesFinished(context)).toBe(before + 1)
    expect(keys).toHaveLength(1)
    await context.unroute('**/api/v1/learning.finish-lesson')
    await beside.close()

    // The server does it, and the window is gone before it hears so.
    await context.setOffline(true)
    await page.goto(`/learn/lessons/${code}`)
    await settled(page)
    await walkToTheEnd(page, text)
    await page.getByText(text.kept).waitFor()
    let isDone = false
    await context.route('**/api/v1/learning.finish-lesson', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '')
      if (isDone) return route.continue()
      isDone = true
      await route.fetch()
      await page.close()
    })
    await context.setOffline(false)
    await expect.poll(() => page.isClosed()).toBe(true)
    const { page: anew } = await another()
    await anew.goto('/today')
    await settled(anew)
    await expect.poll(() => keys.length).toBe(3)
    await anew.getByText(text.gone).waitFor({ state: 'detached' })
    expect(keys[2]).toBe(keys[1])
    expect(await timesFinished(context)).toBe(before + 2)
    await close()
  },
)

test.each<[Language, string]>([
  ['zh', 'CW-0417'],
  ['en', 'CW-0421'],
])(
  'without a network “may I …?” answers from the own cards, and what was downloaded opens unread (%s)',
  async (language, as) => {
    const text = words[language]
    const { page, context, close } = await visit({
      address: demoAddress(),
      language,
      size: 'phone',
      as,
      keepsPages: true,
    })
    await page.goto('/today')
    await page.getByText(text.downloaded).waitFor()
    const ways = await page.evaluate<string[]>(
      `[...document.querySelectorAll('main a[href^="/learn/"]')].map((one) => one.getAttribute('href'))`,
    )
    const things = ways.filter((way) => /^\/learn\/(lessons|readings|cases|notices)\//.test(way))
    expect(things.map((way) => way.split('/')[2])).toEqual(expect.arrayContaining(['lessons', 'readings']))
    await context.setOffline(true)
    await page.goto('/learn/may-i')
    await page.getByText(text.mayI).waitFor()
    const questions = page.getByRole('heading', { level: 3 })
    const all = await questions.allTextContents()
    expect(all.length).toBeGreaterThan(1)
    // The question that stands last is the nearest to its own words.
    const last = all.at(-1) ?? ''
    await page.getByRole('searchbox').fill(last.slice(0, 60))
    await expect.poll(() => questions.first().textContent()).toBe(last)
    await expectAccessible(page)
    for (const thing of new Set(things)) {
      await page.goto(thing)
      await settled(page)
      await expectAccessible(page)
      expect(await page.getByText(text.broken).count()).toBe(0)
    }
    await close()
  },
)
