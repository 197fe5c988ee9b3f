import { forgetLeavers } from '#capabilities/organisation/public.ts'
import { forgetLeaders, thingsOfLeaders } from '#capabilities/responsibility/public.ts'
import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Fact, House } from '#platform/door/run.ts'
import { uuidv7 } from '#platform/uuid.ts'

/** ORG-35: carries out, as the owner of the tables, what two administrators agreed; an entry of its own, where anything was. */
export const eraseLeavers = async (tx: Tx, now: Moment, keepEntry: House['keepEntry']): Promise<void> => {
  const facts: Fact[] = []
  const cx = {
    ...{ tx, now },
    newId: <Kind extends string>(_kind: Kind) => uuidv7(now) as Id<Kind>,
    record: (kind: string, id: string, payload: Fact['payload']) => void facts.push({ kind, id, payload }),
  }
  await forgetLeavers(cx, [{ thingsOf: thingsOfLeaders, forget: forgetLeaders }])
  if (facts.length > 0) await keepEntry(tx, { type: 'organisation.forget-leavers', actor: null, now, facts })
}
