import { loadPack } from '#capabilities/curriculum/public.ts'
import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { packFile } from './content.ts'

/** Loads the starter pack; a pack with a fault stops the start and names every place. */
export const seedCurriculum = async (tx: Tx, now: Moment): Promise<void> => {
  const loaded = await loadPack(tx, packFile('oil-production-area'), now)
  if ('faults' in loaded) throw new Error(`the starter pack is wrong:\n${loaded.faults.join('\n')}`)
}
