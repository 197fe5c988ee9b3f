import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerReader from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { Capability } from '#platform/capability.ts'
import type { House } from '#platform/door/run.ts'
import { addRoutes, openDoor } from '#platform/door.ts'

export interface ServerOptions {
  readonly house: House
  readonly capabilities: readonly Capability[]
  /** The folder with the built pages. */
  readonly web: string
  readonly version: string
  readonly logger: boolean
  readonly secureCookies: boolean
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
}

/** The whole server on one origin: verbs under `/api/v1`, their description, and the pages. */
export const openServer = async ({ web, version, capabilities, ...door }: ServerOptions): Promise<FastifyInstance> => {
  const app = await openDoor(door)
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: pageRules } })
  await app.register(compress, { threshold: 1_024, encodings: ['gzip', 'identity'] })
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Plumbline', version } } })
  addRoutes(app, door, capabilities)
  await describeApi(app)
  await servePages(app, web)
  await app.ready()
  return app
}

/** Pages load only what the product ships; nothing inline runs, nothing frames us. */
const pageRules = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** The reader of the API styles itself inline; it runs no script but its own. */
const readerRules =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"

const describeApi = async (app: FastifyInstance): Promise<void> => {
  app.get('/api/openapi.json', { config: { purpose: 'description' }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
  await app.register(swaggerReader, { routePrefix: '/api/reader', staticCSP: readerRules })
}

const servePages = async (app: FastifyInstance, web: string): Promise<void> => {
  if (!existsSync(join(web, 'index.html'))) throw new Error(`the pages are not built: ${web} has no index.html`)
  await app.register(files, {
    root: join(web, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  })
  const page = { config: { purpose: 'page' as const }, schema: { hide: true } }
  app.get('/health', { ...page, config: { purpose: 'health' } }, async () => ({ up: true }))
  app.get('/*', page, (request, reply) => {
    const name = (request.params as { '*': string })['*']
    reply.header('cache-control', 'no-cache')
    return /^[\w-]+\.(svg|ico|webmanifest|js)$/.test(name) && existsSync(join(web, name))
      ? reply.sendFile(name, web)
      : reply.sendFile('index.html', web)
  })
}
