import { statfsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type LedgerFigures, ledgerFigures } from '#capabilities/ledger/public.ts'
import { inTransaction } from '#platform/database.ts'
import type { Clock } from './clock.ts'
import { StartRefusal } from './start-refusal.ts'

export interface Metrics {
  readonly answered: (route: string, status: number, seconds: number) => void
  /** The figures as Prometheus reads them. */
  readonly text: () => Promise<string>
}

export interface Measured {
  readonly pool: pg.Pool
  readonly owner: pg.Pool
  readonly clock: Clock
  readonly tenant: number
  /** The data folder. */
  readonly folder: string
  /** When the certificate that is served ends, where the product speaks https itself. */
  readonly certificateEnd?: Date | undefined
}

/**
 * Counts what the product does: answers by verb and status, their seconds, connections, whether the database answers; and
 * how the ledger, the backups, the disk and the certificate stand. No label names a person.
 */
export const openMetrics = ({ pool, owner, clock, tenant, folder, certificateEnd }: Measured): Metrics => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, prefix: 'plumbline_' })
  const answers = new Counter({
    name: 'plumbline_answers_total',
    help: 'Answers by verb or page and by status.',
    labelNames: ['route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'plumbline_answer_seconds',
    help: 'Seconds from request to answer, by verb or page.',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const gauge = (name: string, help: string, read: () => number | Promise<number>): void => {
    new Gauge({
      name: `plumbline_${name}`,
      help,
      registers,
      async collect() {
        this.set(await read())
      },
    })
  }
  gauge('connections_open', 'Connections to the database.', () => pool.totalCount)
  gauge('connections_waiting', 'Requests that wait for a connection.', () => pool.waitingCount)
  gauge('clock_ahead_seconds', 'By how much the clock of the machine is ahead of the time told.', clock.ahead)
  gauge('database_up', 'Whether the database answers.', () => owner.query('select 1').then(one, zero))
  // A figure that cannot be read now is no number, and the others are told all the same.
  const ledger = (read: (figures: LedgerFigures) => number) => () =>
    inTransaction(owner, { tenant, person: null, scope: [] }, ledgerFigures).then(read, () => Number.NaN)
  gauge(
    'ledger_pending',
    'Entries that wait for their number.',
    ledger(({ pending }) => pending),
  )
  gauge(
    'ledger_halted',
    'Whether the ledger has forked and numbers nothing.',
    ledger(({ halted }) => Number(halted)),
  )
  gauge(
    'backup_age_seconds',
    'Seconds since the newest backup was done; infinite while there is none.',
    ledger(({ backedUpAt }) => (backedUpAt === null ? Infinity : Date.parse(clock.now()) / 1_000 - backedUpAt)),
  )
  gauge('data_free_bytes', 'What is free on the disk of the data folder.', () => freeOn(folder))
  if (certificateEnd !== undefined)
    gauge(
      'certificate_end_seconds',
      'When the certificate ends, in seconds since 1970.',
      () => certificateEnd.getTime() / 1_000,
    )
  return {
    answered: (route, status, took) => {
      answers.inc({ route, status })
      seconds.observe({ route }, took)
    },
    text: () => register.metrics(),
  }
}

const freeOn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

const one = (): number => 1
const zero = (): number => 0

/** Serves the figures on this machine only, on a port of their own that no visitor of the pages reaches. */
export const serveMetrics = async (
  { text }: Metrics,
  port: number,
): Promise<{ readonly close: () => Promise<void> }> => {
  const server: Server = createServer(async ({ method, url }, reply) => {
    const isAsked = method === 'GET' && url === '/metrics'
    reply.writeHead(isAsked ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
    reply.end(isAsked ? await text() : '')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, resolve)
  }).catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === 'EADDRINUSE' ? portTaken(port) : fault
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const portTaken = (port: number): StartRefusal =>
  new StartRefusal({
    zh: `监测端口 ${port} 已被别的程序占用。请用 --metrics-port 换一个端口。`,
    en: `The figures cannot be served on port ${port}: it is taken by another program. Choose another one with --metrics-port.`,
  })
