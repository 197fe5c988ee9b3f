import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { openSmallOrganisation } from '#capabilities/organisation/testing.ts'
import { keepTemplates } from '#capabilities/risk/public.ts'
import { aPostTemplate, aTemplatePoint } from '#capabilities/risk/sample.ts'
import { day } from '#kernel/day.ts'
import { inTransaction, openPool, type Tx } from '#platform/database.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { anId } from '#platform/testing.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { StartRefusal } from '../start-refusal.ts'
import { askingAs } from './asking-as.ts'
import { importBy } from './import-by.ts'
import { importLists } from './lists.ts'

let pool: ReturnType<typeof openPool>
let owner: ReturnType<typeof openPool>
const join = async (tx: Tx, staffNo: string, role: 'system-administrator' | 'auditor' | 'officer'): Promise<void> => {
  const personId = anId('person')
  await syncAccounts(tx, [{ personId, staffNo, name: staffNo, title: '', titleEn: '', unitPath: '1' }])
  const grant = { id: anId('role-grant'), personId, role, unitPath: '1', branchId: null }
  await saveGrants(tx, [{ ...grant, fromOn: day('2020-01-01'), toOn: null }])
}
const whole = { tenant: 1, person: null, scope: ['1.%'] }

beforeAll(async () => {
  const roles = await freshDatabase()
  ;[pool, owner] = [openPool(roles.request, 2), openPool(roles.owner, 2)]
  await inTransaction(owner, whole, async (tx) => {
    await tx.client.query(
      "insert into tenant (tenant_id, code, name, name_en, demo) values (1, 'cw', '澄湾', 'Chengwan', false)",
    )
    await openSmallOrganisation({ tx })
    await join(tx, 'clerk', 'system-administrator')
    await join(tx, 'reader', 'auditor')
  })
})
afterAll(async () => {
  await Promise.all([pool?.end(), owner?.end()])
})

const columns = '岗位名称,单位,重点岗位'

const run = async (
  as: string,
  rows: readonly string[],
  {
    head = columns,
    list: name = 'posts',
    ...over
  }: { readonly dryRun?: boolean; readonly head?: string; readonly list?: string } = {},
) => {
  let said = ''
  const note = (text: { readonly en: string }): void => void (said += `${text.en}\n`)
  const terminal: Terminal = { say: note, complain: note, write: () => undefined, stopped: () => Promise.resolve() }
  const list = importLists[name]
  if (!list) throw new Error(`there is no list ${name}`)
  const upload = { name: 'posts.csv', bytes: Buffer.from([head, ...rows].join('\n')) }
  const ask = await askingAs(as, pool, Buffer.alloc(32, 1))
  const code = await importBy(ask, { list, upload, full: false, dryRun: false, ...over, terminal })
  return { code, said }
}

const postNames = () =>
  inTransaction(owner, whole, async ({ client }) =>
    (await client.query("select name->>'zh' as zh from post order by 1")).rows.map(({ zh }) => zh),
  )

test('a dry run prints what would change and writes nothing; without it the same is written, in the person’s name', async () => {
  const before = await postNames()
  const rows = ['化验取样岗,作业监督站,是', '物资采购岗,物资供应站,否']
  const dry = await run('clerk', rows, { dryRun: true })
  expect(dry).toMatchObject({ code: 0, said: expect.stringContaining('nothing was written') })
  expect(dry.said).toContain('New: 1')
  expect(dry.said).toContain('化验取样岗')
  expect(await postNames()).toEqual(before)

  expect(await run('clerk', rows)).toMatchObject({ code: 0, said: expect.stringContaining('Written: 1 new post') })
  expect(await postNames()).toEqual([...before, '化验取样岗'].sort())
  const entries = await inTransaction(owner, whole, ({ client }) =>
    client.query("select actor from ledger_entry where type = 'organisation.import-posts'"),
  )
  expect(entries.rows).toMatchObject([{ actor: expect.stringMatching(/.+/) }])
})

test('one row that needs a look keeps all of them out', async () => {
  const before = await postNames()
  const { code, said } = await run('clerk', ['门卫岗,物资供应站,否', '司炉岗,没有的单位,否'])
  expect(code).toBe(3)
  expect(said).toContain('nothing was written')
  expect(said).toContain('没有的单位')
  expect(await postNames()).toEqual(before)
})

test('what a template did not bring, since its words name somebody there, is printed after the writing', async () => {
  const [named, unnamed] = [
    aTemplatePoint(),
    aTemplatePoint({ code: 'other', name: { zh: '先用后批', en: 'Used first' } }),
  ]
  const cause = { zh: '请周启明一个人挑，没有人再看。', en: 'Zhou picks alone.' }
  const template = aPostTemplate({
    ...{ code: 'buyer', name: { zh: '采购模板岗', en: 'Buyer' }, powers: [] },
    points: [{ ...named, cause }, unnamed],
  })
  await inTransaction(owner, whole, (tx) => keepTemplates(tx, { posts: [template], processes: [] }))
  const head = `${columns},岗位模板`
  const written = await run('clerk', ['采购二岗,物资供应站,否,采购模板岗'], { head })
  expect(written.said).toContain('Left out of the templates, since the words name somebody here (1): ')
  expect(written).toMatchObject({ code: 0, said: expect.stringContaining(named.name.en) })
  expect((await run('clerk', ['门卫岗,物资供应站,否,'], { head })).said).not.toContain('Left out')
})

test('whoever may not, or is not there, is told so', async () => {
  await expect(run('reader', ['门卫岗,物资供应站,否'])).rejects.toThrow(StartRefusal)
  await expect(run('nobody', ['门卫岗,物资供应站,否'])).rejects.toThrow(StartRefusal)
})

test('RSK-170 a register is taken in for an administrator until there is an officer, and then for the officer alone', async () => {
  const register = { list: 'register', head: '岗位,风险点', dryRun: true }
  const row = ['物资采购岗,拆分采购以避开招标']
  expect((await run('clerk', row, register)).said).toContain('New, to be graded: 1')
  await inTransaction(owner, whole, (tx) => join(tx, 'inspector', 'officer'))
  await expect(run('clerk', row, register)).rejects.toThrow(StartRefusal)
  expect((await run('inspector', row, register)).said).toContain('New, to be graded: 1')
})
