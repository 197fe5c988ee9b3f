import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { AnyVerb } from '#kernel/verb.ts'
import type { Route } from '#platform/capability.ts'
import { fromInside, type House, runRoute, type SignedIn } from '#platform/door/run.ts'
import { capabilities } from '../capabilities.ts'
import type { Staff } from './organisation.ts'

const routes = new Map<string, Route>(
  capabilities.flatMap((capability) => capability.routes.map((route) => [route.verb.name, route] as const)),
)

export interface Deed {
  readonly by: Staff
  readonly at: Moment
  /** The same deed always has the same key, so that a history cut short goes on where it stopped. */
  readonly key: string
  /** For what others are looked at, where the verb asks it. */
  readonly purpose?: Pair
}

/** Lets somebody of the story do one thing at a moment of the past, through the door and every rule behind it. */
export const doAs = async (
  house: House,
  { by, at, key, purpose }: Deed,
  verb: Pick<AnyVerb, 'name'>,
  input: unknown,
): Promise<unknown> => {
  const route = routes.get(verb.name)
  if (!route) throw new Error(`there is no ${verb.name}`)
  const then: House = {
    ...house,
    now: () => at,
    cookieOwner: () => ({ tenant: house.tenant, person: by.person.id }),
    identify: async () => signedIn(house, by, purpose ?? null),
  }
  const { result } = await runRoute(then, route, { input, cookie: 'history', key, upload: undefined, from: fromInside })
  if (!result.ok) throw new Error(`${by.person.name} could not ${verb.name} on ${at}: ${result.refusal}`)
  return result.value
}

/** The roles of the story that do something in its history; nobody uses more than the learner's and one of these. */
const living = ['officer', 'author', 'system-administrator'] as const

const signedIn = ({ tenant, timeZone }: House, { person, roles }: Staff, purpose: Pair | null): SignedIn => {
  const own = living.find((one) => roles.some(({ role }) => role === one))
  return {
    timeZone,
    session: null,
    actor: {
      tenant,
      person: person.id as Id<'person'>,
      staffNo: person.staffNo,
      name: person.name,
      language: 'zh',
      unitPath: person.unitPath,
      roles: own ? ['learner', own] : ['learner'],
      purpose,
    },
    reachFor: (allowed) =>
      own && allowed.includes(own)
        ? { reach: { units: ['1'], branches: [] }, scope: ['1.%'] }
        : { reach: { units: [], branches: [] }, scope: [`${person.unitPath}.`] },
  }
}
