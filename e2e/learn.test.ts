import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, command, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    take: '带走',
    taken: /记下了/,
    start: '开始',
    see: '看看会怎样',
    next: '接着往下',
    finish: '学完了',
    done: /学完了/,
    alone: '看不到你怎么选',
    submit: /^提交这一题$|^提交，交卷$/,
    fairly: '大概',
    right: /\d 题答对 \d 题/,
    resume: '接着做',
    handedIn: '已交卷，存在这台设备里',
    kept: '答过的都存在这台设备上',
  },
  en: {
    take: 'Take it along',
    taken: /Noted/,
    start: 'Start',
    see: 'See what happens',
    next: 'Go on',
    finish: 'Finish the lesson',
    done: /is finished/,
    alone: 'never what you chose',
    submit: /^Submit this one$|^Submit and hand in$/,
    fairly: 'Fairly',
    right: /\d of \d right/,
    resume: 'Take it up again',
    handedIn: 'Handed in, and kept on this device',
    kept: 'Your answers stay on this device',
  },
} satisfies Record<Language, unknown>

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()

describe.each<[Language, 'phone' | 'desktop', string]>([
  ['zh', 'phone', 'CW-0417'],
  ['en', 'desktop', 'CW-0421'],
])('a learner in %s on a %s', (language, size, as) => {
  const text = words[language]

  test('walks the first lesson of the day to an end, and it is done', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as })
    await page.goto('/today')
    await settled(page)
    await expectAccessible(page)
    await page.getByRole('link', { name: text.start, exact: true }).first().click()
    await page.waitForURL('**/learn/lessons/new-year-parcel**')

    for (
      let step = 0;
      step < 12 && !(await page.getByRole('button', { name: text.finish, exact: true }).isVisible());
      step++
    ) {
      await page.getByRole('radio').first().check()
      await press(page, text.see)
      await press(page, text.next)
    }
    await expectAccessible(page)
    await press(page, text.finish)
    await page.getByText(text.alone).waitFor()
    await page.getByRole('radio').first().check()
    await expectAccessible(page)
    await press(page, text.take)
    await page.getByText(text.taken).waitFor()

    await page.goto('/today')
    await settled(page)
    expect(await page.locator('main a[href*="new-year-parcel"]').count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test('sits an exam and reads why', async () => {
    const { page, faults, close } = await visit({ address: demoAddress(), language, size, as })
    await page.goto('/learn/exams/gifts-and-festivals')
    await settled(page)
    await press(page, text.start)
    await page.locator('main fieldset legend').first().waitFor()
    const size18 = `getComputedStyle(document.querySelector('main fieldset legend')).fontSize`
    expect(await page.evaluate<string>(size18)).toBe('18px')
    for (let question = 1; question <= 5; question++) {
      await page.locator('main input[type="radio"], main input[type="checkbox"]').first().check()
      await page.getByRole('radio', { name: text.fairly }).check()
      if (question === 1) await expectAccessible(page)
      if (question === 3) await closeAndTakeUpAgain(page, text)
      if (question === 5) await handInOffline(page, text)
      else await press(page, text.submit)
    }
    await page.waitForURL('**/result**')
    await page.getByText(text.right).first().waitFor()
    await expectAccessible(page)
    expect(await begunOn(page)).toEqual([])
    expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
    await close()
  })
})

type Words = (typeof words)[Language]

/** Answers given are on the device: the page opens where it was left, with what was chosen. */
const closeAndTakeUpAgain = async (page: Page, text: Words): Promise<void> => {
  await page.reload()
  await settled(page)
  await press(page, text.resume)
  await page.getByText('3 / 5').waitFor()
  expect(await page.locator('main input:checked').count()).toBe(2)
}

/** The answers wait on the device and are handed in by themselves. */
const handInOffline = async (page: Page, text: Words): Promise<void> => {
  await page.context().setOffline(true)
  await page.getByText(text.kept).waitFor()
  await press(page, text.submit)
  await page.getByText(text.handedIn).waitFor()
  await page.context().setOffline(false)
}

const begunOn = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.includes('begun'))")

test('what somebody has begun on a device is gone once somebody else signs in there', async () => {
  const address = demoAddress()
  const { page, context, close } = await visit({ address, size: 'phone', as: 'CW-0421' })
  await page.goto('/learn/exams/purchasing-and-acceptance')
  await settled(page)
  await page.getByRole('button', { name: words.zh.start, exact: true }).click()
  await page.locator('main input[type="radio"], main input[type="checkbox"]').first().check()
  expect(await begunOn(page)).toHaveLength(1)
  await command(context, address, 'identity.look-as', { staffNo: 'CW-0417' })
  await page.goto('/today')
  await settled(page)
  expect(await begunOn(page)).toEqual([])
  await close()
})

test('the first page of a learner stays within 85 kB of script and 100 kB with style, compressed', async () => {
  const { page, context, close } = await visit({ address: demoAddress(), size: 'phone', as: 'CW-0417' })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  const bytes = { Script: 0, Stylesheet: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind === 'Script' || kind === 'Stylesheet') bytes[kind] += encodedDataLength
  })
  await page.goto('/today')
  await settled(page)
  expect(bytes.Script).toBeGreaterThan(10_000)
  expect(bytes.Script).toBeLessThanOrEqual(85_000)
  expect(bytes.Script + bytes.Stylesheet).toBeLessThanOrEqual(100_000)
  await close()
})

test('an act taken along two weeks ago is asked after once, and then it is gone', async () => {
  const { page, faults, close } = await visit({ address: demoAddress(), size: 'phone', as: 'CW-0421' })
  await page.goto('/today')
  await settled(page)
  await page.getByText('机会来了吗？').waitFor()
  await expectAccessible(page)
  await press(page, '来了')
  await press(page, '没做成')
  await page.getByText(/没关系/).waitFor()
  await page.reload()
  await settled(page)
  expect(await page.getByText('带走的那个动作').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('read aloud after a step back reads the scene that is shown, not what happened in the one that was left', async () => {
  const { page, close } = await visit({ address: demoAddress(), language: 'en', size: 'phone', as: 'CW-0421' })
  await page.addInitScript({
    content: `
      window.spoken = []
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => [{}],
          speak: ({ text }) => spoken.push(text),
          cancel: () => spoken.splice(0),
          addEventListener() {},
          removeEventListener() {},
        },
      })`,
  })
  await page.goto('/learn/lessons/three-quotes')
  await settled(page)
  const story = await page.getByRole('article').getByRole('paragraph').first().textContent()
  for (const goes of [true, false]) {
    await page.getByRole('radio').first().check()
    await press(page, words.en.see)
    if (goes) await press(page, words.en.next)
  }
  await press(page, 'Go back a step')
  await press(page, 'Listen')
  const first = await page.evaluate<string>('spoken[0]')
  expect(story).toContain(first.trim())
  await close()
})
