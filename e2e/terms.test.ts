import { afterAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

// Two general words that stand in one lesson of the demonstration and that no other journey reads.
test.each([
  {
    language: 'zh',
    size: 'desktop',
    lesson: 'the-wire-by-the-pond',
    general: '增氧机',
    own: '鼓风泵',
    add: '加一个叫法',
    save: '照这个显示',
    shown: /从现在起照这个显示/,
    drop: /^去掉/,
    said: '通用词（中文）',
    called: '你们叫（中文）',
    none: '两栏要么都写',
  },
  {
    language: 'en',
    size: 'phone',
    lesson: 'the-wire-by-the-pond',
    general: 'aerator',
    own: 'air blower',
    add: 'Add a word',
    save: 'Show it this way',
    shown: /from now on your word is shown/,
    drop: /^Remove/,
    said: 'General word in English',
    called: 'You say in English',
    none: 'fill in both words or neither',
  },
] as const)(
  'CUR-43 an author says a word of the packs otherwise, and learners read it so until it is removed ($language)',
  async ({ language, size, lesson, general, own, add, save, shown, drop, said, called, none }) => {
    const address = demoAddress()
    const author = await visit({ address, language, size, as: 'CW-0027' })
    const learner = await visit({ address, language, size, as: 'CW-0417' })
    const story = async (): Promise<string> => {
      await learner.page.goto(`/learn/lessons/${lesson}`)
      await settled(learner.page)
      return (await learner.page.locator('main').textContent()) ?? ''
    }
    expect(await story()).toContain(general)

    const { page } = author
    await page.goto('/learn/studio/terms')
    await settled(page)
    await page.getByRole('button', { name: add }).click()
    await page.getByLabel(said).fill(general)
    await page.getByRole('button', { name: save }).click()
    await page.getByText(none).waitFor()
    await page.getByLabel(called).fill(own)
    await expectAccessible(page)
    await page.getByRole('button', { name: save }).click()
    await page.getByText(shown).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(own).first().waitFor()
    await expectAccessible(page)
    const told = await story()
    expect([told.includes(general), told.includes(own)]).toEqual([false, true])

    await page.getByRole('row').filter({ hasText: own }).getByRole('button', { name: drop }).click()
    await page.getByRole('row').filter({ hasText: own }).waitFor({ state: 'detached' })
    expect(await story()).toContain(general)
    expect([author.faults, learner.faults].map((faults) => faults.filter((one) => !/422|409|400/.test(one)))).toEqual([
      [],
      [],
    ])
    await author.close()
    await learner.close()
  },
)
