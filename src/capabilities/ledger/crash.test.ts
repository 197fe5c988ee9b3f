import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { inTransaction, openPool } from '#platform/database.ts'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { type Embedded, startEmbedded } from '#platform/postgres/launch.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { ensureRoles, withClient } from '#platform/postgres/roles.ts'
import { tiers } from '#platform/tiers.ts'
import { bundledWriter, crashTable } from './crash-program.ts'
import type { WriterOrders } from './crash-writer.ts'
import { openSigner } from './public.ts'
import { hex } from './rules/bytes.ts'
import { readCheckpoint } from './rules/checkpoint.ts'
import { emptyFrontier, extend, frontierRoot } from './rules/frontier.ts'
import { openNote } from './rules/note.ts'
import { ed25519, tools } from './testing.ts'

/** A hundred each time the tests run, a thousand in the proof. */
const kills = Number(process.env.PLUMBLINE_KILLS ?? 100)
const src = fileURLToPath(new URL('../..', import.meta.url))

test(
  `LDG-8 F1 ${kills} kills lose no acknowledged entry, leave no half, and no checkpoint shrinks or forks`,
  async () => {
    const house = await openCrashHouse()
    const said = { entries: new Set<string>(), checkpoints: new Map<number, string>() }
    try {
      for (let n = 0; n < kills; n++) {
        const lines = await house.writeAndKill(false)
        for (const [kind, first = '', second = ''] of lines.map((line) => line.split(' '))) {
          if (kind === 'e') said.entries.add(first)
          if (kind === 'c') said.checkpoints.set(Number(first), second)
        }
        const kept = await house.look(readKept)
        expect(missing(said.entries, kept.rows), 'acknowledged, row lost').toEqual([])
        expect(missing(said.entries, kept.entries), 'acknowledged, entry lost').toEqual([])
        expect(missing(kept.rows, kept.entries), 'row without entry').toEqual([])
        expect(missing(kept.entries, kept.rows), 'entry without row').toEqual([])
        for (const [size, root] of said.checkpoints) expect(kept.checkpoints.get(size), `checkpoint ${size}`).toBe(root)
        for (const [size, root] of kept.checkpoints) said.checkpoints.set(size, root)
        expect(kept.queued + kept.numbered).toBe(kept.entries.size)
      }
      // Each round waits for its first acknowledgement; on a busy machine there are few more.
      expect(said.entries.size).toBeGreaterThanOrEqual(kills)
      expect(said.checkpoints.size).toBeGreaterThan(kills / 10)
      await house.look(expectOneTree(house.keys))
    } finally {
      await house.close()
    }
  },
  60_000 + kills * 10_000,
)

test('the rig sees a loss: commits that are answered before they are kept do not survive', async () => {
  const house = await openCrashHouse()
  try {
    let lost = 0
    for (let n = 0; n < 5 && lost === 0; n++) {
      const said = (await house.writeAndKill(true)).map((line) => line.slice(2))
      lost = missing(said, (await house.look(readKept)).entries).length
    }
    expect(lost).toBeGreaterThan(0)
  } finally {
    await house.close()
  }
}, 60_000)

/** A real server on a folder of its own, with every safety on, and a writer process that stands ready. */
const openCrashHouse = async () => {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-crash-'))
  const keys = join(data, 'keys')
  let server = await startEmbedded({ data })
  let roles = await ensureRoles(server)
  await migrate(roles.owner, collectMigrations(src, tiers))
  await withClient(roles.owner, (client) => client.query(crashTable))
  const program = await bundledWriter(data)
  let next = standBy(program)
  return {
    keys,
    /** Lets the writer write for a random while, kills it and the server at once, and starts the server again. */
    writeAndKill: async (careless: boolean): Promise<string[]> => {
      const writer = next
      await writer.firstLine
      writer.order({ ...roles, keys, careless })
      await writer.firstAnswer
      next = standBy(program)
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 120))
      const sessions = await processesOf(server, data)
      for (const pid of [writer.pid, ...sessions]) killHard(pid)
      const lines = await writer.lines
      await server.stop()
      server = await startEmbedded({ data })
      roles = await ensureRoles(server)
      return lines
    },
    look: <T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> => {
      const pool = openPool(roles.owner, 1)
      const looked = inTransaction(pool, { tenant: 1, person: null, scope: [] }, (tx) => work(tx.client))
      return looked.finally(() => pool.end())
    },
    close: async () => {
      killHard(next.pid)
      await next.lines
      await server.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const standBy = (program: string) => {
  const child: ChildProcess = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  let text = ''
  const seen = (part: string) =>
    new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', () => text.includes(part) && resolve())
      child.once('close', () => reject(new Error('the writer ended by itself')))
    })
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  const [firstLine, firstAnswer] = [seen('here\n'), seen('\ne ')]
  for (const moment of [firstLine, firstAnswer]) moment.catch(() => undefined)
  return {
    pid: child.pid ?? 0,
    firstLine,
    firstAnswer,
    order: (orders: WriterOrders) => child.stdin?.write(`${JSON.stringify(orders)}\n`),
    /** Every whole line it wrote before its end; a line cut short acknowledged nothing. */
    lines: once(child, 'close').then(() => text.split('\n').slice(1, -1)),
  }
}

const processesOf = async (server: Embedded, data: string): Promise<number[]> => {
  const postmaster = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const { rows } = await withClient(server.superuser, (client) => client.query('select pid from pg_stat_activity'))
  return [postmaster, ...rows.map(({ pid }) => pid)]
}

const killHard = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

const missing = (said: Iterable<string>, kept: ReadonlySet<string>): string[] =>
  [...said].filter((one) => !kept.has(one))

const readKept = async (client: pg.ClientBase) => {
  const [rows, entries, checkpoints, counts] = [
    await client.query('select entry_id as id from crash_row'),
    await client.query('select id from ledger_entry'),
    await client.query('select size, root from ledger_checkpoint'),
    await client.query(`select
      (select count(*) from ledger_pending) as queued, (select count(*) from ledger_leaf) as numbered,
      (select count(*) from ledger_pending join ledger_leaf using (tenant_id, entry_id)) as twice`),
  ]
  expect(counts.rows[0].twice).toBe(0)
  return {
    rows: new Set<string>(rows.rows.map(({ id }) => id)),
    entries: new Set<string>(entries.rows.map(({ id }) => id)),
    checkpoints: new Map<number, string>(checkpoints.rows.map(({ size, root }) => [size, hex(root)])),
    queued: Number(counts.rows[0].queued),
    numbered: Number(counts.rows[0].numbered),
  }
}

/** Every checkpoint ever signed is a state of one and the same tree. */
const expectOneTree = (keys: string) => async (client: pg.ClientBase) => {
  const leaves = (await client.query('select leaf_index, hash from ledger_leaf order by leaf_index')).rows
  const checkpoints = (await client.query('select size, note from ledger_checkpoint order by size')).rows
  const { publicKey } = await openSigner(keys, 'plumbline-crash')
  let frontier = emptyFrontier
  for (const { size, note } of checkpoints) {
    const added = leaves.slice(frontier.size, size).map(({ hash }) => hash)
    frontier = extend(tools.hash, frontier, added).frontier
    const text = openNote(tools.hash, ed25519, note, { name: 'plumbline-crash/1', publicKey })
    const signed = readCheckpoint(text ?? '')
    expect([signed?.size, hex(signed?.root ?? new Uint8Array())]).toEqual([
      size,
      hex(frontierRoot(tools.hash, frontier)),
    ])
  }
  expect(frontier.size).toBe(leaves.length)
}
