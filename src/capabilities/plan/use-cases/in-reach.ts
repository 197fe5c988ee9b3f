import type { Id } from '#kernel/id.ts'
import { reachesUnit } from '#kernel/reach.ts'
import type { Acting } from '#platform/context.ts'
import type { Programme } from '../rules/programme.ts'
import { loadProgramme } from '../store/programmes.ts'

/** R10: the locked programme as an officer may change it; beyond reach there is none. */
export const lockedInReach = async ({ tx, actor }: Acting, id: Id<'programme'>): Promise<Programme | undefined> => {
  const found = await loadProgramme(tx, id)
  return found && reachesUnit(actor.reach, found.unitPath) ? found : undefined
}

/** What every command answers about a programme. */
export const savedAs = ({ id, state, version, revision }: Programme) => ({ id, state, version, revision })
