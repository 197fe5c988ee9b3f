import type { FastifyInstance } from 'fastify'
import type { Pair } from '#kernel/text.ts'

/** Another program listens on the port. */
export class PortTaken extends Error {
  readonly sentence: Pair

  constructor(port: number) {
    const sentence = {
      zh: `端口 ${port} 已被别的程序占用。请关掉它，或用 --port 换一个端口。`,
      en: `Port ${port} is taken by another program. Close it, or choose another port with --port.`,
    }
    super(sentence.en)
    this.sentence = sentence
  }
}

/** Listens on loopback only and answers the address. */
export const listen = async (app: FastifyInstance, port: number): Promise<string> => {
  try {
    await app.listen({ port, host: '127.0.0.1' })
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') throw new PortTaken(port)
    throw fault
  }
  const address = app.server.address()
  return `http://localhost:${typeof address === 'object' && address ? address.port : port}`
}
