import { later } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Fact, Look } from '#platform/door/run.ts'
import { uuidv7 } from '#platform/uuid.ts'
import { saveLook } from '../store/looks.ts'

/** The same look at the same person within these milliseconds is one look: a list that refreshes itself. */
const coveredMs = 10 * 60_000

/** IDN-27: keeps who looked at whom; answers the fact for the ledger, or nothing while an earlier look covers all. */
export const keepLook = async (
  tx: Tx,
  { verb, what, isChange, by, role, people, told, purpose, now }: Look,
): Promise<Fact | undefined> => {
  const id = uuidv7(now) as Id<'look'>
  const look = {
    id,
    byPerson: by.person,
    byName: by.name,
    byRole: role,
    byUnitPath: by.unitPath,
    verb,
    what,
    isChange,
    purpose,
  }
  const kept = await saveLook(
    tx,
    { ...look, at: now },
    people.map((person) => ({ person, told: told?.get(person) ?? null })),
    later(now, -coveredMs),
  )
  if (kept.people === 0) return undefined
  const { people: shown, emergency } = kept
  const payload = { verb, role, people: shown, ...(purpose ? { purpose } : {}), ...(emergency ? { emergency } : {}) }
  return { kind: 'look', id, payload }
}
