import type { Place } from '../rules/likelihood-consequence.ts'

export type When = 'before' | 'after'

export interface Places {
  readonly before: Place
  readonly after: Place
}

/** A square is pressed: until controls are placed too, the point stands where it stood without them. */
export const put = (places: Places | null, when: When, place: Place): Places =>
  places === null ? { before: place, after: place } : { ...places, [when]: place }
