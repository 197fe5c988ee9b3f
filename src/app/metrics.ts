import { createServer, type Server } from 'node:http'
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
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
}

/** Counts what the product does: answers by verb and status, their seconds, connections, whether the database answers. No label names a person. */
export const openMetrics = ({ pool, owner, clock }: Measured): Metrics => {
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
  return {
    answered: (route, status, took) => {
      answers.inc({ route, status })
      seconds.observe({ route }, took)
    },
    text: () => register.metrics(),
  }
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
