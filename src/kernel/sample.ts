/** Everybody belongs to one of so many parts of like size, by chance. */
export const allParts = 256

/** Up to this many people everybody is counted; of more, whole parts with about so many people. */
const countedUpTo = 20_000
const drawnAbout = 4_000

/** ORG-18: how many of the 256 parts are looked at to know about `people` people. */
export const partsOf = (people: number): number =>
  people <= countedUpTo ? allParts : Math.max(1, Math.round((drawnAbout / people) * allParts))

/** What was counted in some of the parts, as of everybody. */
export const scaledUp = (counted: number, parts: number): number => Math.round((counted * allParts) / parts)
