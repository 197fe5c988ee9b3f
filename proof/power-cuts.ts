import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledWriter, crashTable } from '#capabilities/ledger/crash-program.ts'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { type Embedded, startEmbedded } from '#platform/postgres/launch.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { postmasterOf } from '#platform/postgres/postmaster.ts'
import { ensureRoles, withClient } from '#platform/postgres/roles.ts'
import { tiers } from '#platform/tiers.ts'
import { type Proof, runsOf } from './proof.ts'

const cuts = 200
const src = fileURLToPath(new URL('../src', import.meta.url))

/**
 * F2: a file system in a file, which is copied at a random moment while everything on it stands still. The copy holds what
 * had reached the device and nothing of what the system still meant to write: as after a power cut. Every acknowledged entry
 * must be in it. The control gives up writing through, and must lose.
 */
export const powerCuts: Proof = {
  name: 'durability.power-cuts',
  missing: () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may mount a file system'
    const lacking = ['mkfs.ext4', 'losetup', 'pgrep', 'cp'].find((tool) => spawnSync('which', [tool]).status !== 0)
    return lacking && `${lacking} is not on this machine`
  },
  run: async (asked) => {
    const tried = runsOf(asked, cuts)
    const real = await cutAgainAndAgain(tried, false)
    const control = await cutAgainAndAgain(Math.min(5, tried), true)
    return [
      {
        name: 'durability.power-cuts',
        tried,
        broken: real.lost + real.closed + (control.lost + control.closed > 0 ? 0 : 1),
        also: {
          acknowledged: real.acknowledged,
          lost: real.lost,
          notOpened: real.closed,
          controlLost: control.lost,
          controlNotOpened: control.closed,
        },
      },
    ]
  },
}

interface Outcome {
  acknowledged: number
  lost: number
  /** Data folders that did not open again. */
  closed: number
}

const cutAgainAndAgain = async (times: number, careless: boolean): Promise<Outcome> => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-cuts-'))
  const outcome: Outcome = { acknowledged: 0, lost: 0, closed: 0 }
  try {
    const program = await bundledWriter(home)
    for (let n = 0, image = await freshImage(home, careless); n < times; n++) {
      const { acknowledged, cut } = await writeUntilCut(program, home, image, careless, n)
      outcome.acknowledged += acknowledged.size
      const kept = await keptIn(home, cut, careless).catch(() => undefined)
      if (kept === undefined) outcome.closed++
      else for (const id of acknowledged) if (!kept.has(id)) outcome.lost++
      rmSync(image, { force: true })
      image = kept === undefined ? await freshImage(home, careless) : cut
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  return outcome
}

const run = (command: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

/** Nothing is written by the system itself for five minutes; only what a program flushes reaches the file. */
const mounted = async <T>(home: string, image: string, work: (data: string) => Promise<T>): Promise<T> => {
  const place = mkdtempSync(join(home, 'mount-'))
  run('mount', '-o', 'loop,commit=300', image, place)
  try {
    run('chmod', '755', home, place)
    return await work(join(place, 'data'))
  } finally {
    await unmounted(place)
  }
}

/** Processes that were killed hold the place until the system has buried them. */
const unmounted = async (place: string): Promise<void> => {
  const until = Date.now() + 60_000
  while (spawnSync('umount', [place]).status !== 0) {
    if (Date.now() > until) return run('umount', place)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const freshImage = async (home: string, careless: boolean): Promise<string> => {
  const image = join(home, `image-${Date.now()}`)
  run('truncate', '-s', '700M', image)
  run('mkfs.ext4', '-q', '-F', image)
  await mounted(home, image, async (data) => {
    mkdirSync(data, { mode: 0o711 })
    const server = await startEmbedded({ data, testing: careless })
    const { owner } = await ensureRoles(server)
    await migrate(owner, collectMigrations(src, tiers))
    await withClient(owner, (client) => client.query(crashTable))
    await server.stop()
    run('sync', '-f', data)
  })
  return image
}

const writeUntilCut = async (program: string, home: string, image: string, careless: boolean, n: number) => {
  const cut = join(home, `cut-${n}`)
  const acknowledged = await mounted(home, image, async (data) => {
    const server = await startEmbedded({ data, testing: careless })
    const child: ChildProcess = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'ignore'] })
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const until = async (words: string): Promise<void> => {
      while (!said.includes(words)) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await until('here\n')
    const roles = await ensureRoles(server)
    child.stdin?.write(`${JSON.stringify({ ...roles, keys: join(data, 'keys'), careless: false })}\n`)
    await until('\ne ')
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 1_400))
    const stopped = [...processesOf(server, data), child.pid ?? 0]
    for (const pid of stopped) process.kill(pid, 'SIGSTOP')
    // What was said before this moment was acknowledged; the copy is taken after it.
    await new Promise((resolve) => setTimeout(resolve, 20))
    const lines = said.split('\n').slice(0, -1)
    run('cp', '--sparse=always', image, cut)
    const ended = once(child, 'close')
    for (const pid of stopped) process.kill(pid, 'SIGKILL')
    await server.stop()
    await ended
    return new Set(lines.flatMap((line) => (line.startsWith('e ') ? [line.slice(2)] : [])))
  })
  return { acknowledged, cut }
}

const processesOf = (server: Embedded, data: string): number[] => {
  const postmaster = postmasterOf(join(server.folder ?? data, 'postgres'))?.pid ?? 0
  const { stdout } = spawnSync('pgrep', ['-P', `${postmaster}`], { encoding: 'utf8' })
  return [postmaster, ...stdout.split('\n').filter(Boolean).map(Number)]
}

const keptIn = (home: string, image: string, careless: boolean): Promise<Set<string>> =>
  mounted(home, image, async (data) => {
    // The machine went down with its processes; to this one the note of its own number looks alive.
    rmSync(join(data, 'lock'), { recursive: true, force: true })
    const server = await startEmbedded({ data, testing: careless })
    try {
      const { owner } = await ensureRoles(server)
      return await withClient({ ...server.superuser, database: owner.database ?? '' }, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          'select entry.id from ledger_entry entry join crash_row row on row.entry_id = entry.id',
        )
        return new Set(rows.map(({ id }) => id))
      })
    } finally {
      await server.stop()
    }
  })
