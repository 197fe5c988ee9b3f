import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

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
    save: '提出改动',
    whyClose: '为什么',
    endWaits: '等确认的关闭，确认前照旧',
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
    join: '确认合并',
    part: '拆开',
    check: /记一次检查$/,
    works: '起作用',
    looked: '看了几件',
    lookedOf: '一共几件',
    recordCheck: '记下检查',
    chooseOne: '选一个：起作用，还是没起作用。',
    nameChecker: '写明哪个岗位查',
    use: /^改用这条/,
    checker: '哪个岗位查',
    add: '加上',
    recorded: '已记下',
    nextPair: '下一对',
    fine: '没问题，写一句原因',
    whyFine: '原因',
    keepFine: '记下',
    settled: '已记下',
    sendBack: '退回',
    secondDeed: '替别人签领料单',
    saySelf: '写单位自评',
    selfLow: '低',
    selfWhy: '为什么',
    selfSend: '记下自评',
    selfSaid: /单位现在自评为“低”/,
    graded: '评定为“中”',
    gradedHigh: '评定为“高”',
    gradeWaits: /还等分管领导/,
    mainWaits: /还等主要领导/,
    gradeCard: { medium: /^评为“中”，等人确认/, high: /^评为“高”，等人确认/ },
    disputed: /^有分歧：评为“中”/,
    restsOn: '评定的依据',
    leansOn: '它靠的控制措施',
    readGrade: '看依据，再定',
    factor: '自由裁量',
    gradedToday: /2027 年 1 月 12 日评定/,
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
    save: 'Propose the change',
    whyClose: 'Why',
    endWaits: 'Its end on its way; until it is confirmed nothing changes',
    dispute: 'Doubt this grade',
    line: 'The gate writes every load down since June',
    sendDoubt: 'Send the doubt',
    answer: 'Answer',
    keep: 'the grade stays',
    reason: 'Reason',
    sendAnswer: 'Send the answer',
    share: 'Merge into one shared point',
    sendShare: 'Propose it',
    mine: 'You proposed it; another officer confirms it.',
    apart: 'Keep them separate',
    why: 'One post uses the parts, the other mends them',
    turnDown: 'Turn it down',
    join: 'Confirm',
    part: 'Separate them',
    check: /Record a check$/,
    works: 'It works',
    looked: 'Looked at',
    lookedOf: 'Out of',
    recordCheck: 'Record the check',
    chooseOne: 'Choose one: it works, or it does not.',
    nameChecker: 'Name the post that checks it',
    use: /^Use this/,
    checker: 'Post that checks it',
    add: 'Add it',
    recorded: 'Recorded',
    nextPair: 'Next pair',
    fine: 'Fine as it is: say why',
    whyFine: 'Reason',
    keepFine: 'Record it',
    settled: 'Recorded',
    sendBack: 'Turn down',
    secondDeed: 'Weigh the truck without its driver',
    saySelf: 'Give the unit’s own grade',
    selfLow: 'Low',
    selfWhy: 'Why',
    selfSend: 'Record it',
    selfSaid: /The unit now grades itself Low/,
    graded: 'Grade it Medium',
    gradedHigh: 'Grade it High',
    gradeWaits: /waiting for the leader in charge/,
    mainWaits: /waiting for the main leader/,
    gradeCard: { medium: /^Graded Medium, awaiting/, high: /^Graded High, awaiting/ },
    disputed: /^In dispute: Medium/,
    restsOn: 'What it is based on',
    leansOn: 'The controls it leans on',
    readGrade: 'Read it, then decide',
    factor: 'Discretion',
    gradedToday: /Graded on 12 Jan\w* 2027/,
  },
} satisfies Record<Language, unknown>

/** The card under this heading. */
const cardOf = (page: Page, title: RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title }) })

describe.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])('the register in %s on a %s', (language, size) => {
  const text = words[language]
  const open = (as: string) => visit({ address: demoAddress(), language, size, as })

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
    if (process.env.PLUMBLINE_SHOTS) await form.screenshot({ path: `shots/point-propose-${size}-${language}.png` })
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
    await form.getByLabel(text.whyClose, { exact: true }).fill(text.line)
    await expectAccessible(officer.page)
    if (process.env.PLUMBLINE_SHOTS) await form.screenshot({ path: `shots/point-change-form-${size}-${language}.png` })
    await form.getByRole('button', { name: text.save, exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    await officer.page.getByRole('heading', { name: text.endWaits }).waitFor()
    await expectAccessible(officer.page)
    if (process.env.PLUMBLINE_SHOTS)
      await officer.page.screenshot({ path: `shots/point-change-${size}-${language}.png`, fullPage: true })
    await leader.page.goto('/risk/posts')
    await settled(leader.page)
    await waiting.getByRole('button', { name: text.agree }).click()
    await waiting.waitFor({ state: 'hidden' })
    await officer.page.goto(`/risk/posts/${text.post}`)
    await settled(officer.page)
    expect(await officer.page.getByText(text.deed).count()).toBe(0)
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

  test('an officer grades a medium post; the leader in charge turns it down, both views stay, and agrees to it the second time', async () => {
    const [officer, leader] = [await open('CW-0007'), await open('CW-0004')]
    const path = '/risk/posts/warehouse-keeping'
    const give = async () => {
      await officer.page.goto(`${path}/grade`)
      await settled(officer.page)
      await expectAccessible(officer.page)
      if (process.env.PLUMBLINE_SHOTS)
        await officer.page.screenshot({ path: `shots/grade-${size}-${language}.png`, fullPage: true })
      await officer.page.getByRole('button', { name: text.graded }).click()
      await officer.page.waitForURL(`**${path}`)
      await officer.page.getByText(text.gradeWaits).first().waitFor()
    }
    const read = async () => {
      await leader.page.goto('/risk/posts')
      await settled(leader.page)
      await leader.page.locator('main').getByRole('link', { name: text.readGrade }).click()
      await leader.page.waitForURL(`**${path}`)
      await settled(leader.page)
      return cardOf(leader.page, text.gradeCard.medium)
    }
    await give()
    const first = await read()
    await first.getByRole('heading', { name: text.leansOn }).waitFor()
    await expectAccessible(leader.page)
    await first.getByRole('button', { name: text.sendBack, exact: true }).click()
    const why = leader.page.getByRole('dialog')
    await why.getByRole('textbox').fill(text.line)
    await why.getByRole('button', { name: text.turnDown, exact: true }).click()
    await first.waitFor({ state: 'hidden' })

    await officer.page.goto(path)
    await settled(officer.page)
    const disputed = cardOf(officer.page, text.disputed)
    await disputed.getByText(text.line).waitFor()
    await disputed.getByText(text.restsOn, { exact: true }).click()
    await disputed.getByRole('heading', { name: text.leansOn }).waitFor()
    await expectAccessible(officer.page)
    if (process.env.PLUMBLINE_SHOTS)
      await officer.page.screenshot({ path: `shots/grade-disputed-${size}-${language}.png`, fullPage: true })
    await give()
    const second = await read()
    await second.getByRole('button', { name: text.agree, exact: true }).click()
    await second.waitFor({ state: 'hidden' })
    expect(await cardOf(leader.page, text.disputed).count()).toBe(0)
    expect([...officer.faults, ...leader.faults]).toEqual([])
    await officer.close()
    await leader.close()
  })

  test('a high grade goes the whole way: the head says how the unit sees it, an officer grades, the main leader reads why and agrees', async () => {
    const [head, officer, manager] = [await open('CW-0720'), await open('CW-0007'), await open('CW-0001')]
    const path = '/risk/posts/crude-loading'
    const form = head.page.getByRole('dialog')
    await head.page.goto(path)
    await settled(head.page)
    await head.page.getByRole('button', { name: text.saySelf }).click()
    await form.getByRole('radio', { name: text.selfLow, exact: true }).check()
    await form.getByLabel(text.selfWhy, { exact: true }).fill(text.line)
    await expectAccessible(head.page)
    await form.getByRole('button', { name: text.selfSend }).click()
    await head.page.getByText(text.selfSaid).waitFor()

    await officer.page.goto(`${path}/grade`)
    await settled(officer.page)
    await officer.page.getByText(text.line).waitFor()
    await officer.page.getByRole('button', { name: text.gradedHigh }).click()
    await officer.page.waitForURL(`**${path}`)
    expect(await officer.page.getByRole('button', { name: text.saySelf }).count()).toBe(0)

    await manager.page.goto('/risk/posts')
    await settled(manager.page)
    const readIt = manager.page.locator('main').getByRole('link', { name: text.readGrade })
    expect(await manager.page.getByRole('listitem').filter({ has: readIt }).getByRole('button').count()).toBe(0)
    await readIt.click()
    await manager.page.waitForURL(`**${path}`)
    await settled(manager.page)
    expect(await manager.page.getByRole('button', { name: text.saySelf }).count()).toBe(0)
    const given = cardOf(manager.page, text.gradeCard.high)
    for (const said of [text.factor, text.line, text.mainWaits]) await given.getByText(said).first().waitFor()
    await given.getByRole('heading', { name: text.leansOn }).waitFor()
    await expectAccessible(manager.page)
    if (process.env.PLUMBLINE_SHOTS)
      await manager.page.screenshot({ path: `shots/grade-high-${size}-${language}.png`, fullPage: true })
    await given.getByRole('button', { name: text.agree, exact: true }).click()
    await given.waitFor({ state: 'hidden' })
    await manager.page.getByText(text.gradedToday).waitFor()
    expect([...head.faults, ...officer.faults, ...manager.faults]).toEqual([])
    for (const { close } of [head, officer, manager]) await close()
  })

  test('two like points are asked to be one: another officer leaves them apart, joins them when asked again, and parts them', async () => {
    const [first, second] = [await open('CW-0007'), await open('CW-0016')]
    const said = second.page.getByRole('dialog')
    const ask = async () => {
      await first.page.goto('/risk/quality')
      await settled(first.page)
      await first.page.getByRole('button', { name: text.share }).click()
      await expectAccessible(first.page)
      await first.page.getByRole('dialog').getByRole('button', { name: text.sendShare }).click()
      await first.page.getByText(text.mine).waitFor()
      await second.page.goto('/risk/quality')
      await settled(second.page)
    }
    const becauseOf = async (deed: string) => {
      await second.page.getByRole('button', { name: deed, exact: true }).click()
      await said.getByRole('textbox').fill(text.why)
      await said.getByRole('button', { name: text.turnDown }).click()
      await second.page.getByRole('button', { name: deed, exact: true }).waitFor({ state: 'hidden' })
    }
    await ask()
    await becauseOf(text.apart)
    await ask()
    await second.page.getByRole('button', { name: text.join, exact: true }).click()
    await second.page.getByRole('button', { name: text.part, exact: true }).waitFor()
    await expectAccessible(second.page)
    await becauseOf(text.part)
    expect([...first.faults, ...second.faults]).toEqual([])
    await first.close()
    await second.close()
  })

  test('a check is recorded, study gives way to a control, a like pair is fine, and a proposal is turned down', async () => {
    const [officer, leader] = [await open('CW-0007'), await open('CW-0004')]
    const form = officer.page.getByRole('dialog')
    const done = async () => {
      await form.waitFor({ state: 'hidden' })
      await settled(officer.page)
    }
    await officer.page.goto(`/risk/posts/${text.post}`)
    await settled(officer.page)
    await officer.page.getByRole('button', { name: text.check }).first().click()
    await form.getByRole('button', { name: text.recordCheck, exact: true }).click()
    await form.getByText(text.chooseOne).waitFor()
    await form.getByRole('radio', { name: text.works, exact: true }).check()
    expect(await form.getByText(text.chooseOne).count()).toBe(0)
    await form.getByLabel(text.looked).fill('5')
    await form.getByLabel(text.lookedOf).fill('41')
    await expectAccessible(officer.page)
    if (process.env.PLUMBLINE_SHOTS) await form.screenshot({ path: `shots/check-form-${size}-${language}.png` })
    await form.getByRole('button', { name: text.recordCheck, exact: true }).click()
    await officer.page.getByRole('status').getByText(text.recorded).first().waitFor()
    await officer.page.getByRole('button', { name: text.propose }).click()
    await form.getByLabel(text.name).fill(text.secondDeed)
    await form.getByLabel(text.how).fill(text.scene)
    for (const _when of ['before', 'after']) await form.getByRole('gridcell', { name: text.square }).click()
    await form.getByRole('button', { name: text.send, exact: true }).click()
    await done()

    await officer.page.goto('/risk/quality')
    await settled(officer.page)
    const study = officer.page.getByRole('button', { name: text.use })
    const before = await study.count()
    await study.first().click()
    await form.getByRole('button', { name: text.add, exact: true }).click()
    await form.getByText(text.nameChecker).waitFor()
    await form.getByLabel(text.checker).selectOption({ index: 1 })
    await expectAccessible(officer.page)
    await form.getByRole('button', { name: text.add, exact: true }).click()
    await expect.poll(() => study.count()).toBe(before - 1)
    const fine = officer.page.getByRole('button', { name: text.fine })
    if ((await fine.count()) === 0) await officer.page.getByRole('button', { name: text.nextPair }).click()
    await fine.click()
    await form.getByLabel(text.whyFine).fill(text.why)
    await expectAccessible(officer.page)
    await form.getByRole('button', { name: text.keepFine, exact: true }).click()
    await done()
    await officer.page.getByRole('status').getByText(text.settled).first().waitFor()

    await leader.page.goto('/today')
    await settled(leader.page)
    await leader.page.locator('main a[href="/risk/posts"]').first().click()
    await leader.page.waitForURL('**/risk/posts')
    const waiting = leader.page.getByRole('listitem').filter({ hasText: text.secondDeed })
    await waiting.getByRole('button', { name: text.sendBack, exact: true }).click()
    await leader.page.getByRole('dialog').getByRole('textbox').fill(text.why)
    await expectAccessible(leader.page)
    await leader.page.getByRole('dialog').getByRole('button', { name: text.turnDown, exact: true }).click()
    await waiting.waitFor({ state: 'hidden' })
    expect([...officer.faults, ...leader.faults]).toEqual([])
    await officer.close()
    await leader.close()
  })
})

const controlWords = {
  zh: {
    details: '成因与做法',
    change: /^换一项：/,
    done: '做什么',
    text: '系统每单自动换一家先问',
    why: '为什么',
    short: '换了',
    missing: '用一句话说说为什么，至少十个字。',
    reason: '新系统上线，先问谁不由人挑',
    send: '换上',
    changed: '已换上，原来那项留在记录里',
    close: /^停用：系统每单自动换一家先问/,
    stop: '停用',
  },
  en: {
    details: 'Causes and controls',
    change: /^Change the control: /,
    done: 'What is done',
    text: 'The system asks another one first each time',
    why: 'Why',
    short: 'It is new',
    missing: 'Say why in one line, ten characters or more.',
    reason: 'The new system chooses, nobody else',
    send: 'Put it in place',
    changed: 'Changed; the one before stays in the history',
    close: /^Close the control: The system asks another one first each time/,
    stop: 'Close it',
  },
} as const

test.each([
  ['zh', 'desktop', 'office-head'],
  ['en', 'phone', 'training-appraisal'],
] as const)(
  'RSK-129 a standing control is changed with its reason on the page of the post, in %s on a %s',
  async (language, size, post) => {
    const w = controlWords[language]
    const { page, faults, close } = await visit({ address: demoAddress(), as: 'CW-0007', language, size })
    await page.goto(`/risk/posts/${post}`)
    await settled(page)
    await page.getByText(w.details, { exact: true }).first().click()
    await page.getByRole('button', { name: w.change }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w.done).fill(w.text)
    await dialog.getByLabel(w.why, { exact: true }).fill(w.short)
    await dialog.getByRole('button', { name: w.send }).click()
    await dialog.getByText(w.missing).waitFor()
    await expectAccessible(page)
    if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: `shots/control-change-${language}.png` })
    await dialog.getByLabel(w.why, { exact: true }).fill(w.reason)
    await dialog.getByRole('button', { name: w.send }).click()
    await page.getByText(w.changed).waitFor()
    await page.getByText(w.text).first().waitFor()
    await page.getByRole('button', { name: w.close }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.stop }).waitFor()
    await expectAccessible(page)
    if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: `shots/control-close-${language}.png` })
    expect(faults).toEqual([expect.stringContaining('409')])
    await close()
  },
)
