import { loadPack } from '#capabilities/curriculum/public.ts'
import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { packCodes, packFile } from './content.ts'

/** Loads the starter packs; a pack with a fault stops the start and names every place. */
export const seedCurriculum = async (tx: Tx, now: Moment): Promise<void> => {
  for (const code of packCodes) {
    const loaded = await loadPack(tx, packFile(code), now)
    if ('faults' in loaded) throw new Error(`the pack ${code} is wrong:\n${loaded.faults.join('\n')}`)
  }
}
