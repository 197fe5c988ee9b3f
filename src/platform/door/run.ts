import type pg from 'pg'
import { admit, admitsSystem, openingRole, openTo } from '#kernel/admission.ts'
import { type Day, dayIn, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Reach } from '#kernel/reach.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { sightsOn } from '#kernel/sights.ts'
import { joined, type Pair } from '#kernel/text.ts'
import { type AnyVerb, givesFile, type Role } from '#kernel/verb.ts'
import type { Route } from '../capability.ts'
import {
  type Acting,
  type Actor,
  type From,
  nobody,
  type Seeing,
  type SessionSeen,
  type SystemSeen,
  type UploadedFile,
} from '../context.ts'
import { fieldsOf, inTransaction, inTurn, setReach, type Turn, type Tx, transactionOn } from '../database.ts'
import { uuidv7 } from '../uuid.ts'
import { type Keeper, keepAnswer, takeKey } from './idempotency.ts'
import { type Guessed, giveTryBack, type Try, takeTry } from './tries.ts'

/** What identity tells the door about a cookie. */
export interface SignedIn {
  readonly actor: Omit<Actor, 'reach' | 'members'>
  readonly timeZone: string
  readonly session: SessionSeen | null
  /**
   * The reach with one verb, some roles of which see everywhere, or nothing when no role may use it; and the scope for
   * row-level security.
   */
  readonly reachFor: (
    allowed: readonly Role[],
    everywhere: readonly Role[],
  ) => { readonly reach: Reach; readonly scope: readonly string[] } | undefined
}

export interface Fact {
  readonly kind: string
  readonly id: string
  readonly payload: Readonly<Record<string, unknown>>
}

export interface Entry {
  readonly type: string
  readonly actor: Id<'person'> | null
  readonly now: Moment
  readonly facts: readonly Fact[]
}

/** Somebody looked at what belongs to others, or did something about them. */
export interface Look {
  readonly verb: string
  readonly what: Pair
  readonly isChange: boolean
  readonly by: Actor
  /** The role that opened the verb. */
  readonly role: Role
  readonly people: readonly Id<'person'>[]
  /** What was done about some of them, where the verb's word says less. */
  readonly told?: ReadonlyMap<Id<'person'>, Pair>
  /** For what, where the verb asks it. */
  readonly purpose: Pair | null
  readonly now: Moment
}

/** What the door stands in: everything below comes from `app`, so the platform knows no capability. */
export interface House {
  readonly pool: pg.Pool
  readonly tenant: number
  readonly timeZone: string
  readonly now: () => Moment
  readonly cookieOwner: (cookie: string) => { readonly tenant: number; readonly person: Id<'person'> } | undefined
  readonly identify: (tx: Tx, cookie: string, now: Moment) => Promise<SignedIn | undefined>
  /** Who is of these party branches; nobody of none. */
  readonly membersOf: (tx: Tx, branches: Reach['branches']) => Promise<readonly Id<'person'>[]>
  /** Whose organisation a token says it is of, before it is proved. */
  readonly tokenOwner: (bearer: string) => { readonly tenant: number } | undefined
  readonly identifySystem: (tx: Tx, bearer: string, now: Moment) => Promise<SystemSeen | undefined>
  readonly keepEntry: (tx: Tx, entry: Entry) => Promise<void>
  /** Keeps a look where those looked at find it; its fact for the ledger, or nothing while an earlier one covers it. */
  readonly keepLook: (tx: Tx, look: Look) => Promise<Fact | undefined>
  /** The code of a person on the ledger this year. */
  readonly codeOf: (person: Id<'person'>, now: Moment) => string
}

export interface Call {
  readonly input: unknown
  readonly cookie: string | undefined
  /** The token of a system of others; with it no cookie counts. */
  readonly bearer?: string | undefined
  readonly key: string | undefined
  readonly upload: UploadedFile | undefined
  readonly from: From
}

export type DoorRefusal =
  | 'signed-out'
  | 'not-permitted'
  | 'shared-device'
  | 'purpose-missing'
  | 'key-missing'
  | 'key-reused'
  | 'too-many-tries'

/** A call from inside the product, from no network and no browser. */
export const fromInside: From = { address: '', agent: '', origin: '', device: undefined }

export interface Outcome {
  readonly result: Result<unknown, string>
  /** The session cookie to set, `null` to clear it, `undefined` to leave it. */
  readonly session: string | null | undefined
  /** The session cookie outlives the browser. */
  readonly lasting?: boolean
  /** The device cookie, likewise. */
  readonly device?: string | null | undefined
  /** Seconds to wait before the next try. */
  readonly wait?: number
  /** Why the limiter gives the try back. */
  readonly guessed?: Guessed
}

/**
 * One call: person, permission, day, one transaction, one use case, one ledger entry. A refusal keeps nothing — but that
 * a secret was guessed at, which is counted before.
 */
export const runRoute = async (house: House, route: Route, call: Call): Promise<Outcome> => {
  if (route.verb.kind === 'command' && call.key === undefined) return { result: no('key-missing'), session: undefined }
  const attempt = await tryOf(house, route.verb, call)
  if (attempt === undefined) return retried(house, route, call)

  const counting = { tenant: house.tenant, person: null, scope: [] }
  const wait = await inTransaction(house.pool, counting, (tx) => takeTry(tx, attempt))
  if (wait > 0) return { result: no('too-many-tries'), session: undefined, wait }
  const outcome = await retried(house, route, call)
  const { guessed } = outcome
  if (guessed) await inTransaction(house.pool, counting, (tx) => giveTryBack(tx, attempt, guessed))
  return outcome
}

/**
 * Whose account a call guesses at, if its verb takes a secret; a signed-in person only at the own one. A token is such a
 * secret with every verb, and guessed at from an address alone: nobody can shut a system out by its name.
 */
const tryOf = async (house: House, { access }: AnyVerb, call: Call): Promise<Try | undefined> => {
  if (call.bearer !== undefined) return { by: 'token', account: null, address: call.from.address, now: house.now() }
  if (access.guess === undefined) return undefined
  const { by, account: field } = access.guess
  const now = house.now()
  const named = field === undefined ? undefined : (call.input as Readonly<Record<string, unknown>>)[field]
  const account = typeof named === 'string' ? named : access.roles === 'anyone' ? null : await ownAccount(house, call)
  return { by, account, address: call.from.address, now }
}

const ownAccount = async (house: House, { cookie }: Call): Promise<string | null> => {
  const owner = cookie === undefined ? undefined : house.cookieOwner(cookie)
  if (!owner || cookie === undefined) return null
  const signedIn = await inTransaction(house.pool, { ...owner, scope: [] }, (tx) =>
    house.identify(tx, cookie, house.now()),
  )
  return signedIn?.actor.staffNo ?? null
}

/** Who may not stop the others is refused before the turn alone is asked for; whoever may is looked at again within it. */
const retried = async (house: House, route: Route, call: Call): Promise<Outcome> => {
  const turn = turnOf(route.verb)
  if (turn === 'alone') {
    const entry = await onClient(house, (client) => enter(house, route, call, client))
    if ('refused' in entry) return entry.refused
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTurn(() => once(house, route, call, turn))
    } catch (fault) {
      if (attempt === 4 || !isRetryable(fault)) throw fault
    }
  }
}

/** PostgreSQL asks for a retry after a serialization failure or a deadlock. */
const isRetryable = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && (fault.code === '40001' || fault.code === '40P01')

const once = async (house: House, route: Route, call: Call, turn: Turn | undefined): Promise<Outcome> =>
  onClient(house, async (client, keep) => {
    const entry = await enter(house, route, call, client, turn)
    if ('refused' in entry) return entry.refused
    const outcome = await answered(house, route, call, entry)
    if (outcome.result.ok) keep()
    // IDN-41: a token proves a system; the limiter gives the try back, whatever comes of the call.
    return entry.system ? { ...outcome, guessed: 'right' } : outcome
  })

/** One transaction, rolled back unless the work says to keep it. */
const onClient = async <T>(house: House, work: (client: pg.ClientBase, keep: () => void) => Promise<T>): Promise<T> => {
  const client = await house.pool.connect()
  let broken: unknown
  let isKept = false
  try {
    await client.query('begin')
    const done = await work(client, () => {
      isKept = true
    })
    await client.query(isKept ? 'commit' : 'rollback')
    return done
  } catch (fault) {
    await client.query('rollback').catch((lost: unknown) => {
      broken = lost
    })
    throw fault
  } finally {
    client.release(broken instanceof Error ? broken : undefined)
  }
}

type Admitted = Pick<Acting, 'tx' | 'actor' | 'now' | 'timeZone' | 'session' | 'system'>
type Entering = Admitted | { readonly refused: Outcome }

/** Finds out who asks, and lets them in or not. */
const enter = (house: House, route: Route, call: Call, client: pg.ClientBase, turn?: Turn): Promise<Entering> =>
  call.bearer === undefined
    ? personAt(house, route, call, { client, turn })
    : systemAt(house, route, call.bearer, { client, turn })

/**
 * ORG-23: whoever keeps something works beside others from before it is asked who asks, so that the units read are still
 * those written; a look at others is kept, too.
 */
const turnOf = ({ kind, access }: AnyVerb): Turn | undefined => {
  if (access.alone) return 'alone'
  return kind === 'command' || access.look !== undefined ? 'beside' : undefined
}

const refusing = (refusal: DoorRefusal): Entering => ({ refused: { result: no(refusal), session: undefined } })

/** The open transaction, and the turn to take in it. */
interface Begun {
  readonly client: pg.ClientBase
  readonly turn: Turn | undefined
}

const systemAt = async (house: House, { verb }: Route, bearer: string, { client, turn }: Begun): Promise<Entering> => {
  const now = house.now()
  const owner = house.tokenOwner(bearer)
  if (!owner) return refusing('signed-out')
  await setReach(client, { tenant: owner.tenant, person: null, scope: [], ...(turn && { turn }) })
  const tx = transactionOn(client, owner.tenant, fieldsOf(house.pool))
  const system = await house.identifySystem(tx, bearer, now)
  if (!system) return refusing('signed-out')
  if (!admitsSystem(verb.access, system.right))
    return { refused: { result: no('not-permitted'), session: undefined, guessed: 'right' } }
  const { name, unitPath } = system
  const actor: Actor = { ...visitor(owner.tenant), name, unitPath, reach: { units: [unitPath], branches: [] } }
  await setReach(client, { tenant: owner.tenant, person: null, scope: [`${unitPath}.%`] })
  const { timeZone } = house
  return { tx, actor, now, timeZone, session: null, system }
}

const personAt = async (house: House, { verb }: Route, call: Call, { client, turn }: Begun): Promise<Entering> => {
  const now = house.now()
  const owner = call.cookie === undefined ? undefined : house.cookieOwner(call.cookie)
  const tenant = owner?.tenant ?? house.tenant
  await setReach(client, { tenant, person: owner?.person ?? null, scope: [], ...(turn && { turn }) })
  const tx = transactionOn(client, tenant, fieldsOf(house.pool))
  const signedIn = owner && call.cookie ? await house.identify(tx, call.cookie, now) : undefined

  const today = dayIn(now, signedIn?.timeZone ?? house.timeZone)
  const admitted = entered(verb, signedIn, tenant, today)
  if (!admitted.ok) return refusing(admitted.refusal)
  const { scope } = admitted.value
  const members = await house.membersOf(tx, admitted.value.actor.reach.branches)
  const actor: Actor = { ...admitted.value.actor, members }
  if (signedIn) await setReach(client, { tenant, person: actor.person, scope, members })
  const timeZone = signedIn?.timeZone ?? house.timeZone
  return { tx, actor, now, timeZone, session: signedIn?.session ?? null, system: null }
}

/** Who may ask was found out; the rest of the call, from the day on. */
const answered = async (house: House, { verb, run }: Route, call: Call, admitted: Admitted): Promise<Outcome> => {
  const { tx, actor, now, timeZone, system } = admitted
  const facts: Fact[] = []
  const looked = new Set<Id<'person'>>()
  const told = new Map<Id<'person'>, Pair>()
  const kept: { session?: string | null; lasting?: boolean; device?: string | null; guessed?: Guessed } = {}
  const cx: Acting & Seeing = {
    ...admitted,
    today: dayIn(now, timeZone),
    upload: call.upload,
    clock: house.now,
    newId: <Kind extends string>(_kind: Kind) => uuidv7(now) as Id<Kind>,
    record: (kind, id, payload) => facts.push({ kind, id, payload }),
    from: call.from,
    looked: (people, what) => {
      for (const one of people) {
        if (one === actor.person) continue
        looked.add(one)
        const before = told.get(one)
        if (what) told.set(one, before ? joined([before, what]) : what)
      }
    },
    codeOf: (person, at = now) => house.codeOf(person, at),
    keepSession: (cookie, lasting) => {
      kept.session = cookie
      kept.lasting = lasting !== undefined
    },
    keepDevice: (cookie) => {
      kept.device = cookie
    },
    forgive: () => {
      kept.guessed = 'right'
    },
    giveTryBack: () => {
      kept.guessed = 'nothing'
    },
  }

  if (verb.kind === 'question' || call.key === undefined) {
    const result = await run(cx, call.input as never)
    const look = result.ok ? await keepLooks(house, tx, verb, cx, { people: [...looked], told }) : undefined
    if (look) await house.keepEntry(tx, { type: verb.name, actor: actor.person, now, facts: [look] })
    return { result, session: undefined }
  }

  // A digest of a body with a secret would itself be a way to guess it; a file is not kept beside its key.
  const isRemembered = verb.access.guess === undefined && !verb.access.once && !givesFile(verb)
  const keeper = system?.id ?? actor.person
  if (isRemembered) {
    const before = await replayOf(tx, verb, call, { by: keeper, key: call.key, now })
    if (before) return before
  }

  const result = await run(cx, call.input as never)
  if (!result.ok) return { result, session: undefined, ...(kept.guessed && { guessed: kept.guessed }) }
  const look = await keepLooks(house, tx, verb, cx, { people: [...looked], told })
  if (look) facts.push(look)
  if (system) facts.push({ kind: 'source-system', id: system.id, payload: { name: system.name, used: verb.name } })
  await house.keepEntry(tx, { type: verb.name, actor: actor.person === nobody ? null : actor.person, now, facts })
  if (isRemembered) await keepAnswer(tx, keeper, call.key, result.value)
  return { session: undefined, ...kept, result }
}

/** In the transaction of the answer: what cannot be kept as looked at is not shown. */
const keepLooks = async (
  house: House,
  tx: Tx,
  { name, kind, access, answer }: AnyVerb,
  { actor: by, now, today }: Acting,
  { people, told }: Required<Pick<Look, 'people' | 'told'>>,
): Promise<Fact | undefined> => {
  if (people.length === 0) return undefined
  // Neither the compiler nor the start lets such a verb pass.
  if (access.look === undefined || access.roles === 'anyone')
    throw new Error(`${name} has no word for a look at others`)
  // Taking a list out leaves an entry, but changes nothing about anybody in it.
  const isChange = kind === 'command' && !givesFile({ answer })
  const role = openingRole(by.roles, openTo(access.roles, access.shows, sightsOn(today).sights))
  const purpose = access.asksPurpose?.includes(role) ? by.purpose : null
  return house.keepLook(tx, { verb: name, what: access.look, isChange, by, role, people, told, purpose, now })
}

const replayOf = async (
  tx: Tx,
  verb: AnyVerb,
  call: Call,
  taking: { readonly by: Keeper; readonly key: string; readonly now: Moment },
): Promise<Outcome | undefined> => {
  const taken = await takeKey(tx, { ...taking, verb: verb.name, body: call.input })
  if (taken.kind === 'other') return { result: no('key-reused'), session: undefined }
  return taken.kind === 'again' ? { result: ok(taken.answer), session: undefined } : undefined
}

const visitor = (tenant: number): Actor => ({
  tenant,
  person: nobody,
  staffNo: '',
  name: '',
  language: 'zh',
  unitPath: '',
  roles: [],
  reach: { units: [], branches: [] },
  members: [],
  purpose: null,
})

/** A visitor has no reach; somebody signed in has what the decision of the door gave for this verb. */
const entered = (
  verb: AnyVerb,
  signedIn: SignedIn | undefined,
  tenant: number,
  today: Day,
): Result<{ actor: Omit<Actor, 'members'>; scope: readonly string[] }, DoorRefusal> => {
  const admitted = admit(verb.access, signedIn && admissible(signedIn), sightsOn(today).sights)
  if (!admitted.ok) return admitted
  const { value: reached } = admitted
  if (!signedIn || reached === null) return ok({ actor: visitor(tenant), scope: [] })
  return ok({ actor: { ...signedIn.actor, reach: reached.reach }, scope: reached.scope })
}

const admissible = ({ actor, session, reachFor }: SignedIn) => ({
  roles: actor.roles,
  shared: session?.shared === true,
  hasPurpose: actor.purpose !== null,
  reachFor,
})
