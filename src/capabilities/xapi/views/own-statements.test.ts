import { expect } from 'vitest'
import { moment } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aDraft } from '../sample.ts'
import { recordStatements } from '../store/statements.ts'
import { ownStatements } from './own-statements.ts'

const record = (cx: TestCx, over: Parameters<typeof aDraft>[0] = {}) =>
  recordStatements(cx.tx, { person: cx.actor.person, language: 'zh', now: cx.now }, [aDraft({ id: anId(), ...over })])

test('XAP-4 a statement is kept once with both clocks, as it was written', async ({ cx }) => {
  const id = anId()
  await record(cx, { id, occurredAt: moment('2027-01-10T08:00:00Z') })
  await record(cx, { id, occurredAt: moment('2027-01-11T08:00:00Z') })
  const answer = await ownStatements(cx, {})
  expect(answer).toMatchObject({
    value: { statements: [{ id, verb: 'answered', occurredAt: '2027-01-10T08:00:00.000Z', storedAt: cx.now }] },
  })
  const [only] = answer.ok ? answer.value.statements : []
  expect(JSON.parse(only?.raw ?? '')).toMatchObject({ id, timestamp: '2027-01-10T08:00:00.000Z', stored: cx.now })
})

test('XAP-4 the request role can neither change nor remove a statement', async ({ cx }) => {
  await record(cx)
  await cx.tx.client.query('savepoint before')
  await expect(cx.tx.rows(sql`update xapi_statement set raw = ''`)).rejects.toThrow('permission denied')
  await cx.tx.client.query('rollback to before')
  await expect(cx.tx.rows(sql`delete from xapi_statement`)).rejects.toThrow('permission denied')
})

test('XAP-2 a person keeps one random name, another person has another', async ({ cx }) => {
  const names = async (who: TestCx) => {
    await record(who)
    await record(who)
    const answer = await ownStatements(who, {})
    return new Set(answer.ok ? answer.value.statements.map(({ raw }) => JSON.parse(raw).actor.account.name) : [])
  }
  const mine = await names(cx)
  const theirs = await names(await cx.as({ person: anId('person') }))
  expect([mine.size, theirs.size]).toEqual([1, 1])
  expect([...mine]).not.toEqual([...theirs])
})

test('XAP-5 nobody else reads the statements of a person, whatever the reach', async ({ cx }) => {
  await record(cx)
  const other = await cx.as({ person: anId('person'), reach: { units: ['1'], branches: [] } })
  expect(await ownStatements(other, {})).toEqual({ ok: true, value: { statements: [] } })
  expect(await other.tx.rows(sql`select id from xapi_statement`)).toEqual([])
})

test('XAP-1 a draft that makes no valid statement is a fault', async ({ cx }) => {
  await expect(record(cx, { result: { scaled: 2 } })).rejects.toThrow('result.score.scaled')
})
