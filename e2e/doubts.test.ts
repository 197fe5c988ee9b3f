import { afterAll, expect, test } from 'vitest'
import { closeBrowser, command, expectAccessible, expectNarrow, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

test.each([
  {
    language: 'zh',
    size: 'desktop',
    line: '第二场的磅单写反了',
    reply: '对，下一版改过来',
    label: '答复，一两句',
    send: '送出答复',
    sent: '答复已送出',
    named: /请去掉名字/,
    waits: '等待答复',
  },
  {
    language: 'en',
    size: 'phone',
    line: 'The slip of scene two is the wrong way round',
    reply: 'Yes; the next version puts it right',
    label: 'Answer, a line or two',
    send: 'Send the answer',
    sent: 'Answer sent',
    named: /take the name out/,
    waits: 'Waiting for an answer',
  },
] as const)(
  'LRN-11 a doubt about a lesson waits without its sender, is answered once without names, and whoever asked reads it ($language)',
  async ({ language, size, line, reply, label, send, sent, named, waits }) => {
    const address = demoAddress()
    const learner = await visit({ address, language, size, as: 'CW-0417' })
    const author = await visit({ address, language, size, as: 'CW-0027' })
    const lesson = 'weight-on-the-slip'
    const found = await learner.context.request.get(`/api/v1/curriculum.lesson?lesson=${lesson}`)
    const { version } = ((await found.json()) as { readonly lesson: { readonly version: string } }).lesson
    await command(learner.context, address, 'learning.doubt-item', { kind: 'lesson', code: lesson, version, line })
    const { page } = author
    await page.goto('/learn/doubts')
    await settled(page)
    const doubt = page.getByRole('listitem').filter({ hasText: line })
    expect(await doubt.textContent()).not.toMatch(/CW-\d{4}/)
    await expectAccessible(page)
    await doubt.getByLabel(label).fill('何小满说得对')
    await doubt.getByRole('button', { name: send }).click()
    await doubt.getByText(named).waitFor()
    await doubt.getByLabel(label).fill(reply)
    await doubt.getByRole('button', { name: send }).click()
    await page.getByText(sent).waitFor()
    await doubt.getByText(reply).waitFor()
    expect(await doubt.getByLabel(label).count()).toBe(0)
    await expectNarrow(page)

    const own = learner.page.getByRole('listitem').filter({ hasText: line })
    await learner.page.goto('/learn/doubts')
    await settled(learner.page)
    await own.getByText(reply).waitFor()
    expect(await own.getByText(waits).count()).toBe(0)
    await expectAccessible(learner.page)
    expect([...author.faults.filter((one) => !/422|409|400/.test(one)), ...learner.faults]).toEqual([])
    await author.close()
    await learner.close()
  },
)
