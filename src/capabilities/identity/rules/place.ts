/**
 * How places stand in the trees of the organisation, the worst of several: one is not there, one is closed, a branch equals
 * another unit than is said, or all are as said.
 */
export type PlacesStanding = 'absent' | 'closed' | 'elsewhere' | 'open'

/** IDN-53: a role is for open units and branches, where they stand now. */
export const placesInTheWay = (
  standing: PlacesStanding,
): 'unit-not-found' | 'unit-closed' | 'place-moved' | undefined =>
  standing === 'elsewhere' ? 'place-moved' : unitInTheWay(standing)

/** IDN-53: a token or a shared device is for one open unit. */
export const unitInTheWay = (
  standing: Exclude<PlacesStanding, 'elsewhere'>,
): 'unit-not-found' | 'unit-closed' | undefined => {
  if (standing === 'open') return undefined
  return standing === 'closed' ? 'unit-closed' : 'unit-not-found'
}
