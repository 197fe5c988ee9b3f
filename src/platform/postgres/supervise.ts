import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startOptions } from './account.ts'
import { postmasterOf, stopProcess } from './postmaster.ts'
import { identityOf, pause, signal } from './processes.ts'
import type { Programs } from './programs.ts'
import type { State } from './state-folder.ts'

export interface Supervised {
  /** Settles when the server died and could not be brought back; never rejects. */
  readonly failed: Promise<Error>
  stop(): Promise<void>
}

interface Server {
  readonly pid: number
  readonly ended: Promise<void>
}

const restarts = 5
const restartsWithin = 60_000
const readyWithin = 300_000

/**
 * Starts PostgreSQL and, when it dies, starts it again after 0.2, 0.4, 0.8 … seconds, at most five times in a minute.
 * Resolves when it takes connections.
 */
export const supervise = async (state: State, programs: Programs, settings: readonly string[]): Promise<Supervised> => {
  let wanted = true
  let server = spawnServer(state, programs, settings)
  const endWithUs = () => signal(server.pid, 'SIGINT')
  process.once('exit', endWithUs)

  const stop = async (): Promise<void> => {
    wanted = false
    process.off('exit', endWithUs)
    if (identityOf(server.pid) !== undefined) await stopProcess(server.pid)
  }

  const keepUp = async (lost: (reason: Error) => void): Promise<void> => {
    let recent: number[] = []
    for (;;) {
      await server.ended
      recent = recent.filter((moment) => performance.now() - moment < restartsWithin)
      if (wanted && recent.length === restarts) return lost(new Error(`PostgreSQL keeps dying. ${lastWords(state)}`))
      await pause(200 * 2 ** recent.length)
      if (!wanted) return
      recent.push(performance.now())
      server = spawnServer(state, programs, settings)
    }
  }

  try {
    await becomeReady(state, server)
  } catch (fault) {
    await stop()
    throw fault
  }
  return { failed: new Promise((lost) => keepUp(lost)), stop }
}

const logOf = (state: State): string => join(state.folder, 'postgres.log')

const spawnServer = (state: State, programs: Programs, settings: readonly string[]): Server => {
  const log = openSync(logOf(state), 'a', 0o600)
  // In a process group of its own: the terminal's Ctrl+C is for us, and we stop the server when our work is done.
  const child = spawn(programs.postgres, ['-D', state.dataDirectory, ...settings], {
    ...startOptions(state.account),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  if (child.pid === undefined) throw new Error(`PostgreSQL cannot be started: ${programs.postgres}`)
  return { pid: child.pid, ended }
}

const becomeReady = async (state: State, server: Server): Promise<void> => {
  let alive = true
  server.ended.then(() => {
    alive = false
  })
  for (let waited = 0; waited < readyWithin; waited += 20) {
    const shown = postmasterOf(state.dataDirectory)
    if (shown?.pid === server.pid && shown.ready) return
    if (!alive) throw new Error(`PostgreSQL stopped while starting. ${lastWords(state)}`)
    await pause(20)
  }
  throw new Error(`PostgreSQL is not ready after ${readyWithin / 1000} seconds. ${lastWords(state)}`)
}

/** Keeps one earlier log of at most ten megabytes. To be called while the server is down. */
export const turnLog = (state: State): void => {
  if (existsSync(logOf(state)) && statSync(logOf(state)).size > 10_000_000)
    renameSync(logOf(state), `${logOf(state)}.1`)
}

const lastWords = (state: State): string => readFileSync(logOf(state), 'utf8').trim().split('\n').slice(-5).join('\n')
