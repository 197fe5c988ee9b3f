import { no, ok } from '#kernel/result.ts'
import { reachesUnit, type UseCase } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { SetCeiling } from '../contract.ts'
import { saveCeiling } from '../store/ceilings.ts'

/** PLN-14: a ceiling holds for the whole organisation, so whoever sets it reaches the whole organisation. */
export const setCeiling: UseCase<typeof SetCeiling> = async (cx, { class: name, minutes }) => {
  const tops = await cx.tx.rows(sql<{ path: string }>`
    select path from organisation_unit where tenant_id = ${cx.tx.tenant} and parent_id is null`)
  if (!tops.every(({ path }) => reachesUnit(cx.actor.reach, path))) return no('whole-organisation-only')
  await saveCeiling(cx.tx, { class: name, minutes, setBy: cx.actor.person, setAt: cx.now })
  cx.record('ceiling', name, { set: { minutes } })
  return ok({ class: name, minutes })
}
