import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEmbedded } from '#platform/postgres/launch.ts'
import { postmasterOf } from '#platform/postgres/postmaster.ts'
import { productDatabase, withClient } from '#platform/postgres/roles.ts'
import { type Demo, forget, startDemo } from './support/demo.ts'
import { preparedFolder } from './support/prepared.ts'

/** Six each time the tests run, because each waits for the product to open again; a hundred in the proof. */
const kills = Number(process.env.PLUMBLINE_SERVING_KILLS ?? 6)
const clients = 6

/** One doubt about a figure, by whoever sends it; its line tells it from all others. */
interface Sent {
  readonly key: string
  readonly line: string
}

test(
  `F1 ${kills} kills of the serving product under load lose nothing that was answered, and what was not is sent again once`,
  async () => {
    let demo = await startDemo({ data: preparedFolder() })
    const { data } = demo
    const answered = new Set<string>()
    let open: readonly Sent[] = []
    try {
      for (let n = 0; n < kills; n++) {
        const cookie = await lookAs(demo)
        // Phones that come back send what had no answer again, by the same key.
        for (const sent of open) {
          await send(demo, cookie, sent)
          answered.add(sent.line)
        }
        const load = Promise.all(
          Array.from({ length: clients }, (_, client) => keepSending(demo, cookie, `${n}-${client}`, answered)),
        )
        await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400))
        kill(demo, n % 2 === 1)
        open = (await load).flat()
        demo = await startDemo({ data })
      }
      await demo.stop()
      const kept = await keptIn(data)
      expect(answered.size).toBeGreaterThan(kills)
      expect([...answered].filter((line) => kept.rows.get(line) !== 1)).toEqual([])
      expect([...kept.rows].filter(([, times]) => times !== 1)).toEqual([])
      expect(kept.withoutEntry).toBe(0)
      expect(kept.withoutRow).toBe(0)
      expect(kept.pending).toBe(0)
    } finally {
      demo.process.kill('SIGKILL')
      forget(demo)
    }
  },
  120_000 + kills * 30_000,
)

const lookAs = async ({ address }: Demo): Promise<string> => {
  const reply = await post(address, 'identity.look-as', { staffNo: 'CW-0417' }, crypto.randomUUID())
  expect(reply.status).toBe(200)
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const post = (address: string, name: string, data: unknown, key: string, cookie = ''): Promise<Response> =>
  fetch(`${address}/api/v1/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, origin: address, cookie },
    body: JSON.stringify(data),
  })

const send = async ({ address }: Demo, cookie: string, { key, line }: Sent): Promise<void> => {
  const reply = await post(address, 'dashboards.doubt-number', { figure: 'plan', shown: '1', line }, key, cookie)
  const text = await reply.text()
  expect(reply.status, text).toBe(200)
}

/** Sends one after the other until the connection breaks; the last one had no answer. */
const keepSending = async (
  demo: Demo,
  cookie: string,
  name: string,
  answered: Set<string>,
): Promise<readonly Sent[]> => {
  for (let n = 0; ; n++) {
    const sent = { key: crypto.randomUUID(), line: `这个数怎么来的 ${name}-${n}` }
    try {
      await send(demo, cookie, sent)
      answered.add(sent.line)
    } catch (fault) {
      if (fault instanceof TypeError) return [sent]
      throw fault
    }
  }
}

/** The product alone, or its database with it, as a machine that loses its power would. */
const kill = ({ process: product, data }: Demo, withDatabase: boolean): void => {
  const postmaster = postmasterOf(join(data, 'postgres'))?.pid ?? 0
  const workers = spawnSync('pgrep', ['-P', `${postmaster}`], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
  for (const pid of [product.pid ?? 0, ...(withDatabase ? [postmaster, ...workers.map(Number)] : [])]) {
    expect(pid).toBeGreaterThan(0)
    try {
      process.kill(pid, 'SIGKILL')
    } catch (fault) {
      // A worker of the database may have ended by itself.
      if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
    }
  }
}

const keptIn = async (data: string) => {
  const server = await startEmbedded({ data })
  try {
    return await withClient({ ...server.superuser, database: productDatabase }, async (client) => {
      const rows = await client.query<{ line: string; times: number }>(
        `select line, count(*)::int as times from number_doubt where line like '这个数怎么来的 %' group by line`,
      )
      const counts = await client.query<{ withoutEntry: number; withoutRow: number; pending: number }>(`select
        (select count(*)::int from number_doubt d where not exists (
          select from ledger_payload p where p.kind = 'number-doubt' and p.stream_id = d.id::text)) as "withoutEntry",
        (select count(*)::int from ledger_payload p where p.kind = 'number-doubt' and not exists (
          select from number_doubt d where d.id::text = p.stream_id)) as "withoutRow",
        (select count(*)::int from ledger_pending) as pending`)
      const [count] = counts.rows
      if (!count) throw new Error('the database counted nothing')
      return { rows: new Map(rows.rows.map(({ line, times }) => [line, times])), ...count }
    })
  } finally {
    await server.stop()
  }
}
