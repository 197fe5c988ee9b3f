import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, command, expectAccessible, settled, visit } from './support/browser.ts'

afterAll(closeBrowser)

test('two officers write one draft at once: both versions are shown where they differ, and one is picked', async () => {
  const address = inject('address')
  const mine = await visit({ address, as: 'CW-0007' })
  const { id } = (await command(mine.context, address, 'plan.draft-programme', {
    name: { zh: '同时改的方案', en: 'Written by two' },
    fromOn: '2027-03-01',
    toOn: '2027-03-20',
  })) as { id: string }
  await mine.page.goto(`/plan/programmes/${id}`)
  await settled(mine.page)
  const before = await mine.context.request.get(`${address}/api/v1/plan.programme?programmeId=${id}`)
  const { programme } = (await before.json()) as { programme: { revision: number; audience: object } }
  await command(mine.context, address, 'plan.change-programme', {
    programmeId: id,
    revision: programme.revision,
    name: { zh: '对方起的名字', en: 'Their name' },
    fromOn: '2027-03-01',
    toOn: '2027-03-20',
    audience: programme.audience,
    exclusions: [],
    items: [],
    overReason: '',
  })
  await mine.page.getByLabel('名称', { exact: true }).fill('我起的名字')
  await mine.page.getByRole('heading', { name: '你和别人都改了这个方案' }).waitFor()
  await mine.page.getByRole('region', { name: '对方的' }).getByText('对方起的名字').waitFor()
  await mine.page.getByRole('region', { name: '你的' }).getByText('我起的名字').waitFor()
  await expectAccessible(mine.page)
  if (process.env.PLUMBLINE_SHOTS) await mine.page.screenshot({ path: 'shots/conflict.png', fullPage: true })
  await mine.page.getByRole('button', { name: '用我的' }).click()
  const kept = async (): Promise<string> => {
    const after = await mine.context.request.get(`${address}/api/v1/plan.programme?programmeId=${id}`)
    return ((await after.json()) as { programme: { name: { zh: string } } }).programme.name.zh
  }
  await expect.poll(kept, { timeout: 15_000 }).toBe('我起的名字')
  expect(await mine.page.getByRole('heading', { name: '你和别人都改了这个方案' }).count()).toBe(0)
  await mine.close()
})
