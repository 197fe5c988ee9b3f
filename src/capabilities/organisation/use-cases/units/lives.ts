import { countReaching } from '#capabilities/identity/public.ts'
import type { Acting } from '#platform/context.ts'
import type { Branch, Unit } from '../../rules/organisation.ts'
import type { LifeInBranch, LifeInUnit } from '../../rules/unit-tree.ts'
import { branchLists } from '../../store/party.ts'
import { livesIn, stillHere } from '../../store/units.ts'

/** ORG-21: what lives in each of these units, and what reaches exactly it. */
export const livesOfUnits = async (
  { tx, today, now }: Acting,
  units: readonly Unit[],
): Promise<(unit: Unit) => LifeInUnit> => {
  const inside = await livesIn(
    tx,
    units.map(({ id }) => id),
    today,
  )
  const reaching = await countReaching(
    tx,
    units.map(({ path }) => path),
    today,
    now,
  )
  return ({ id, path }) => {
    const life = inside.get(id)
    if (!life) throw new Error('a unit whose life was not asked for')
    return { ...life, roles: reaching.get(path) ?? 0 }
  }
}

/** ORG-22: who is in each of these branches, and who has it as secretary. */
export const livesOfBranches = async (
  { tx, today, now }: Acting,
  branches: readonly Branch[],
): Promise<(branch: Branch) => LifeInBranch> => {
  const ids = branches.map(({ id }) => id)
  const lists = await branchLists(tx, ids)
  const here = await stillHere(tx, [...lists.values()].flat(), today)
  const reaching = await countReaching(tx, ids, today, now)
  return ({ id }) => ({
    members: (lists.get(id) ?? []).filter((person) => here.has(person)).length,
    roles: reaching.get(id) ?? 0,
  })
}
