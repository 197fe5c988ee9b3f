import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, command, expectAccessible, settled, visit } from './support/browser.ts'

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
    const address = inject('address')
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
