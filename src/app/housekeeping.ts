import type pg from 'pg'
import { forgetSessions } from '#capabilities/identity/public.ts'
import { countItems, forgetCommitments, forgetRapidFlags } from '#capabilities/learning/public.ts'
import { forgetChanges, forgetDrafts } from '#capabilities/organisation/public.ts'
import { addDays, dayIn } from '#kernel/day.ts'
import { beyondReach, inTransaction } from '#platform/database.ts'
import { forgetKeys } from '#platform/door/idempotency.ts'
import type { House } from '#platform/door/run.ts'
import { forgetTries } from '#platform/door/tries.ts'
import { eraseLeavers } from './leavers.ts'

export interface Housekeeping {
  readonly stop: () => Promise<void>
}

const everyHour = 3_600_000

/**
 * Lets go of what is kept for a time only: answers to repeated calls after 35 days, flags of rapid answers after 30, acts
 * taken along two weeks after they were to be asked after, notes of who changed posts after 400 days, imported lists that
 * wait after 35, tries at secrets after a day, sessions when they have ended; and erases the data of people who left as two
 * administrators agreed.
 * Once a day it counts the answers to every question.
 */
export const keepHouse = (owner: pg.Pool, house: House, onFault: (fault: unknown) => void): Housekeeping => {
  const round = async (): Promise<void> => {
    const now = house.now()
    const whole = { tenant: house.tenant, person: null, scope: [], turn: 'beside' } as const
    await inTransaction(owner, whole, async (tx) => {
      await forgetKeys(tx, now)
      await forgetTries(tx, now)
      await forgetSessions(tx, now)
      await forgetRapidFlags(tx, dayIn(now, house.timeZone))
      await forgetCommitments(tx, dayIn(now, house.timeZone))
      await forgetChanges(tx, dayIn(now, house.timeZone))
      await forgetDrafts(tx, addDays(dayIn(now, house.timeZone), -35))
      await countItems(tx, now)
    })
    // In a transaction of its own: lists that are imported wait for it, and not for what is counted.
    await inTransaction(owner, whole, (tx) => beyondReach(tx, () => eraseLeavers(tx, now, house.keepEntry)))
  }
  let working = round().catch(onFault)
  const timer = setInterval(() => {
    working = round().catch(onFault)
  }, everyHour)
  return {
    stop: async () => {
      clearInterval(timer)
      await working
    },
  }
}
