import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    learn: '学习',
    mayI: '能不能',
    field: '能不能……',
    ask: '购物卡',
    answer: '不能；写进结余转下年。',
    confirm: '我看过这张卡',
    read: /看过$/,
    alone: '只给自己看的对照',
  },
  en: {
    learn: 'Learn',
    mayI: 'May I …?',
    field: 'May I …',
    ask: 'shopping cards',
    answer: 'No. Write it down as left over and carry it over to the next year.',
    confirm: 'I have read this card',
    read: /^Read on/,
    alone: 'A check for yourself alone',
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop', string]>([
  ['zh', 'phone', 'CW-0417'],
  ['en', 'desktop', 'CW-0421'],
])('the post card in %s on a %s', (language, size, as) => {
  const text = words[language]

  test('is read, confirmed once, and compared with alone', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as })
    await page.goto('/learn/cards')
    await settled(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: text.confirm }).click()
    await page.getByText(text.read).waitFor()
    await page.getByRole('button', { name: text.confirm }).waitFor({ state: 'detached' })

    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    const alone = page.getByRole('region', { name: text.alone })
    await alone.getByRole('checkbox').first().check()
    await page.reload()
    await settled(page)
    expect(await alone.getByRole('checkbox').first().isChecked()).toBe(true)
    expect(sent).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('answers “may I …?” in three taps, with whom to ask', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as })
    await page.addInitScript({
      content: `addEventListener('click', () => { sessionStorage.taps = 1 + Number(sessionStorage.taps ?? 0) }, true)`,
    })
    await page.goto('/today')
    await settled(page)
    await page.getByRole('link', { name: text.learn, exact: false }).first().click()
    await page.getByRole('link', { name: text.mayI, exact: true }).first().click()
    const field = page.getByRole('searchbox', { name: text.field })
    await field.click()
    await field.fill(text.ask)
    await page.getByText(text.answer).waitFor()
    expect(await page.evaluate<number>('Number(sessionStorage.taps)')).toBe(3)
    expect(faults).toEqual([])
    await close()
  })
})

test.each<Language>(['zh', 'en'])(
  'the cards of all posts in reach print in one go, an A6 page each (%s)',
  async (language) => {
    const address = demoAddress()
    const { page, context, close } = await visit({ address, language, as: 'CW-0007' })
    await page.goto('/learn/cards/print')
    await settled(page)
    const cards = await page.getByRole('article').count()
    // The 46 of the story, and those that another journey has added meanwhile.
    const { totals } = await (await context.request.get(`${address}/api/v1/risk.posts`)).json()
    expect(totals.posts).toBeGreaterThanOrEqual(46)
    expect(cards).toBe(totals.posts)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('×'),
    )
    expect(sizes.filter((one) => one === '105×148')).toHaveLength(cards)
    await close()
  },
)
