import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApproveGrant, ProposeGrant } from '#capabilities/identity/contract/granting.ts'
import { JoinDevice, RegisterDevice } from '#capabilities/identity/contract/shared-devices.ts'
import { ApproveToken, AskToken } from '#capabilities/identity/contract/source-systems.ts'
import { AddBranch, AddUnit, CloseUnit, MoveUnit, SetBranchUnit } from '#capabilities/organisation/contract/units.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import { inTransaction } from '#platform/database.ts'
import { testNow } from '#platform/testing.ts'
import { anAccount, type Browser, type Laboratory, openLaboratory } from './laboratory.ts'

let lab: Laboratory
let system: Browser
let security: Browser
let somebody: Id<'person'>
const whole = { tenant: 1, person: null, scope: ['1.%'] }

const seated = async (staffNo: string, role: Exclude<Role, 'learner'>): Promise<Browser> => {
  const person = await anAccount(lab, staffNo, role)
  const secret = randomBytes(32).toString('base64url')
  await inTransaction(lab.owner, { ...whole, person }, ({ client }) =>
    client.query(
      `insert into session (tenant_id, token_hash, person_id, opened_at, ends_at) values (1, $1, $2, $3, $4)`,
      [createHash('sha256').update(secret).digest(), person, testNow, '2027-01-13T00:00:00Z'],
    ),
  )
  const browser = lab.browser()
  browser.setCookie(`1.${person}.${secret}`)
  return browser
}

beforeAll(async () => {
  lab = await openLaboratory()
  system = await seated('P-1', 'system-administrator')
  security = await seated('P-2', 'security-administrator')
  somebody = await anAccount(lab, 'P-3')
})
afterAll(() => lab?.close())

let count = 0
/** A new crew below the area, by code and path. */
const aUnit = async (): Promise<{ readonly unit: string; readonly path: string }> => {
  const { unit } = (
    await system.send(AddUnit, { above: 'AREA', kind: 'team', name: { zh: `队 ${++count}`, en: '' } })
  ).json()
  return { unit, path: await pathOf(unit) }
}
const pathOf = async (code: string): Promise<string> => {
  const { rows } = await inTransaction(lab.owner, whole, ({ client }) =>
    client.query<{ path: string }>('select path from unit where code = $1', [code]),
  )
  return rows[0]?.path ?? ''
}
const close = async (unit: string) =>
  expect((await system.send(CloseUnit, { unit, on: '2027-01-12' })).statusCode).toBe(200)

const officerAt = (unitPath: string) => ({
  ...{ person: somebody, role: 'officer', places: [{ unitPath, branch: null }] },
  ...{ fromOn: '2027-01-12', toOn: '2027-12-31', reason: 'The former officer was transferred' },
})
const tokenFor = (unitPath: string) => ({
  ...{ name: `Hotline ${++count}`, may: 'hand-in-counts', unitPath, lastOn: '2027-06-30', reason: 'Counts already' },
})
const asks = [
  ['a role', (unitPath: string) => system.send(ProposeGrant, officerAt(unitPath))],
  ['a token', (unitPath: string) => system.send(AskToken, tokenFor(unitPath))],
  ['a device', (unitPath: string) => system.send(RegisterDevice, { name: '平板', unitPath })],
] as const

test.each(asks)('IDN-53 %s for a unit that is not there, has moved or is closed is refused', async (_, ask) => {
  const [moved, closed, target] = [await aUnit(), await aUnit(), await aUnit()]
  expect((await system.send(MoveUnit, { unit: moved.unit, below: target.unit })).statusCode).toBe(200)
  await close(closed.unit)
  for (const path of ['1.999', moved.path, '1.x', ''])
    expect([path, [400, 404].includes((await ask(path)).statusCode)]).toEqual([path, true])
  expect((await ask(closed.path)).json()).toEqual({ refusal: 'unit-closed' })
  expect((await ask(await pathOf(moved.unit))).statusCode).toBe(200)
})

test('IDN-53 ORG-23 a token that waits follows its unit when that moves', async () => {
  const [mover, target] = [await aUnit(), await aUnit()]
  const { system: id } = (await system.send(AskToken, tokenFor(mover.path))).json()
  expect((await system.send(MoveUnit, { unit: mover.unit, below: target.unit })).statusCode).toBe(200)
  expect((await security.send(ApproveToken, { system: id })).statusCode).toBe(200)
  const { rows } = await inTransaction(lab.owner, whole, ({ client }) =>
    client.query('select reach_path from source_system where id = $1', [id]),
  )
  expect(rows).toEqual([{ reach_path: await pathOf(mover.unit) }])
})

test('IDN-53 a role that waits keeps its unit open and where it is; past every rule, it is refused at approval', async () => {
  const [mover, target] = [await aUnit(), await aUnit()]
  const person = await anAccount(lab, `P-${++count + 10}`)
  const asked = { ...officerAt(mover.path), person }
  const { proposal } = (await system.send(ProposeGrant, asked)).json()
  expect((await system.send(MoveUnit, { unit: mover.unit, below: target.unit })).json()).toEqual({
    refusal: 'role-waits',
  })
  expect((await system.send(CloseUnit, { unit: mover.unit, on: '2027-01-12' })).json()).toEqual({
    refusal: 'has-roles',
  })
  await inTransaction(lab.owner, whole, ({ client }) =>
    client.query(`update unit set closed_on = '2027-01-12' where code = $1`, [mover.unit]),
  )
  expect((await security.send(ApproveGrant, { proposal })).json()).toEqual({ refusal: 'place-gone' })
})

test('IDN-53 a secretary is proposed with the unit that the branch equals now', async () => {
  const [one, other] = [await aUnit(), await aUnit()]
  const { branch: code } = (await system.send(AddBranch, { name: { zh: '支部', en: 'Branch' }, unit: one.unit })).json()
  const { rows } = await inTransaction(lab.owner, whole, ({ client }) =>
    client.query<{ id: string }>('select id from branch where code = $1', [code]),
  )
  const branch = rows[0]?.id
  const asSecretary = (unitPath: string | null) =>
    system.send(ProposeGrant, { ...officerAt('1'), role: 'secretary', places: [{ unitPath, branch }] })
  await system.send(SetBranchUnit, { branch: code, unit: other.unit })
  expect((await asSecretary(one.path)).json()).toEqual({ refusal: 'place-moved' })
  expect((await asSecretary(null)).json()).toEqual({ refusal: 'place-moved' })
  expect((await asSecretary(other.path)).json()).toMatchObject({ granted: true })
})

test('IDN-53 a device is not joined for a unit that closed after it was named', async () => {
  const { unit, path } = await aUnit()
  const { code } = (await system.send(RegisterDevice, { name: '平板', unitPath: path })).json()
  await close(unit)
  const reply = await lab.browser().send(JoinDevice, { code })
  expect([reply.statusCode, reply.json()]).toEqual([409, { refusal: 'unit-closed' }])
})

test('IDN-53 whoever has the right code of a device whose unit closed has not guessed wrongly', async () => {
  const { unit, path } = await aUnit()
  const { code } = (await system.send(RegisterDevice, { name: '平板', unitPath: path })).json()
  await close(unit)
  const replies: number[] = []
  for (let n = 0; n < 70; n++) replies.push((await lab.browser().send(JoinDevice, { code })).statusCode)
  expect(new Set(replies)).toEqual(new Set([409]))
})
