import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { type AnyVerb, givesFile } from '#kernel/verb.ts'
import type { Route } from '#platform/capability.ts'
import { fromInside, type House, type Outcome, runRoute } from '#platform/door/run.ts'
import { openHouse } from '../house.ts'
import { cookieOf, inputOf, type Opened, openBoth, routes, rows, shownTo } from './ask.ts'
import { askers } from './organisation.ts'
import { rowsOfAll } from './rows-of-all.ts'

let both: Opened
let house: House
beforeAll(async () => {
  both = await openBoth()
  house = openHouse({
    pool: both.request,
    clock: { now: () => moment('2027-01-12T01:12:00Z') },
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    pseudonymKey: Buffer.alloc(32, 1),
  })
})
afterAll(() => both?.close())

/** Whatever does a deed once for its key: not what takes a secret, shows one once or hands out a file, nor what ends the session that sent it. */
const isRemembered = ({ name, kind, access, upload, ...verb }: AnyVerb): boolean =>
  kind === 'command' &&
  access.guess === undefined &&
  !access.once &&
  !givesFile(verb) &&
  upload === undefined &&
  name !== 'identity.sign-out'

/** The commands that are done with what their rows ask. One more may be done; one less is a fault. */
const replayed = Object.entries({
  identity:
    'register-device end-other-sessions issue-unit-codes issue-code block-account set-preferences propose-grant ask-correction answer-correction ask-emergency state-purpose',
  organisation: 'add-unit rename-unit add-branch',
  risk: 'propose-power change-power confirm-power return-power confirm-process return-process affirm answer-recheck settle-likeness confirm-grade choose-method return-grade say-self-grade propose-risk-point change-risk-point answer-register-change record-control-check dispute-grade answer-dispute start-review',
  responsibility: 'begin-edge end-edge hand-over',
  curriculum: 'add-norm save-term settle-recheck',
  learning: 'close-commitment answer-doubt',
  supervision: 'correct-count change-taxonomy finish-inspection judge-month raise-hazard take-hazard record-finding',
  plan: 'draft-programme change-programme withdraw-programme add-node propose-ceiling',
  dashboards: 'doubt-number answer-doubt',
}).flatMap(([capability, deeds]) => deeds.split(' ').map((deed) => `${capability}.${deed}`))

interface Sent {
  readonly route: Route
  readonly input: unknown
  readonly cookie: string
  readonly key: string
}

const send = ({ route, input, cookie, key }: Sent): Promise<Outcome> =>
  runRoute(house, route, { input, cookie, key, upload: undefined, from: fromInside })

/** So often each command is sent again, all at once; twenty times in the proof. */
const repeats = Number(process.env.PLUMBLINE_REPEATS ?? 2)

const widest = askers.filter(({ unit, branch, role }) => branch === null && (unit === '1' || role === 'learner'))

/** What the row of a verb asks, for every role that may and at places far up and down, until it is done. */
const everyWay = function* (route: Route): Generator<Sent> {
  const row = rows.get(route.verb.name)
  if (row === undefined || row.absent) return
  for (const who of widest)
    if (shownTo(row, who.role))
      for (const place of ['1', '1.1.2', '1.1'] as const)
        yield { route, input: inputOf(row, 1, place), cookie: cookieOf(who), key: randomUUID() }
}

const entries = async (): Promise<number> =>
  (await both.superuser.query<{ n: number }>('select count(*)::integer as n from ledger_entry where tenant_id = 1'))
    .rows[0]?.n ?? 0

test(
  'F8 every command is done once for its key and answers alike, sent twice at once and again late and out of order',
  async () => {
    const done: (Sent & { readonly answer: string })[] = []
    const before = await entries()
    for (const route of routes.filter(({ verb }) => isRemembered(verb)))
      for (const sent of everyWay(route)) {
        const [one, other] = (await Promise.all([send(sent), send(sent)])).map(({ result }) => JSON.stringify(result))
        expect([route.verb.name, other]).toEqual([route.verb.name, one])
        if (one === undefined || !one.startsWith('{"ok":true')) continue
        done.push({ ...sent, answer: one })
        break
      }
    const names = done.map(({ route }) => route.verb.name)
    expect(names).toEqual(expect.arrayContaining(replayed))
    expect(await entries()).toBe(before + done.length)

    const state = await rowsOfAll(both.superuser)
    for (const sent of done.reverse()) {
      const again = await Promise.all(Array.from({ length: repeats }, () => send(sent)))
      const { name } = sent.route.verb
      for (const { result } of again) expect([name, JSON.stringify(result)]).toEqual([name, sent.answer])
      const changed = await send({ ...sent, input: { ...(sent.input as object), other: true } })
      expect([name, changed.result]).toEqual([name, { ok: false, refusal: 'key-reused' }])
    }
    expect(await rowsOfAll(both.superuser)).toEqual(state)
  },
  60_000 + repeats * 30_000,
)
