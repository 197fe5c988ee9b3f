import type { FastifyInstance } from 'fastify'
import { StartRefusal } from './start-refusal.ts'

/** Listens on loopback only and answers the address. */
export const listen = async (app: FastifyInstance, port: number): Promise<string> => {
  try {
    await app.listen({ port, host: '127.0.0.1' })
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') throw portTaken(port)
    throw fault
  }
  const address = app.server.address()
  return `http://localhost:${typeof address === 'object' && address ? address.port : port}`
}

const portTaken = (port: number): StartRefusal =>
  new StartRefusal({
    zh: `端口 ${port} 已被别的程序占用。请关掉它，或用 --port 换一个端口。`,
    en: `Port ${port} is taken by another program. Close it, or choose another port with --port.`,
  })
