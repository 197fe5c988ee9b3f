import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyRole } from '#kernel/verb.ts'
import type { Route } from '#platform/capability.ts'
import type { Row, Shown } from '#platform/testing/access.ts'
import { holdsRecords } from '../records.ts'
import {
  type Access,
  type Answer,
  brokenCookies,
  brokenTokens,
  cookieOf,
  expectedCount,
  expectedPlaces,
  inputOf,
  notInForce,
  type Opened,
  openAccess,
  openBoth,
  rolesOf,
  routes,
  rows,
  seenIn,
  shownTo,
  withheldFrom,
  workingToken,
} from './ask.ts'
import { filledIn, liesIn, numbersIn } from './fields.ts'
import { fieldFaults, type Gathered, gather, nothingYet, sumFaults } from './gathered.ts'
import { type Asker, askers, strangers, wordOf } from './organisation.ts'

let both: Opened
let access: Access

beforeAll(async () => {
  both = await openBoth()
  access = await openAccess(both.request)
})
afterAll(async () => {
  await access?.close()
  await both?.close()
})

/** Thousands of questions, on a machine that may be busy; in milliseconds. */
const longest = 600_000

/** Asks about four at once, since whoever asks waits for the database half of the time; what is found comes in their order. */
const foundOf = async <T, Found>(of: readonly T[], find: (one: T) => Promise<readonly Found[]>): Promise<Found[]> => {
  const found: (readonly Found[])[] = []
  const left = [...of.entries()]
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) found[next[0]] = await find(next[1])
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  return found.flat()
}

const rowOf = (route: Route): Row => rows.get(route.verb.name) ?? { roles: {} }
const signedIn = routes.filter((route) => rowOf(route).roles !== 'anyone')

test('every verb has a row, every row a verb, and the description lists the same', () => {
  const named = routes.map(({ verb }) => verb.name).sort()
  expect([...rows.keys()].sort()).toEqual(named)
  const described = Object.values(access.app.swagger().paths ?? {}).flatMap((path) =>
    Object.values(path as Record<string, { operationId?: string }>).map(({ operationId }) => operationId),
  )
  expect(described.sort()).toEqual(named)
  const byToken = JSON.stringify([{ session: [] }, { token: [] }])
  const open = Object.values(access.app.swagger().paths ?? {}).flatMap((path) =>
    Object.values(path as Record<string, { operationId?: string; security?: unknown }>)
      .filter(({ security }) => JSON.stringify(security) === byToken)
      .map(({ operationId }) => operationId),
  )
  expect(open).toEqual(['supervision.record-counts'])
})

test('the roles that a verb declares are those of the table', () => {
  const declared = routes.map(({ verb }) => [
    verb.name,
    verb.access.roles === 'anyone' ? 'anyone' : everyRole.filter((role) => verb.access.roles.includes(role)),
  ])
  const written = routes.map((route) => [
    route.verb.name,
    rowOf(route).roles === 'anyone' ? 'anyone' : everyRole.filter((role) => role in rolesOf(rowOf(route))),
  ])
  expect(declared).toEqual(written)
})

test('every list of what lies at places says how many of its rows are shown', () => {
  const uncounted = signedIn.filter((route) => {
    const { of, absent, counts } = rowOf(route)
    const { kind, name, answer } = route.verb
    const isList = kind === 'question' ? holdsRecords(answer) : name.includes('.export-')
    const lies = Object.values(rolesOf(rowOf(route))).some((shown) => Object.keys(shown ?? {}).length > 0)
    return isList && lies && of === undefined && !absent && counts === undefined
  })
  expect(uncounted.map(({ verb }) => verb.name)).toEqual([])
})

test('of what nothing real is asked there may only come to be less', () => {
  expect([...rows.values()].filter(({ absent }) => absent).length).toBeLessThanOrEqual(94)
})

test(
  'a session that does not hold opens nothing',
  async () => {
    const faults = await foundOf(signedIn, async (route) => {
      const found: string[] = []
      for (const [name, cookie] of Object.entries(brokenCookies)) {
        const answer = await access.ask(route, inputOf(rowOf(route), 1, '1.1.2'), cookie)
        // That somebody guessed at a secret is counted also where nobody is signed in.
        const keeps = answer.kept && route.verb.access.guess === undefined
        if (answer.status !== 401 || keeps || seenIn(answer.body).length > 0)
          found.push(`${route.verb.name} with a cookie ${name}: ${answer.status}`)
      }
      return found
    })
    expect(faults).toEqual([])
  },
  longest,
)

test(
  'a token opens the verbs of its right, as a system and never as the person whose cookie comes along',
  async () => {
    const officer = cookieOf(askers.find(({ name }) => name === 'officer, whole organisation') as Asker)
    const closed = routes.filter((one) => rowOf(one).systems === undefined)
    expect(closed.length).toBeGreaterThan(askers.length)
    expect(routes.filter(({ verb }) => verb.access.systems !== rowOf({ verb } as Route).systems)).toEqual([])
    // Verb by verb the next of the askers, so that the cookie of every role and reach comes along many times.
    const beside = await foundOf([...closed.entries()], async ([at, route]) => {
      const asker = askers[at % askers.length] as Asker
      const answer = await access.ask(
        route,
        inputOf(rowOf(route), 1, '1.1.2'),
        cookieOf(asker),
        undefined,
        workingToken,
      )
      // Two transactions stand: the limiter counts the try and gives it back.
      return answer.status !== 403 || answer.commits !== 2 || seenIn(answer.body).length > 0
        ? [`${route.verb.name} beside ${asker.name}: ${answer.status}, ${answer.commits} commits`]
        : []
    })
    const broken = await foundOf(routes, async (route) => {
      const found: string[] = []
      for (const [name, token] of Object.entries(brokenTokens)) {
        const answer = await access.ask(route, inputOf(rowOf(route), 1, '1.1.2'), officer, undefined, token)
        if (answer.status !== 401 || answer.commits !== 1 || seenIn(answer.body).length > 0)
          found.push(`${route.verb.name} with a token ${name}: ${answer.status}, ${answer.commits} commits`)
      }
      return found
    })
    expect([...beside, ...broken]).toEqual([])
  },
  longest,
)

test('with whatever role’s cookie beside it, a token hands in as the system and widens nothing', async () => {
  const route = routes.find(({ verb }) => verb.name === 'supervision.record-counts') as Route
  const [entry] = inputOf(rowOf(route), 1, '1.1.2').entries as readonly object[]
  const answers = await Promise.all(
    askers.map(async (asker) => {
      const hand = async (unit: string) =>
        (await access.ask(route, { entries: [{ ...entry, unit }] }, cookieOf(asker), undefined, workingToken)).status
      return [asker.name, await hand(wordOf('unit', 1, '1.1.2')), await hand(wordOf('unit', 1, '1.2.1'))]
    }),
  )
  expect(answers).toEqual(askers.map(({ name }) => [name, 200, 404]))
})

test('a token hands in counts of its reach, is told nothing of what they raise, and finds no unit beyond', async () => {
  const route = routes.find(({ verb }) => verb.name === 'supervision.record-counts') as Route
  const [entry] = inputOf(rowOf(route), 1, '1.1.2').entries as readonly object[]
  const hand = (unit: string) =>
    access.ask(route, { entries: [{ ...entry, unit }] }, undefined, undefined, workingToken)
  for (const place of ['1.1', '1.1.1', '1.1.2'] as const) {
    const { status, commits, body } = await hand(wordOf('unit', 1, place))
    expect([status, commits, JSON.parse(body)]).toEqual([200, 3, { kept: 1, late: 1, unchanged: 0, signals: null }])
  }
  const missing = await hand('nowhere')
  expect(missing.status).toBe(404)
  for (const unit of [wordOf('unit', 1, '1'), wordOf('unit', 1, '1.2.1'), wordOf('unit', 2, '1.1')]) {
    const { status, body, commits } = await hand(unit)
    expect([status, body, commits]).toEqual([404, missing.body, 2])
  }
})

test('what anybody may ask names nobody', async () => {
  const faults: string[] = []
  for (const route of routes.filter((one) => rowOf(one).roles === 'anyone')) {
    const answer = await access.ask(route, inputOf(rowOf(route), 1, '1.1.2'), undefined)
    if (![200, 404, 409].includes(answer.status) || seenIn(answer.body).length > 0)
      faults.push(`${route.verb.name}: ${answer.status} ${answer.body}`)
  }
  expect(faults).toEqual([])
})

test(
  'whom no role admits is refused with the roles that may, and nothing happens',
  async () => {
    const faults = await foundOf(signedIn, async (route) => {
      const found: string[] = []
      for (const who of [...askers.filter(isWidest), ...notInForce]) {
        const role = notInForce.includes(who) ? 'learner' : who.role
        if (shownTo(rowOf(route), role)) continue
        const answer = await access.ask(route, inputOf(rowOf(route), 1, '1.1.2'), cookieOf(who))
        if (
          answer.status !== 403 ||
          (answer.kept && route.verb.access.guess === undefined) ||
          seenIn(answer.body).length > 0 ||
          !answer.body.includes('"roles"')
        )
          found.push(`${route.verb.name} by ${who.name}: ${answer.status}`)
      }
      return found
    })
    expect(faults).toEqual([])
  },
  longest,
)

const isWidest = ({ unit, branch, role }: Asker): boolean => branch === null && (unit === '1' || role === 'learner')

test(
  'whoever may ask is shown what the table says, no more and no less',
  async () => {
    expect(await faultsOver(access, narrow)).toEqual([])
  },
  longest,
)

test(
  'a role that has ended, or has not begun, shows what a learner is shown',
  async () => {
    const asLearners = notInForce.map((who): Asker => ({ ...who, role: 'learner', unit: null, branch: null }))
    expect(await faultsOver(access, asLearners, forSome)).toEqual([])
  },
  longest,
)

test(
  'from the other organisation nothing of this one is there',
  async () => {
    const faults = await foundOf(signedIn, async (route) => {
      const found: string[] = []
      for (const who of strangers) {
        const row = rowOf(route)
        if (!shownTo(row, who.role)) continue
        const answer = await access.ask(route, inputOf(row, 1, '1.1.2'), cookieOf(who))
        if (seenIn(answer.body).some(({ tenant }) => tenant === 1))
          found.push(`${route.verb.name} by ${who.name} shows the other organisation`)
        if (row.of !== undefined && answer.status !== (row.shut?.[who.role] ? 409 : 404))
          found.push(`${route.verb.name} by ${who.name}: ${answer.status}`)
      }
      return found
    })
    expect(faults).toEqual([])
  },
  longest,
)

test(
  'the first wall alone, without row-level security, shows no more',
  async () => {
    const alone = await openAccess(both.superuser)
    const faults = await faultsOver(alone, narrow)
    await alone.close()
    expect(faults).toEqual([])
  },
  longest,
)

const uploads = routes.filter(({ verb }) => verb.upload !== undefined)
/** A list that any of the imports can read; the columns of none. */
const list = '工号,姓名\r\nE1,甲\r\n'

test(
  'a file is read for whom the table admits, and for nobody else; without a session it is not looked at',
  async () => {
    const answered = new Map<number, number>()
    const faults = await foundOf(uploads, async (route) => {
      const found: string[] = []
      const input = inputOf(rowOf(route), 1, '1.1.2')
      for (const [name, cookie] of Object.entries(brokenCookies)) {
        const { status, kept } = await access.ask(route, input, cookie, list)
        if (status !== 401 || kept) found.push(`${route.verb.name} with a cookie ${name}: ${status}`)
      }
      for (const who of [...askers, ...notInForce, ...strangers]) {
        const role = notInForce.includes(who) ? 'learner' : who.role
        const answer = await access.ask(route, input, cookieOf(who), list)
        answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
        const may = shownTo(rowOf(route), role) !== undefined
        const isRight = may ? [200, 409].includes(answer.status) : answer.status === 403 && !answer.kept
        const seen = seenIn(answer.body).filter(({ tenant }) => tenant !== who.tenant)
        if (!isRight || seen.length > 0)
          found.push(`${route.verb.name} by ${who.name}: ${answer.status} ${answer.body}`)
      }
      return found
    })
    expect(faults).toEqual([])
    expect(uploads.length).toBeGreaterThan(7)
    expect(answered.get(200) ?? 0).toBeGreaterThan(uploads.length)
  },
  longest,
)

test(
  'an auditor is shown codes: no name, number or id of anybody else stands in an answer, a count, a search or a file',
  async () => {
    const everybody = [...askers, ...notInForce]
    const faults = await foundOf(signedIn, async (route) => {
      const found: string[] = []
      for (const who of askers.filter(({ role }) => role === 'auditor')) {
        const row = rowOf(route)
        if (!rolesOf(row).auditor) continue
        for (const place of row.of === undefined ? (['1.1.2'] as const) : askedPlaces) {
          const { body, status } = await access.ask(route, inputOf(row, 1, place), cookieOf(who))
          const named = everybody.filter(
            ({ person, name }) => person !== who.person && (body.includes(person) || body.includes(`"${name}"`)),
          )
          if (status >= 500 || named.length > 0 || seenIn(body).some(({ kind }) => kind === 'person'))
            found.push(`${route.verb.name} at ${place} by ${who.name}: ${named.map(({ name }) => name).join('; ')}`)
        }
      }
      return found
    })
    expect(faults).toEqual([])
  },
  longest,
)

/** Whom the whole organisation was given sees it whatever the role: of those who look, one stands for all. */
const narrow = askers.filter(({ unit, role }) => unit !== '1' || role === 'officer' || role.endsWith('administrator'))

/** What is everybody's own is the same with every width of a role; so one of them asks. */
const forSome = (route: Route): boolean => !('everybody' in (rowOf(route).roles as object))

/** Asks every verb for somebody, at every place where it matters, and tells what is not as written. */
const faultsOver = async (
  asked: Access,
  people: readonly Asker[],
  isMeant: (route: Route) => boolean = () => true,
): Promise<string[]> => {
  const gathered = nothingYet()
  const faults = await foundOf(signedIn.filter(isMeant), async (route) => {
    const found: string[] = []
    for (const who of people) {
      const shown = shownTo(rowOf(route), who.role)
      if (shown && (forSome(route) || people.find(({ role }) => role === who.role) === who))
        for (const fault of await faultsOf({ asked, route, who, shown, gathered }))
          found.push(`${route.verb.name} by ${who.name}: ${fault}`)
    }
    return found
  })
  return [...faults, ...fieldFaults(gathered, rows), ...sumFaults(gathered, people, rows)]
}

interface Asking {
  readonly asked: Access
  readonly route: Route
  readonly who: Asker
  readonly shown: Shown
  readonly gathered: Gathered
}

const faultsOf = async (asking: Asking): Promise<string[]> => {
  const { asked, route, who, shown } = asking
  const row = rowOf(route)
  const shut = row.shut?.[who.role]
  if (shut !== undefined) return shutFaults(asking, shut)
  if (row.of === undefined) return checked(await asked.ask(route, inputOf(row, 1, '1.1.2'), cookieOf(who)), asking)
  const { of } = row
  const faults: string[] = []
  const missing = await asked.ask(route, { ...inputOf(row, 1, '1.1.2'), ...nowhere(row) }, cookieOf(who))
  if (missing.status !== 404) faults.push(`what is not there answers ${missing.status}`)
  const within = expectedPlaces(shown, of, who)
  for (const place of askedPlaces) {
    const answer = await asked.ask(route, inputOf(row, 1, place), cookieOf(who))
    if (within.has(place)) faults.push(...checked(answer, asking).map((fault) => `at ${place} ${fault}`))
    else if (answer.status !== 404 || answer.kept || answer.body !== missing.body)
      faults.push(`at ${place} it looks present: ${answer.status} ${answer.body}`)
  }
  const foreign = await asked.ask(route, inputOf(row, 2, '1.1.2'), cookieOf(who))
  if (foreign.status !== 404 || foreign.body !== missing.body)
    faults.push(`in the other organisation it looks present: ${foreign.status}`)
  return faults
}

/** Wherever the thing lies, and whether it is there or not, the answer is one and the same. */
const shutFaults = async ({ asked, route, who }: Asking, refusal: string): Promise<string[]> => {
  const row = rowOf(route)
  const inputs = [
    ...askedPlaces.map((place) => inputOf(row, 1, place)),
    { ...inputOf(row, 1, '1.1.2'), ...nowhere(row) },
  ]
  const faults: string[] = []
  for (const input of inputs) {
    const { status, body, kept } = await asked.ask(route, input, cookieOf(who))
    if (status !== 409 || kept || !body.includes(`"${refusal}"`) || seenIn(body).length > 0)
      faults.push(`is not shut: ${status} ${body.slice(0, 200)}`)
  }
  return faults
}

/** The own crew, beside it, above it, and below the other team. */
const askedPlaces = ['1.1.2', '1.1.1', '1', '1.2.1'] as const

/** The same question about a thing that nobody has. */
const nowhere = (row: Row): Readonly<Record<string, unknown>> =>
  row.ask?.({
    place: '1',
    id: () => '01940000-0000-7000-8000-00000000dead',
    word: () => 'nowhere',
    newId: () => '01940000-0000-7000-8000-00000000dead',
  }) ?? {}

const checked = ({ status, body, kept, looked }: Answer, { route, who, shown, gathered }: Asking): string[] => {
  const row = rowOf(route)
  const denied = [400, 401, 403, ...(row.absent ? [] : [404])].includes(status) || status >= 500
  const faults = denied ? [`is denied: ${status} ${body.slice(0, 200)}`] : []
  if (route.verb.access.guess === undefined && kept !== (status === 200))
    faults.push(`keeps ${kept} with status ${status}`)
  if (status !== 200) return faults
  const seen = seenIn(body)
  if (route.verb.kind === 'question' && seen.some(({ kind }) => kind === 'person') && !looked)
    faults.push('shows people and leaves no look at them')
  if (seen.some(({ tenant }) => tenant !== 1)) faults.push('shows the other organisation')
  // The units and branches of one's own organisation are known to everybody in it.
  for (const kind of new Set([...Object.keys(shown), ...seen.map((one) => one.kind)])) {
    if (kind === 'unit') continue
    const expected = expectedPlaces(shown, kind, who)
    const there = new Set(seen.filter((one) => one.kind === kind).map(({ place }) => place))
    const leaked = [...there].filter((place) => !expected.has(place))
    if (leaked.length > 0) faults.push(`shows ${kind} at ${leaked.join(' ')}`)
    const missed = [...expected].filter((place) => !there.has(place))
    if (missed.length > 0 && !row.atMost) faults.push(`misses ${kind} at ${missed.join(' ')}`)
  }
  const value: unknown = JSON.parse(body)
  const fields = filledIn(value, route.verb.answer)
  const numbers = numbersIn(value)
  gather(gathered, route.verb.name, who, { fields, numbers })
  for (const field of withheldFrom(row, who.role))
    if ([...fields].some((one) => liesIn(one, field))) faults.push(`shows the field ${field}`)
  for (const [path, counted] of Object.entries(row.counts ?? {})) {
    const expected = expectedCount(shown, counted, who)
    if (numbers.get(path) !== expected) faults.push(`${path || 'rows'} tells ${numbers.get(path)}, not ${expected}`)
  }
  return faults
}
