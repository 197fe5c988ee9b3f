import { randomBytes } from 'node:crypto'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:https'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifySchema } from 'fastify'
import { Compile, type Validator } from 'typebox/compile'
import { unknownMembers } from '#kernel/closed.ts'
import { type AnyVerb, type FileAnswer, givesFile } from '#kernel/verb.ts'
import type { Capability, Route } from './capability.ts'
import type { From, UploadedFile } from './context.ts'
import { faultStatus } from './door/fault-status.ts'
import { type Logging, nameless } from './door/log.ts'
import { readQuery } from './door/query.ts'
import { type House, type Outcome, runRoute } from './door/run.ts'
import { unknownMember } from './door/text.ts'
import { assertWhole } from './door/whole.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route outside the verbs is for; a route with neither verb nor purpose stops the start. */
    purpose?: 'page' | 'asset' | 'health' | 'description'
    verb?: string
  }
}

export interface DoorOptions {
  readonly house: House
  readonly secureCookies: boolean
  /** The one origin under which browsers know the pages, `https://plumbline.example`; without it, what they call it. */
  readonly publicOrigin?: string | undefined
}

/** Under TLS the browser itself holds a cookie to this host, to TLS and to the whole site by its name. */
export const cookieName = (name: 'session' | 'device', secure: boolean): string =>
  `${secure ? '__Host-' : ''}plumbline_${name}`

export interface DoorOpening {
  readonly logger: Logging
  /** Certificate and key as PEM; without them the door speaks plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** Addresses and ranges of proxies whose word about the visitor's address is taken. */
  readonly proxies?: readonly string[] | undefined
}

const overTls =
  (tls: { readonly cert: string; readonly key: string }) =>
  (handler: RequestListener): Server =>
    createServer({ ...tls, minVersion: 'TLSv1.2' }, handler)

/** Opens the one door; a route that is neither a verb's nor of a named purpose stops the start. */
export const openDoor = async ({ logger, tls, proxies = [] }: DoorOpening): Promise<FastifyInstance> => {
  const app = fastify<Server>({
    ...(tls ? { serverFactory: overTls(tls) } : {}),
    logger: logger && { level: 'warn', serializers: nameless, ...(logger === true ? {} : { stream: logger }) },
    trustProxy: proxies.length > 0 && [...proxies],
    bodyLimit: 1_000_000,
    genReqId: () => randomBytes(4).toString('hex'),
    frameworkErrors: (fault, request, reply) => {
      const answer: FastifyReply = reply as never
      answer
        .code(fault.statusCode ?? 400)
        .headers(bare)
        .send({ refusal: 'invalid', code: request.id })
    },
    clientErrorHandler: (fault, socket) => {
      // A browser opens connections ahead of need: a word on one that has asked nothing would answer its next question.
      const isIdle = fault.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      if (socket.writable && !isIdle)
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      else socket.destroy()
    },
  })
  Object.assign(app.server, patience)
  // What says itself that it is too long is refused before a byte of it is read.
  app.addHook('onRequest', async (request, reply) => {
    const { bodyLimit = 1_000_000 } = request.routeOptions
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit)
      return reply
        .code(413)
        .headers({ ...bare, connection: 'close' })
        .send({ refusal: 'invalid', code: request.id })
    return undefined
  })
  app.addHook('onRoute', ({ method, url, config }) => {
    if (
      config?.verb === undefined &&
      config?.purpose === undefined &&
      !shipped.some((prefix) => url.startsWith(prefix))
    )
      throw new Error(`${String(method)} ${url} has neither a verb nor a purpose`)
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { files: 1, fields: 1, fieldSize: 1_000_000 } })
  app.setValidatorCompiler(() => () => true)
  app.setErrorHandler((fault: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = fault.statusCode ?? faultStatus(fault)
    if (status >= 500) request.log.error({ err: fault, verb: request.routeOptions.config?.verb }, 'fault')
    return reply.code(status).send({ refusal: status >= 500 ? 'failed' : 'invalid', code: request.id })
  })
  return app
}

/** For an address that is none: it is refused before anything else could add its headers. */
const bare = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=()',
}

/**
 * A slow visitor holds a connection for two minutes at most, long enough for a workbook over a poor link; ten thousand
 * of them are the end of it.
 */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  maxRequestsPerSocket: 1_000,
  maxConnections: 10_000,
}

/** Routes that libraries add under their own prefix: the built pages' files and the reader of the API's description. */
const shipped = ['/assets/', '/api/reader']

/** Every verb of every capability gets its route. */
export const addRoutes = (app: FastifyInstance, options: DoorOptions, capabilities: readonly Capability[]): void => {
  for (const { routes } of capabilities) for (const route of routes) openRoute(app, options, route)
}

const openRoute = (app: FastifyInstance, options: DoorOptions, route: Route): void => {
  const { house, secureCookies } = options
  const { verb } = route
  assertWhole(verb)
  const validator = Compile(verb.input)
  const byGet = verb.kind === 'question' && verb.upload === undefined
  app.route({
    method: byGet ? 'GET' : 'POST',
    url: `/api/v1/${verb.name}`,
    ...(verb.upload ? { bodyLimit: verb.upload.maxBytes + 1_000_000 } : {}),
    config: { verb: verb.name },
    schema: describe(verb, byGet),
    handler: async (request, reply) => {
      if (!byGet && !isOwnPage(request, options)) return reply.code(403).send({ refusal: 'other-site' })
      if (!byGet && !isOwnForm(request)) return reply.code(415).send({ refusal: 'other-form' })
      const { raw, upload } = byGet ? { raw: request.query, upload: undefined } : await bodyOf(request, verb)
      const input = byGet ? readQuery(verb.input, raw) : raw
      const unknown = unknownMembers(verb.input, input)
      if (unknown.length > 0)
        return reply.code(400).send({ refusal: 'unknown-member', where: unknown.slice(0, 20), says: unknownMember })
      if (!validator.Check(input) || isNoText(input))
        return reply.code(400).send({ refusal: 'invalid', where: wrongPlaces(validator, input) })
      const bearer = bearerOf(request)
      const outcome = await runRoute(house, route, {
        input,
        upload,
        bearer,
        cookie: bearer === undefined ? request.cookies[cookieName('session', secureCookies)] : undefined,
        key: keyOf(request),
        from: fromOf(request, options),
      })
      const { result } = outcome
      keepCookies(reply, outcome, secureCookies)
      if (outcome.wait !== undefined) reply.header('retry-after', outcome.wait)
      reply.header('cache-control', 'no-store')
      if (bearer !== undefined && !result.ok && result.refusal === 'signed-out')
        reply.header('www-authenticate', 'Bearer error="invalid_token"')
      if (result.ok) return givesFile(verb) ? sendFile(reply, result.value as FileAnswer) : reply.send(result.value)
      return reply
        .code(statusOf(result.refusal))
        .send(
          result.refusal === 'not-permitted'
            ? { refusal: result.refusal, roles: verb.access.roles }
            : { refusal: result.refusal, wait: outcome.wait },
        )
    },
  })
}

/**
 * A page of ours commands from the same origin. Browsers say so in two headers, of which plain HTTP beyond loopback has
 * only `Origin`; a program that is no browser sends neither, and has no cookies of somebody else.
 */
const isOwnPage = ({ headers, host }: FastifyRequest, { publicOrigin }: DoorOptions): boolean => {
  const { origin, 'sec-fetch-site': site } = headers
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return true
  return publicOrigin === undefined ? URL.canParse(origin) && new URL(origin).host === host : origin === publicOrigin
}

/** JSON, or a form with a file: what a form of another site could send without asking first is not taken. */
const isOwnForm = ({ headers: { 'content-type': type = '' } }: FastifyRequest): boolean =>
  /^(application\/json|multipart\/form-data)\b/i.test(type)

const fromOf = (request: FastifyRequest, { secureCookies: secure, publicOrigin }: DoorOptions): From => ({
  address: request.ip,
  agent: String(request.headers['user-agent'] ?? '').slice(0, 400),
  origin: publicOrigin ?? `${secure ? 'https' : 'http'}://${request.headers.host ?? ''}`,
  device: request.cookies[cookieName('device', secure)],
})

const keyOf = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && /^[\w-]{8,80}$/.test(key) ? key : undefined
}

/** RFC 6750: the token of a system of others, which stands in this header and nowhere else. */
const bearerOf = ({ headers: { authorization } }: FastifyRequest): string | undefined =>
  authorization?.match(/^bearer +(\S+) *$/i)?.[1]

const bodyOf = async (
  request: FastifyRequest,
  verb: AnyVerb,
): Promise<{ raw: unknown; upload: UploadedFile | undefined }> => {
  if (verb.upload === undefined || !request.isMultipart()) return { raw: request.body ?? {}, upload: undefined }
  const file = await request.file({ limits: { fileSize: verb.upload.maxBytes } })
  if (!file) return { raw: {}, upload: undefined }
  const bytes = await file.toBuffer()
  const field = file.fields.input
  const text = field && 'value' in field ? String(field.value) : '{}'
  return { raw: parsed(text), upload: { name: file.filename, bytes } }
}

/** Half of a character beyond the basic plane, or a zero, is no text: it can neither be kept nor committed to. */
const isNoText = (input: unknown): boolean => /(?<!\\)(?:\\\\)*\\u(?:d[89a-f]|0000)/i.test(JSON.stringify(input) ?? '')

/** Text that is no JSON is no input: the schema refuses it like any other wrong shape. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const wrongPlaces = (validator: Validator, input: unknown): string[] =>
  [...new Set(validator.Errors(input).map(({ instancePath }) => instancePath))].slice(0, 20)

/** A file is saved, never shown: what stands in it is not of our making (RFC 6266, RFC 8187). */
const sendFile = (reply: FastifyReply, { name, type, bytes }: FileAnswer): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

const statusOf = (refusal: string): number => {
  if (refusal === 'signed-out') return 401
  if (refusal === 'not-permitted' || refusal === 'shared-device' || refusal === 'purpose-missing') return 403
  if (refusal === 'too-many-tries') return 429
  if (refusal === 'key-missing') return 400
  return refusal.endsWith('-not-found') ? 404 : 409
}

const daySeconds = 24 * 3600

/** The server ends a session; the cookie of one that is not lasting goes with the browser besides. */
const keepCookies = (reply: FastifyReply, { session, lasting, device }: Outcome, secure: boolean): void => {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
  const keep = (name: string, value: string | null, days: number | undefined): void => {
    if (value === null) reply.clearCookie(name, options)
    else reply.setCookie(name, value, days === undefined ? options : { ...options, maxAge: days * daySeconds })
  }
  if (session !== undefined) keep(cookieName('session', secure), session, lasting ? 90 : undefined)
  if (device !== undefined) keep(cookieName('device', secure), device, 400)
}

/** People ask with the cookie of their session; a system of others with a token, where an operation names it. */
export const apiOf = (version: string, secure: boolean) => ({
  openapi: '3.1.0',
  info: { title: 'Plumbline', version },
  security: [{ session: [] }],
  components: {
    securitySchemes: {
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: cookieName('session', secure) },
      token: {
        type: 'http' as const,
        scheme: 'bearer',
        description:
          'Of one source system, with one right, a reach and a last day; issued in the settings by two people.',
      },
    },
  },
})

/** The same contract as OpenAPI 3.1 shows it, with roles, data class and refusals beside. */
const describe = (verb: AnyVerb, byGet: boolean): FastifySchema & Record<string, unknown> => ({
  operationId: verb.name,
  tags: [verb.name.slice(0, verb.name.indexOf('.'))],
  'x-roles': verb.access.roles,
  'x-data-class': verb.access.data,
  'x-refusals': verb.refusals,
  ...(verb.access.systems ? { security: [{ session: [] }, { token: [] }] } : {}),
  ...(verb.access.roles === 'anyone' ? { security: [] } : {}),
  ...(byGet ? { querystring: verb.input } : verb.upload ? { consumes: ['multipart/form-data'] } : { body: verb.input }),
  response: { 200: verb.answer, 409: refusalSchema(verb.refusals) },
})

const refusalSchema = (refusals: readonly string[]) => ({
  type: 'object',
  properties: { refusal: { type: 'string', ...(refusals.length > 0 ? { examples: refusals } : {}) } },
  required: ['refusal'],
})
