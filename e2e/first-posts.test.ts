import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, command, expectAccessible, settled, type Visit, visit } from './support/browser.ts'
import { type Demo, forget, root, startDemo } from './support/demo.ts'

let product: Demo
beforeAll(async () => {
  product = await startDemo({ command: 'serve' })
})
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
  if (product) forget(product)
})

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page)
  await expectAccessible(page)
  if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: `shots/first-posts-${name}.png`, fullPage: true })
}

const upload = async (page: Page, name: string, lines: readonly string[]): Promise<void> => {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page.getByRole('button', { name: '看预览' }).click()
}

/** The step of the first run beside the page. */
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '第一次使用' }).getByRole('listitem').filter({ hasText: name })

/** The three administrators, as the set-up link makes them; the first one signed in. */
const setUp = async (): Promise<Visit> => {
  const link = /\/setup\/organisation#(\S+)/.exec(product.said())?.[1] ?? ''
  const boss = await visit({ address: product.address })
  await command(boss.context, product.address, 'organisation.set-up', {
    ...{ link, name: '澄湾采油管理区', nameEn: '', password: '井口三号阀门要点灯了', language: 'zh' },
    system: { staffNo: 'CW-0038', name: '罗川' },
    security: { staffNo: 'CW-0012', name: '方恒' },
    audit: { staffNo: 'CW-0023', name: '苏宁远' },
  })
  return boss
}

/** Somebody on the roster becomes an author and takes in the packs of the product. */
const takePacksIn = async ({ context }: Visit): Promise<void> => {
  const { address } = product
  const reply = await context.request.get(`${address}/api/v1/identity.accounts?text=CW-0100`)
  const { accounts } = (await reply.json()) as { readonly accounts: readonly { readonly person: string }[] }
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  await command(context, address, 'identity.propose-grant', {
    ...{ person: accounts[0]?.person, role: 'author', places: [{ unitPath: '1', branch: null }], reason: '备课' },
    ...{ fromOn: today, toOn: `${Number(today.slice(0, 4)) + 1}-01-01` },
  })
  for (const pack of ['common', 'oil-production-area']) {
    const words = ['pack', pack, '--data', product.data, '--as', 'CW-0100']
    const ran = spawnSync(process.execPath, [join(root, 'dist/server.mjs'), ...words], { encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
  }
}

test('from an empty folder to risk points that wait: a roster taken back and written, posts by a list that names templates, one more from a template', async () => {
  const boss = await setUp()
  const { page } = boss
  await page.goto('/setup/roster')
  await settled(page)
  await upload(page, '花名册.csv', [
    '工号,姓名,上级单位,单位,政治面貌,所属支部',
    'CW-0038,罗川,,澄湾采油管理区,群众,',
    'CW-0100,何备课,澄湾采油管理区,物资供应站,中共党员,机关支部',
    'CW-0101,周保管,澄湾采油管理区,物资供应站,群众,',
  ])
  await page
    .getByRole('button', { name: /^去修正/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^新建认不出的/ }).click()
  await page.getByText('没有要看的行了').waitFor()
  await page.getByRole('button', { name: '回预览' }).click()
  await page.getByText(/“机关支部”不对应任何单位/).waitFor()
  await page.getByText(/30 秒内撤回，它们也一并结束/).waitFor()
  await look(page, 'roster-preview')
  await page.getByRole('button', { name: '导入 2 人' }).click()
  await page.getByRole('button', { name: /撤回/ }).click()
  await page.getByText(/新建的 2 个单位、支部或岗位也一并结束/).waitFor()
  await page.getByText(/“机关支部”不对应任何单位/).waitFor()
  await page.getByRole('button', { name: '导入 2 人' }).click()
  await page.getByText('这张表已经写入').waitFor()
  await step(page, '导入名册').getByText('5 人').waitFor()

  await takePacksIn(boss)
  await page.goto('/setup/posts')
  await settled(page)
  await upload(page, '岗位表.csv', [
    '岗位名称,单位,岗位模板',
    '西库保管岗,物资供应站,仓储保管岗',
    '油卡岗,物资供应站,fuel-cards',
    '零星采购岗,物资供应站,物资采购',
  ])
  await page
    .getByRole('button', { name: /^去修正 1 行/ })
    .first()
    .click()
  await page.getByText('没有这个岗位模板', { exact: false }).waitFor()
  await look(page, 'mend')
  await page.goto('/setup/posts')
  await page.getByText('还有 3 行等着', { exact: false }).first().waitFor()
  await step(page, '岗位与风险点').getByText('还有 3 行等着', { exact: false }).waitFor()
  await look(page, 'waiting')
  await page.goto('/today')
  await page.getByText('岗位：还有 3 行等着').waitFor()
  await look(page, 'today')
  await page.getByRole('link', { name: '去修正' }).click()
  await page
    .getByRole('button', { name: /^去修正 1 行/ })
    .first()
    .click()
  await page.getByRole('button', { name: '采纳', exact: true }).click()
  await page.getByText('没有要看的行了').waitFor()
  await page.getByRole('button', { name: '回预览' }).click()
  await page.getByText('模板里的风险点、职权和流程图作为提议', { exact: false }).first().waitFor()
  await look(page, 'preview')
  await page.getByRole('button', { name: '导入 3 个岗位' }).click()
  await step(page, '岗位与风险点').getByText('3 个岗位，0 个风险点，13 个待确认').waitFor()

  await page.goto('/setup/templates')
  await settled(page)
  await page.getByLabel('找模板').fill('化验取样岗')
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '物资供应站' })
  await page.getByRole('button', { name: '加 1 个岗位' }).click()
  await page.getByText(/^加了 1 个岗位：4 个风险点/).waitFor()
  await page.getByRole('button', { name: /撤回/ }).click()
  await page.getByText('撤回了 1 个岗位，跟着来的提议也撤了').waitFor()
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '物资供应站' })
  await page.getByRole('button', { name: '加 1 个岗位' }).click()
  await page.getByText(/^加了 1 个岗位：4 个风险点/).waitFor()
  await look(page, 'templates')

  await page.goto('/setup/burden')
  await page.getByRole('button', { name: '定下这四个上限' }).click()
  await page.waitForURL('**/setup/evidence')
  await step(page, '岗位与风险点').getByText('4 个岗位，0 个风险点，17 个待确认').waitFor()
  await step(page, '负担上限与节日').getByText('其他岗位每月 50 分钟').waitFor()
  for (const name of ['导入名册', '岗位与风险点', '负担上限与节日'])
    expect(await step(page, name).getByText('（已完成）').count()).toBe(1)
  await look(page, 'evidence')
  expect(boss.faults).toEqual([])
  await boss.close()
}, 180_000)
