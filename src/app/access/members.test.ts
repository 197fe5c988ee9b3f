import type { TSchema } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { unknownMember } from '#platform/door/text.ts'
import { addRoutes, cookieName, openDoor } from '#platform/door.ts'
import { capabilities } from '../capabilities.ts'
import { openHouse } from '../house.ts'
import { inputOf, routes, rows } from './ask.ts'

/** Members that a careless program would take over into a row: whose it is, where it lies, when, and with what right. */
const privileged = [
  'tenant_id',
  'tenantId',
  'id',
  'person',
  'personId',
  'role',
  'roles',
  'unit_path',
  'unitPath',
  'recordedAt',
  'recorded_at',
  'approvedBy',
  'password_hash',
  'isAdmin',
  'constructor',
  'anything',
]

/** Nothing stands behind this door: whoever gets through asks for a connection, and that is counted. */
let asked = 0
const pool = {
  connect: async () => {
    asked++
    throw new Error('nothing stands behind this door')
  },
}
const app = await openDoor({ logger: false })

beforeAll(async () => {
  const house = openHouse({
    pool: pool as never,
    clock: { now: () => moment('2027-01-12T01:12:00Z') },
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    pseudonymKey: Buffer.alloc(32, 1),
  })
  addRoutes(app, { house, secureCookies: false }, capabilities)
  await app.ready()
})
afterAll(() => app.close())

type Verb = (typeof routes)[number]['verb']

const isAskedByGet = ({ kind, upload }: Verb): boolean => kind === 'question' && upload === undefined

const send = (verb: Verb, input: string) => {
  const url = `/api/v1/${verb.name}`
  const cookies = { [cookieName('session', false)]: `1.01890a5d-ac96-774b-bcce-b302099a8057.${'s'.repeat(43)}` }
  if (isAskedByGet(verb))
    return app.inject({ url, cookies, query: Object.fromEntries(Object.entries(JSON.parse(input)).map(asText)) })
  const key = { 'idempotency-key': 'key-00000001' }
  if (verb.upload === undefined)
    return app.inject({
      method: 'POST',
      url,
      cookies,
      headers: { ...key, 'content-type': 'application/json' },
      payload: input,
    })
  return app.inject({
    method: 'POST',
    url,
    cookies,
    headers: { ...key, 'content-type': 'multipart/form-data; boundary=part' },
    payload: [part('input', input), part('file"; filename="a.csv', 'a,b'), '--part--\r\n'].join(''),
  })
}

const asText = ([name, value]: [string, unknown]): [string, string] => [name, String(value)]
const part = (name: string, value: string): string =>
  `--part\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
}

/** An object of the input: where it stands, and what its shape names. */
interface Place {
  readonly at: readonly (string | number)[]
  readonly names: readonly string[]
}

/** Every object that the shape of a verb knows, at any depth. */
const objectsOf = (schema: TSchema, at: Place['at'] = []): Place[] => {
  const { properties, items, anyOf } = schema as Shape
  if (anyOf) return anyOf.flatMap((one) => objectsOf(one, at))
  if (items) return objectsOf(items, [...at, 0])
  if (!properties) return []
  return [
    { at, names: Object.keys(properties) },
    ...Object.entries(properties).flatMap(([name, of]) => objectsOf(of, [...at, name])),
  ]
}

/** The path of objects and lists down to a place, with one member more there. */
const withMember = (base: object, at: Place['at'], member: string): string => {
  const build = (under: unknown, rest: Place['at']): unknown => {
    const [step, ...further] = rest
    if (step === undefined) return { ...(under as object), [member]: 1 }
    if (typeof step === 'number') return [build(Array.isArray(under) ? under[0] : {}, further)]
    const held = typeof under === 'object' && under !== null ? (under as Record<string, unknown>) : {}
    return { ...held, [step]: build(held[step], further) }
  }
  return JSON.stringify(build(base, at))
}

const baseOf = ({ name }: Verb): object => inputOf(rows.get(name) ?? { roles: {} }, 1, '1.1.2')

test('Z3 what the hand-written tables ask with comes through every door, so a refusal below is one of the member', async () => {
  const refused: string[] = []
  for (const { verb } of routes) {
    asked = 0
    const { statusCode, body } = await send(verb, JSON.stringify(baseOf(verb)))
    if (asked === 0) refused.push(`${verb.name} ${statusCode} ${body}`)
  }
  expect(refused).toEqual([])
})

test('Z3 a member that a verb does not name is refused at every depth, with a sentence, before anything happens', async () => {
  asked = 0
  const taken: string[] = []
  let tried = 0
  for (const { verb } of routes)
    for (const { at, names } of objectsOf(verb.input))
      for (const member of privileged.filter((one) => !names.includes(one))) {
        tried++
        const { statusCode, body } = await send(verb, withMember(baseOf(verb), at, member))
        const { refusal, where, says } = JSON.parse(body)
        const isTold = refusal === 'unknown-member' && where.includes(`/${[...at, member].join('/')}`)
        if (statusCode !== 400 || !isTold || says.en !== unknownMember.en)
          taken.push(`${verb.name} ${[...at, member].join('/')}: ${statusCode} ${body}`)
      }
  expect(taken).toEqual([])
  expect(asked).toBe(0)
  expect(tried).toBeGreaterThan(routes.length * privileged.length)
}, 60_000)

test('Z3 X10 a prototype is no member, in a body and in a form', async () => {
  asked = 0
  const statuses = new Set<number>()
  for (const { verb } of routes.filter((one) => !isAskedByGet(one.verb)))
    for (const { at } of objectsOf(verb.input))
      statuses.add(
        (await send(verb, withMember(baseOf(verb), at, 'protoMember').replace('protoMember', '__proto__'))).statusCode,
      )
  expect([[...statuses], asked]).toEqual([[400], 0])
  expect(Object.getOwnPropertyNames({})).toEqual([])
})
