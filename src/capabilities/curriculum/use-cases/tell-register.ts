import { dropKnownLessons, saveKnownLessons } from '#capabilities/risk/public.ts'
import type { Tx } from '#platform/database.ts'
import { lessonsInUse } from '../store/versions.ts'

/** CUR-34 (R32): the risk register hears which of these lessons are in use, under which title, for which families, until when. */
export const tellRegister = async (tx: Tx, codes: readonly string[], timeZone: string): Promise<void> => {
  if (codes.length === 0) return
  const inUse = await lessonsInUse(tx, codes, timeZone)
  const known = new Set(inUse.map(({ code }) => code))
  await saveKnownLessons(tx, inUse)
  await dropKnownLessons(
    tx,
    codes.filter((code) => !known.has(code)),
  )
}
