import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { isAbsolute, join } from 'node:path'
import { commandOf, identityOf, signal, until } from './processes.ts'
import { DataFolderTaken } from './refusal.ts'
import type { State } from './state-folder.ts'

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly port: string
  readonly ready: boolean
}

export const postmasterOf = (dataDirectory: string): Postmaster | undefined => {
  const lines = textOf(join(dataDirectory, 'postmaster.pid'))?.split('\n')
  if (lines === undefined) return undefined
  return {
    pid: Number(lines[0]),
    port: lines[3] ?? '',
    socketFolder: lines[4] ?? '',
    ready: lines[7]?.trim() === 'ready',
  }
}

/** Nothing where the file is not there: a server that ends takes it away at any moment. */
const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fault
  }
}

/**
 * Stops a server that outlived the process which had started it. To be called with the data folder locked: a server
 * that still answers but is no process of this system belongs to somebody else.
 */
export const stopOrphan = async ({ folder, dataDirectory }: State): Promise<void> => {
  const left = postmasterOf(dataDirectory)
  if (left === undefined) return
  if (identityOf(left.pid) !== undefined && commandOf(left.pid).includes(dataDirectory)) await stopProcess(left.pid)
  else if (await answers(join(left.socketFolder, `.s.PGSQL.${left.port}`))) throw new DataFolderTaken(folder, left.pid)
  else disown(dataDirectory, left)
}

/** Ends a server: sessions are cut, everything is written; after a minute without writing, which recovery mends. */
export const stopProcess = async (pid: number): Promise<void> => {
  const gone = () => identityOf(pid) === undefined
  signal(pid, 'SIGINT')
  if (await until(gone, 60_000)) return
  signal(pid, 'SIGQUIT')
  if (!(await until(gone, 10_000))) throw new Error(`PostgreSQL (process ${pid}) does not stop`)
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect(socket)
    probe.once('connect', () => resolve(true))
    probe.once('error', () => resolve(false))
    probe.once('close', () => probe.destroy())
    probe.once('connect', () => probe.end())
  })

/**
 * A number left behind may belong to another program by now, or to a dead one that nobody has buried yet, as in a
 * container: PostgreSQL would take either for itself, here and in the lock of the socket, on which nobody answers. The
 * rest of the file stays, for by it PostgreSQL finds sessions that outlived their server.
 */
const disown = (dataDirectory: string, { socketFolder, port }: Postmaster): void => {
  if (isAbsolute(socketFolder)) rmSync(join(socketFolder, `.s.PGSQL.${port}.lock`), { force: true })
  const file = join(dataDirectory, 'postmaster.pid')
  const rest = readFileSync(file, 'utf8').split('\n').slice(1)
  writeFileSync(file, [`${beyondAnyProcess}`, ...rest].join('\n'))
}

const beyondAnyProcess = 2 ** 22 + 1
