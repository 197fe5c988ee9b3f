import type pg from 'pg'
import { identifyStaff } from '#capabilities/identity/public.ts'
import { lastRecorded } from '#capabilities/ledger/public.ts'
import { dayIn } from '#kernel/day.ts'
import { fill, type Pair } from '#kernel/text.ts'
import { inTransaction } from '#platform/database.ts'
import { fromInside, runRoute, type SignedIn } from '#platform/door/run.ts'
import { capabilities } from '../capabilities.ts'
import { clockAfter, clockFrom } from '../clock.ts'
import { openHouse } from '../house.ts'
import { StartRefusal } from '../start-refusal.ts'
import type { Ask } from './import-by.ts'

const tenant = 1
const timeZone = 'Asia/Shanghai'

/** Asks through the door as the person with this staff number, with the roles that hold now. */
export const askingAs = async (staffNo: string, pool: pg.Pool, pseudonymKey: Uint8Array): Promise<Ask> => {
  // Whoever stands at the machine holds all of it; what is asked then reaches as far as the person named.
  const whole = { tenant, person: null, scope: ['1.%'] }
  const clock = await inTransaction(pool, whole, async (tx) => {
    const { rows } = await tx.client.query<{ demo: boolean }>('select demo from tenant where tenant_id = $1', [tenant])
    const recorded = await lastRecorded(tx)
    // In the demo it is still the day of what was recorded last.
    return rows[0]?.demo && recorded ? clockFrom(dayIn(recorded, timeZone), recorded) : clockAfter(recorded)
  })
  const somebody = await inTransaction(pool, whole, (tx) => identifyStaff(tx, staffNo, clock.now()))
  if (!somebody) throw new StartRefusal(fill(nobody, { staffNo }))
  const house = openHouse({ pool, clock, tenant, timeZone, pseudonymKey })
  const behind = {
    ...house,
    cookieOwner: () => ({ tenant, person: somebody.actor.person }),
    identify: async (): Promise<SignedIn> => somebody,
  }
  return async ({ name }, input, upload) => {
    const route = routes.get(name)
    if (!route) throw new Error(`there is no ${name}`)
    const call = { input, cookie: 'command-line', key: crypto.randomUUID(), upload, from: fromInside }
    return (await runRoute(behind, route, call)).result
  }
}

const routes = new Map(
  capabilities.flatMap((capability) => capability.routes.map((route) => [route.verb.name, route] as const)),
)

const nobody: Pair = {
  zh: '没有工号 {staffNo} 的账号，或者已停用。',
  en: 'No account has the staff number {staffNo}, or it is closed.',
}
