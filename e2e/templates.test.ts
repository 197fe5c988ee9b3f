import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { type Demo, forget, root, startDemo } from './support/demo.ts'
import { preparedFolder } from './support/prepared.ts'

/** Posts that are added stay, so this organisation is its own. */
let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ data: preparedFolder() })
}, 300_000)
afterAll(async () => {
  await closeBrowser()
  await demo.stop()
  forget(demo)
})

/** The version in which the pack brings a template. */
const versionOf = (code: string): string =>
  JSON.parse(readFileSync(join(root, `content/packs/oil-production-area/posts/${code}.json`), 'utf8')).version

const cases = [
  {
    ...{
      language: 'zh' as const,
      size: 'desktop' as const,
      toTemplates: '从模板加岗位',
      search: '找模板',
      sought: '仓储保管岗',
    },
    ...{
      look: '看看模板：仓储保管岗',
      part: '风险点',
      name: '岗位名称',
      post: '西库保管岗',
      unit: '单位',
      place: '物资供应站',
    },
    ...{
      add: '加 1 个岗位',
      added: /^加了 1 个岗位/,
      from: `来自模板“仓储保管岗”${versionOf('warehouse-keeping')} 版`,
      agree: '同意',
    },
    code: 'supply-warehouse-keeping',
  },
  {
    ...{
      language: 'en' as const,
      size: 'phone' as const,
      toTemplates: 'Add posts from templates',
      search: 'Find a template',
    },
    ...{ sought: 'Fuel cards', look: 'Look at the template: Fuel cards' },
    ...{
      part: 'Risk points',
      name: 'Name of the post',
      post: 'Fuel desk west',
      unit: 'Unit',
      place: 'Materials Supply Station',
    },
    ...{
      add: 'Add 1 post',
      added: /^Added 1 post/,
      from: new RegExp(`^From the template .*, version ${versionOf('fuel-cards')}`),
    },
    ...{ agree: 'Agree', code: 'supply-fuel-cards' },
  },
]

test.each(cases)(
  'in $language an officer adds a post from a template; its points wait, say whence they came, and a leader looks at one',
  async (text) => {
    const open = (as: string) => visit({ address: demo.address, language: text.language, size: text.size, as })
    const officer = await open('CW-0007')
    await officer.page.goto('/risk/posts')
    await settled(officer.page)
    await officer.page.getByRole('link', { name: text.toTemplates }).click()
    await settled(officer.page)
    await officer.page.getByLabel(text.search).fill(text.sought)
    await officer.page.getByRole('button', { name: text.look }).first().click()
    await officer.page.getByRole('dialog').getByRole('heading', { name: text.part }).waitFor()
    await expectAccessible(officer.page)
    if (process.env.PLUMBLINE_SHOTS)
      await officer.page.screenshot({ path: `shots/template-${text.size}-${text.language}.png` })
    await officer.page.keyboard.press('Escape')
    await officer.page.getByRole('checkbox').first().check()
    await officer.page.getByLabel(text.name).fill(text.post)
    await officer.page.getByLabel(text.unit, { exact: true }).selectOption({ label: text.place })
    await expectAccessible(officer.page)
    if (process.env.PLUMBLINE_SHOTS)
      await officer.page.screenshot({
        path: `shots/templates-chosen-${text.size}-${text.language}.png`,
        fullPage: true,
      })
    await officer.page.getByRole('button', { name: text.add }).click()
    await officer.page.getByText(text.added).waitFor()
    await officer.page.goto(`/risk/posts/${text.code}`)
    await settled(officer.page)
    expect(await officer.page.getByText(text.from).count()).toBeGreaterThan(0)
    await expectAccessible(officer.page)

    const leader = await open('CW-0004')
    await leader.page.goto(`/risk/posts/${text.code}`)
    await settled(leader.page)
    const agree = leader.page.getByRole('button', { name: text.agree })
    const before = await agree.count()
    expect(before).toBeGreaterThan(0)
    await agree.first().click()
    await expect.poll(() => agree.count(), { timeout: 10_000 }).toBeLessThan(before)
    expect([...officer.faults, ...leader.faults]).toEqual([])
    await officer.close()
    await leader.close()
  },
  120_000,
)
