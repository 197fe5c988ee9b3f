import { afterAll, describe, expect, inject, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'

afterAll(closeBrowser)

/** Each language goes with another post: both go through the same organisation, and leave it as it was. */
const words = {
  zh: {
    post: 'warehouse-keeping',
    propose: '提出一个风险点',
    name: '会发生什么',
    how: '在哪一步，怎么发生',
    deed: '试着把好料当废料发出去',
    scene: '月底盘点前，把能用的弯头记成废件，当天拉走。',
    square: /^可能性 1，影响 1/,
    send: '送去确认',
    agree: '同意',
    change: '修改“试着把好料当废料发出去”',
    close: '关闭这个风险点',
    save: '保存',
    dispute: '对等级有异议',
    line: '库里今年换了两人一锁，一个人开不了门',
    sendDoubt: '提出异议',
    answer: '答复',
    keep: '维持等级',
    reason: '理由',
    sendAnswer: '送出答复',
    share: '并成一个共有风险点',
    sendShare: '提议合并',
    mine: '你提议的，由另一位确认。',
    apart: '不合并',
    why: '两个岗位一处用一处修，不是一件事',
    turnDown: '退回',
  },
  en: {
    post: 'scrap-disposal',
    propose: 'Propose a risk point',
    name: 'What can go wrong',
    how: 'At which step, and how',
    deed: 'Send scrap out without a slip',
    scene: 'On Sunday a load leaves and the slip is written on Monday.',
    square: /^Likelihood 1, impact 1/,
    send: 'Send for confirmation',
    agree: 'Agree',
    change: 'Change: Send scrap out without a slip',
    close: 'Close this risk point',
    save: 'Save',
    dispute: 'Doubt this grade',
    line: 'The gate writes every load down since June',
    sendDoubt: 'Send the doubt',
    answer: 'Answer',
    keep: 'the grade stays',
    reason: 'Reason',
    sendAnswer: 'Send the answer',
    share: 'Make it one shared point',
    sendShare: 'Propose it',
    mine: 'You proposed it; another officer confirms it.',
    apart: 'Leave them apart',
    why: 'One post uses the parts, the other mends them',
    turnDown: 'Turn it down',
  },
} satisfies Record<Language, unknown>

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('the register in %s on a %s', (language, size) => {
  const text = words[language]
  const open = (as: string) => visit({ address: inject('address'), language, size, as })

  test('a risk point goes from its proposal over the unit to the register and is closed; a doubt is answered', async () => {
    const [officer, leader] = [await open('CW-0007'), await open('CW-0004')]
    const form = officer.page.getByRole('dialog')
    await officer.page.goto(`/risk/posts/${text.post}`)
    await settled(officer.page)
    await officer.page.getByRole('button', { name: text.propose }).click()
    await form.getByLabel(text.name).fill(text.deed)
    await form.getByLabel(text.how).fill(text.scene)
    for (const _when of ['before', 'after']) await form.getByRole('gridcell', { name: text.square }).click()
    await expectAccessible(officer.page)
    await form.getByRole('button', { name: text.send, exact: true }).click()
    await form.waitFor({ state: 'hidden' })

    await leader.page.goto('/risk/posts')
    await settled(leader.page)
    const waiting = leader.page.getByRole('listitem').filter({ hasText: text.deed })
    await waiting.getByRole('button', { name: text.agree }).click()
    await waiting.waitFor({ state: 'hidden' })
    await leader.page.goto(`/risk/posts/${text.post}`)
    await settled(leader.page)
    await leader.page.getByRole('button', { name: text.dispute }).click()
    const doubt = leader.page.getByRole('dialog')
    await doubt.getByRole('textbox').fill(text.line)
    await expectAccessible(leader.page)
    await doubt.getByRole('button', { name: text.sendDoubt }).click()
    await doubt.waitFor({ state: 'hidden' })

    await officer.page.goto(`/risk/posts/${text.post}`)
    await settled(officer.page)
    await officer.page.getByRole('button', { name: text.change }).click()
    await form.getByLabel(text.close).check()
    await form.getByRole('button', { name: text.save }).click()
    await form.waitFor({ state: 'hidden' })
    await officer.page.getByRole('button', { name: text.answer, exact: true }).first().click()
    await form.getByRole('radio', { name: text.keep }).check()
    await form.getByLabel(text.reason).fill(text.line)
    await expectAccessible(officer.page)
    await form.getByRole('button', { name: text.sendAnswer }).click()
    await form.waitFor({ state: 'hidden' })
    await officer.page.getByText(text.line).first().waitFor()
    expect([...officer.faults, ...leader.faults]).toEqual([])
    await officer.close()
    await leader.close()
  })

  test('two like points are asked to be one, and another officer leaves them apart', async () => {
    const [first, second] = [await open('CW-0007'), await open('CW-0016')]
    await first.page.goto('/risk/quality')
    await settled(first.page)
    await first.page.getByRole('button', { name: text.share }).click()
    await expectAccessible(first.page)
    await first.page.getByRole('dialog').getByRole('button', { name: text.sendShare }).click()
    await first.page.getByText(text.mine).waitFor()
    await second.page.goto('/risk/quality')
    await settled(second.page)
    await second.page.getByRole('button', { name: text.apart }).click()
    await second.page.getByRole('dialog').getByRole('textbox').fill(text.why)
    await second.page.getByRole('dialog').getByRole('button', { name: text.turnDown }).click()
    await second.page.getByRole('button', { name: text.apart }).waitFor({ state: 'hidden' })
    await expectAccessible(second.page)
    expect([...first.faults, ...second.faults]).toEqual([])
    await first.close()
    await second.close()
  })
})
