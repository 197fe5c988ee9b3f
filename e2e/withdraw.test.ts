import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

/** Each language withdraws one case and the approval of another. */
const words = {
  zh: {
    withdraw: /^撤下 没人走的那三公里/,
    approval: /^撤回核准 一个月比一个月淡/,
    why: '为什么撤',
    reason: '验收表上个月换了，照这个案例会用错表。',
    does: '撤下',
    doesApproval: '撤回核准',
    gone: '没人走的那三公里',
    hidden: '一个月比一个月淡',
    done: /已撤下/,
    approvalDone: /核准已撤回/,
  },
  en: {
    withdraw: /^Withdraw The trench already filled/,
    approval: /^Withdraw the approval The redrawn curve/,
    why: 'Why',
    reason: 'The form changed last month; the case teaches the old one.',
    does: 'Withdraw',
    doesApproval: 'Withdraw the approval',
    gone: 'The trench already filled',
    hidden: 'The redrawn curve',
    done: /is withdrawn/,
    approvalDone: /approval .* is withdrawn/,
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('a case is withdrawn in %s on a %s', (language, size) => {
  const text = words[language]

  test('with its reason, and nobody is offered it any more', async () => {
    const officer = await visit({ address: demoAddress(), language, size, as: 'CW-0016' })
    const { page } = officer
    const status = async () => (await page.getByRole('status').allTextContents()).join()
    await page.goto('/learn/studio/cases')
    await settled(page)
    await page.getByRole('button', { name: text.withdraw }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(text.why, { exact: true }).fill(text.reason)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: text.does, exact: true }).click()
    await expect.poll(status).toMatch(text.done)
    await page.getByRole('main').getByText(text.reason).waitFor()
    expect(await page.getByRole('button', { name: text.withdraw }).count()).toBe(0)

    await page.getByRole('button', { name: text.approval }).click()
    await dialog.getByLabel(text.why, { exact: true }).fill(text.reason)
    await dialog.getByRole('button', { name: text.doesApproval, exact: true }).click()
    await expect.poll(status).toMatch(text.approvalDone)
    expect(officer.faults).toEqual([])
    await officer.close()

    const learner = await visit({ address: demoAddress(), language, size, as: 'CW-0417' })
    await learner.page.goto('/learn/cases')
    await settled(learner.page)
    const offered = (await learner.page.getByRole('main').textContent()) ?? ''
    expect(offered).not.toContain(text.gone)
    expect(offered).not.toContain(text.hidden)
    expect(learner.faults).toEqual([])
    await learner.close()
  })
})
