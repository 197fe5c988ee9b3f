import type { FastifyInstance } from 'fastify'
import { StartRefusal } from './start-refusal.ts'

export interface Listening {
  readonly port: number
  /** The interface: `127.0.0.1` is loopback only, `0.0.0.0` every one. */
  readonly host: string
}

/** Listens and answers the address for the browser. */
export const listen = async (app: FastifyInstance, { port, host }: Listening, secure: boolean): Promise<string> => {
  try {
    await app.listen({ port, host })
  } catch (fault) {
    throw refusalOf(fault, { port, host }) ?? fault
  }
  const address = app.server.address()
  const open = typeof address === 'object' && address ? address.port : port
  return `${secure ? 'https' : 'http'}://${nameOf(host)}:${open}`
}

/** What to type into a browser on this machine. */
const nameOf = (host: string): string => {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

const refusalOf = (fault: unknown, { port, host }: Listening): StartRefusal | undefined => {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'EADDRINUSE') return portTaken(port)
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? noSuchHost(host) : undefined
}

const portTaken = (port: number): StartRefusal =>
  new StartRefusal({
    zh: `端口 ${port} 已被别的程序占用。请关掉它，或用 --port 换一个端口。`,
    en: `Port ${port} is taken by another program. Close it, or choose another port with --port.`,
  })

const noSuchHost = (host: string): StartRefusal =>
  new StartRefusal({
    zh: `这台机器没有地址 ${host}。请用 --host 换成它的一个地址，或 0.0.0.0（全部）。`,
    en: `This machine has no address ${host}. Give one of its own with --host, or 0.0.0.0 for all.`,
  })
