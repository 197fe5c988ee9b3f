import { capabilities } from '#app/capabilities.ts'
import { LookAs } from '#capabilities/identity/contract.ts'
import { saveDemoPeople, saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { AnyVerb } from '#kernel/verb.ts'
import type { Route } from '#platform/capability.ts'
import type { UploadedFile } from '#platform/context.ts'
import { inTransaction } from '#platform/database.ts'
import { fromInside, type House, runRoute } from '#platform/door/run.ts'
import { type Laboratory, tenant } from './laboratory.ts'

const personId = '01940000-0000-7000-8000-0000000000a1' as Id<'person'>
const staffNo = 'B-0'
const name = { zh: '测量', en: 'Bench' }

/** Somebody with a session, who asks and commands through the door as a page does. */
export interface Somebody {
  /** Answers what the door answers; a refusal is a fault of the bench. `house` stands in for the laboratory's. */
  readonly call: (verb: Pick<AnyVerb, 'name'>, input: unknown, over?: Over) => Promise<unknown>
}

interface Over {
  readonly upload?: UploadedFile
  readonly house?: House
}

/** Signs in a system administrator of the whole organisation; the tenant is there already. */
export const signIn = async ({ owner, house }: Laboratory): Promise<Somebody> => {
  await inTransaction(owner, { tenant, person: null, scope: ['1.%'] }, async (tx) => {
    await syncAccounts(tx, [{ personId, staffNo, name: name.zh, title: name.zh, titleEn: name.en, unitPath: '1' }])
    await saveGrants(tx, [
      {
        id: '01940000-0000-7000-8000-0000000000b1' as Id<'role-grant'>,
        personId,
        role: 'system-administrator',
        unitPath: '1',
        branchId: null,
        fromOn: day('2026-01-01'),
        toOn: null,
      },
    ])
    await saveDemoPeople(tx, [{ staffNo, personId, name: name.zh, title: name, roles: ['learner'] }])
  })
  const { session } = await runRoute(house, routeOf(LookAs), { input: { staffNo }, key: newKey(), ...nothing })
  if (!session) throw new Error('nobody is signed in')
  return {
    call: async (verb, input, over = {}) => {
      const call = { input, cookie: session, key: newKey(), upload: over.upload, from: fromInside }
      const { result } = await runRoute(over.house ?? house, routeOf(verb), call)
      if (!result.ok) throw new Error(`${verb.name} was refused: ${result.refusal}`)
      return result.value
    },
  }
}

const nothing = { cookie: undefined, upload: undefined, from: fromInside }
const newKey = (): string => crypto.randomUUID()

const routes = new Map<string, Route>(
  capabilities.flatMap((capability) => capability.routes.map((route) => [route.verb.name, route] as const)),
)

const routeOf = ({ name: verb }: Pick<AnyVerb, 'name'>): Route => {
  const route = routes.get(verb)
  if (!route) throw new Error(`there is no ${verb}`)
  return route
}
