import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { type Demo, forget, startDemo } from './support/demo.ts'
import { preparedFolder } from './support/prepared.ts'

// Reviews that another journey opens for the same posts would answer the question asked here.
let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ data: preparedFolder() })
})
afterAll(async () => {
  await closeBrowser()
  await demo.stop()
  forget(demo)
})

const officer = 'CW-0007'

test('evidence that has moved asks the officer: from the list to the post, with its steps, into a review', async () => {
  const { page, faults, close } = await visit({ address: demo.address, as: officer })
  await page.goto('/risk/reviews')
  await settled(page)
  await page.getByRole('heading', { name: '证据有变化的岗位' }).waitFor()
  await page
    .getByRole('row', { name: /接待经办岗/ })
    .getByRole('link')
    .click()
  await page.getByRole('heading', { name: /2026 年 10 月 1 日起，证据支持从“低”到“中”/ }).waitFor()
  const before = await page.getByRole('heading', { name: /^为什么是/ }).textContent()
  expect(await addsUp(page)).toBe(true)
  await expectAccessible(page)
  await page.getByRole('button', { name: '发起复评' }).last().click()
  await page.getByText('已带着证据发起复评').waitFor()
  await page.getByRole('heading', { name: /证据支持从/ }).waitFor({ state: 'detached' })
  expect(await page.getByRole('heading', { name: /^为什么是/ }).textContent()).toBe(before)
  expect(faults).toEqual([])
  await close()
})

test('on a phone in English the officer keeps a grade and says why; a line too short is not sent', async () => {
  const { page, faults, close } = await visit({
    address: demo.address,
    as: officer,
    language: 'en',
    size: 'phone',
  })
  await page.goto('/risk/posts/ground-works')
  await settled(page)
  await page.getByRole('heading', { name: /the evidence favours High over Medium/ }).waitFor()
  await page.getByRole('button', { name: 'Keep the grade' }).click()
  const send = page.getByRole('button', { name: 'Keep it, with this reason' })
  await page.getByRole('textbox', { name: 'Grounds' }).fill('fine')
  expect(await send.isDisabled()).toBe(true)
  await page
    .getByRole('textbox', { name: 'Grounds' })
    .fill('The trench was opened again and found in order; signing now comes first.')
  await expectAccessible(page)
  await send.click()
  await page.getByText('Noted; the grade stays').waitFor()
  await page.getByRole('heading', { name: /the evidence favours/ }).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()
})

/** Whether the bars of the evidence end at the total that stands below them. */
const addsUp = (page: import('playwright-core').Page): Promise<boolean> =>
  page.getByRole('img', { name: /每千岗年/ }).evaluate((chart) => {
    const number = (text: string | null): number => Number((text ?? '').replace('−', '-').replace('+', ''))
    const bars = [...chart.querySelectorAll('i > span')].map(({ textContent }) => number(textContent))
    const total = number(chart.querySelector('b')?.textContent ?? null)
    return bars.length === 8 && bars.reduce((sum, bar) => sum + bar, 0) === total
  })
