import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { appendEntry } from '#capabilities/ledger/public.ts'
import { moment } from '#kernel/day.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { ledgerCrypto } from './house.ts'
import { openMetrics } from './metrics.ts'

const now = moment('2027-01-12T01:12:00Z')
const clock = { now: () => now, ahead: () => 0 }

const open = async () => {
  const owner = openPool((await freshDatabase()).owner, 2)
  const certificateEnd = new Date('2028-02-13T08:00:00Z')
  const metrics = openMetrics({
    pool: owner,
    owner,
    clock: clock as never,
    tenant: 1,
    folder: tmpdir(),
    certificateEnd,
  })
  const figure = async (name: string): Promise<string | undefined> =>
    new RegExp(`^plumbline_${name} (.+)$`, 'm').exec(await metrics.text())?.[1]
  const write = (statement: string) =>
    inTransaction(owner, { tenant: 1, person: null, scope: [] }, ({ client }) => client.query(statement))
  return { owner, metrics, figure, write }
}

test('the figures tell what waits on the ledger, that it stands still, how old the backup is, the disk and the certificate', async () => {
  const { owner, figure, write } = await open()
  try {
    expect(await figure('ledger_pending')).toBe('0')
    expect(await figure('ledger_halted')).toBe('0')
    expect(await figure('backup_age_seconds')).toBe('+Inf')
    expect(Number(await figure('data_free_bytes'))).toBeGreaterThan(0)
    expect(await figure('certificate_end_seconds')).toBe(`${Date.parse('2028-02-13T08:00:00Z') / 1_000}`)

    await inTransaction(owner, { tenant: 1, person: null, scope: [] }, (tx) =>
      appendEntry(
        tx,
        { type: 'ledger.back-up', actor: null, now, facts: [{ kind: 'backup', id: 'one', payload: {} }] },
        { ...ledgerCrypto, pseudonymKey: Buffer.alloc(32, 1) },
      ),
    )
    expect(await figure('ledger_pending')).toBe('1')
    await write(`insert into ledger_halt (tenant_id, fork, since) values (1, 'shorter', '2027-01-12T01:00:00Z')`)
    for (const [at, removed] of [
      ['2027-01-10T01:12:00Z', null],
      ['2027-01-11T01:12:00Z', null],
      ['2027-01-12T00:12:00Z', '2027-01-12T00:20:00Z'],
    ])
      await write(`insert into ledger_backup (tenant_id, id, cause, asked_at, started_at, ended_at, state, file, bytes, rows,
          digest, sealed, removed_at)
        values (1, gen_random_uuid(), 'schedule', '${at}', '${at}', '${at}', 'done', '/x', 1, 1, repeat('0', 64), false,
          ${removed === null ? 'null' : `'${removed}'`})`)
    await write(
      `insert into ledger_backup (tenant_id, id, cause, asked_at, state) values (1, gen_random_uuid(), 'schedule', '2027-01-12T01:00:00Z', 'waiting')`,
    )
    expect(await figure('ledger_halted')).toBe('1')
    expect(await figure('backup_age_seconds')).toBe('86400')
  } finally {
    await owner.end()
  }
})

test('while the database is away the other figures are told all the same', async () => {
  const { owner, figure } = await open()
  await owner.end()
  expect(await figure('database_up')).toBe('0')
  expect(await figure('ledger_pending')).toBe('Nan')
  expect(Number(await figure('data_free_bytes'))).toBeGreaterThan(0)
})

test.each(['operations.md', 'operations.zh.md'])('every figure of our own stands in %s, and no other', async (page) => {
  const { owner, metrics } = await open()
  const told = [...(await metrics.text()).matchAll(/^# TYPE (plumbline_\w+)/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => !/^plumbline_(process|nodejs)_/.test(name))
  await owner.end()
  const text = readFileSync(fileURLToPath(new URL(`../../docs/${page}`, import.meta.url)), 'utf8')
  const written = [...text.matchAll(/^\| `(plumbline_\w+)`/gm)].map(([, name]) => name)
  expect([...written].sort()).toEqual(told.sort())
})
