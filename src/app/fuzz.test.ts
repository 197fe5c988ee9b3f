import { afterAll, beforeAll, expect, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import type { AnyVerb } from '#kernel/verb.ts'
import { capabilities } from './capabilities.ts'
import { asQuery, hostileInput } from './fuzz.ts'
import { asPage, openWholeServer, type WholeServer } from './testing.ts'

/** Cases for one operation: few each time the tests run, two hundred and more in the proof. */
const cases = Number(process.env.PLUMBLINE_FUZZ_CASES ?? 6)
const seed = Number(process.env.PLUMBLINE_FUZZ_SEED ?? 20_270_112)

let server: WholeServer
beforeAll(async () => {
  server = await openWholeServer()
})
afterAll(() => server.close())

const verbs = capabilities.flatMap(({ routes }) => routes.map(({ verb }) => verb))

const send = (verb: AnyVerb, input: unknown) => {
  const { headers, cookies } = asPage()
  const url = `/api/v1/${verb.name}`
  if (verb.kind === 'question' && verb.upload === undefined)
    return server.app.inject({ method: 'GET', url: `${url}?${asQuery(input)}`, cookies })
  return server.app.inject({ method: 'POST', url, headers, cookies, payload: JSON.stringify(input) })
}

test(
  `X6 X10 every operation answers ${cases} hostile inputs, and never with a fault`,
  async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length
    const faults: string[] = []
    const statuses = new Map<number, number>()
    for (const [at, verb] of verbs.entries()) {
      const chance = chanceFrom(seed + at)
      for (let n = 0; n < cases; n++) {
        const input = hostileInput(verb, chance)
        const { statusCode, body } = await send(verb, input)
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
        if (statusCode >= 500)
          faults.push(
            `${verb.name} ${JSON.stringify(input)?.slice(0, 300)} → ${statusCode} ${server.faults.at(-1) ?? body}`,
          )
      }
    }
    expect([...new Set(faults)].slice(0, 20)).toEqual([])
    expect(verbs.length).toBeGreaterThan(60)
    // A fuzzer whose every word is refused as a wrong shape has tried nothing.
    expect((statuses.get(200) ?? 0) + (statuses.get(404) ?? 0) + (statuses.get(409) ?? 0)).toBeGreaterThan(
      (verbs.length * cases) / 10,
    )
    expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before)
    expect((await server.owner.query(`select to_regclass('ledger_entry') as kept`)).rows).toEqual([
      { kept: 'ledger_entry' },
    ])
  },
  Math.max(1_200_000, cases * 30_000),
)

test('X10 a body nested deeper than anybody means is refused, not a fault', async () => {
  const { headers, cookies } = asPage()
  for (const open of ['[', '{"a":'])
    for (const url of ['/api/v1/identity.set-preferences', '/api/v1/organisation.repair-row']) {
      const payload = open.repeat(150_000) + (open === '[' ? ']'.repeat(150_000) : `1${'}'.repeat(150_000)}`)
      const reply = await server.app.inject({ method: 'POST', url, headers, cookies, payload })
      expect(reply.statusCode).toBe(400)
    }
})
