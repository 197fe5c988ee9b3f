import type { Tx } from '#platform/database.ts'
import type { GrantPlace } from '../rules/granting.ts'
import type { PlacesStanding } from '../rules/place.ts'

/** Says how places stand in the trees, which are kept a tier above; `app` hands it in. */
export type PlacesStand = (tx: Tx, places: readonly GrantPlace[]) => Promise<PlacesStanding>

/** How one unit stands; without a branch nothing can be elsewhere. */
export const unitStands = async (
  stand: PlacesStand,
  tx: Tx,
  unitPath: string,
): Promise<Exclude<PlacesStanding, 'elsewhere'>> => {
  const standing = await stand(tx, [{ unitPath, branch: null }])
  return standing === 'elsewhere' ? 'absent' : standing
}
