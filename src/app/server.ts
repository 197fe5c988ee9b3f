import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerReader from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { Capability } from '#platform/capability.ts'
import type { Logging } from '#platform/door/log.ts'
import type { House } from '#platform/door/run.ts'
import { addRoutes, apiOf, cookieName, openDoor } from '#platform/door.ts'

export interface ServerOptions {
  readonly house: House
  readonly capabilities: readonly Capability[]
  /** The folder with the built pages. */
  readonly web: string
  readonly version: string
  readonly logger: Logging
  readonly secureCookies: boolean
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  readonly proxies?: readonly string[] | undefined
  readonly publicOrigin?: string | undefined
  /** What stands in the way of serving right now; nothing when all is well. */
  readonly hindrance: () => Promise<string | undefined>
  /** What hinders nobody and is to be looked at. */
  readonly notice?: () => string | undefined
  /** Told about what was thrown behind the door. */
  readonly onFault?: (fault: Error) => void
  /** Told about every answer: the verb or page, the status, how long it took. */
  readonly onAnswer?: (route: string, status: number, seconds: number) => void
}

/** The whole server on one origin: verbs under `/api/v1`, their description, and the pages. */
export const openServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { web, version, capabilities, hindrance, notice, onAnswer, onFault, ...door } = options
  const app = await openDoor(door)
  await app.register(helmet, helmetRules(door.secureCookies))
  if (door.publicOrigin !== undefined) refuseOtherHosts(app, door.publicOrigin)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissions)
  })
  if (onFault) app.addHook('onError', async (_request, _reply, fault) => onFault(fault))
  if (onAnswer)
    app.addHook('onResponse', async ({ routeOptions: { config, url } }, reply) => {
      onAnswer(config.verb ?? url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1_000)
    })
  await app.register(compress, { threshold: 1_024, encodings: ['gzip', 'identity'] })
  await app.register(swagger, { openapi: apiOf(version, door.secureCookies) })
  addRoutes(app, door, capabilities)
  await describeApi(app)
  await serveHealth(app, hindrance, notice)
  await servePages(app, web, door.secureCookies)
  await app.ready()
  return app
}

/** X11: a page asked for under another name would be kept or linked under it; a probe of health has no name. */
const refuseOtherHosts = (app: FastifyInstance, publicOrigin: string): void => {
  const { host } = new URL(publicOrigin)
  app.addHook('onRequest', async (request, reply) =>
    request.host === host || request.routeOptions.config.purpose === 'health'
      ? undefined
      : reply.code(421).send({ refusal: 'other-host', code: request.id }),
  )
}

/** Pages load only what the product ships; nothing inline runs or styles, no text becomes markup, nothing frames us. */
const pageRules = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // The one address that pages may load as a script by name: the worker that keeps them for a time without network.
  'trusted-types': ['plumbline'],
}

/** Over plain HTTP a promise of TLS would be empty, and on a shared host name wrong. */
const helmetRules = (secure: boolean) => ({
  contentSecurityPolicy: { useDefaults: false, directives: pageRules },
  strictTransportSecurity: secure && { maxAge: 31_536_000 },
  frameguard: { action: 'deny' as const },
})

/** The product asks for none of what a browser could give it, but for passkeys. */
const permissions = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'usb', 'serial', 'bluetooth', 'browsing-topics', 'interest-cohort'],
]
  .map((name) => `${name}=()`)
  .concat('publickey-credentials-get=(self)', 'publickey-credentials-create=(self)', 'fullscreen=(self)')
  .join(', ')

/** The reader of the API styles itself inline; it runs no script but its own. */
const readerRules =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"

const describeApi = async (app: FastifyInstance): Promise<void> => {
  app.get('/api/openapi.json', { config: { purpose: 'description' }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
  await app.register(swaggerReader, {
    routePrefix: '/api/reader',
    staticCSP: readerRules,
    uiConfig: { docExpansion: 'none' },
  })
}

/** `/health` says that the process lives, `/ready` that it can serve; neither says more to a stranger. */
const serveHealth = async (
  app: FastifyInstance,
  hindrance: ServerOptions['hindrance'],
  notice: ServerOptions['notice'] = () => undefined,
): Promise<void> => {
  const route = { config: { purpose: 'health' as const }, schema: { hide: true } }
  app.get('/health', route, async (_request, reply) => reply.header('cache-control', 'no-store').send({ up: true }))
  app.get('/ready', route, async (_request, reply) => {
    const reason = await hindrance()
    return reply
      .header('cache-control', 'no-store')
      .code(reason === undefined ? 200 : 503)
      .send(reason === undefined ? { ready: true, notice: notice() } : { ready: false, reason })
  })
}

const servePages = async (app: FastifyInstance, web: string, secure: boolean): Promise<void> => {
  if (!existsSync(join(web, 'index.html'))) throw new Error(`the pages are not built: ${web} has no index.html`)
  await app.register(files, {
    root: join(web, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  })
  const signedOut = readFileSync(join(web, 'index.html'), 'utf8').replace('<html', '<html data-signed-out')
  const page = { config: { purpose: 'page' as const }, schema: { hide: true } }
  app.get('/*', page, (request, reply) => {
    const name = (request.params as { '*': string })['*']
    reply.header('cache-control', 'no-cache')
    if (/^[\w-]+\.(svg|png|webmanifest|js)$/.test(name) && existsSync(join(web, name))) return reply.sendFile(name, web)
    reply.header('vary', 'cookie')
    // Told here, so that a visitor's page need not ask in vain who is signed in.
    return request.cookies[cookieName('session', secure)] === undefined
      ? reply.type('text/html; charset=utf-8').send(signedOut)
      : reply.sendFile('index.html', web)
  })
}
