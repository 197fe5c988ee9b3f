import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import { findPlace, placesOf } from '../store/places.ts'

/** PLN-17: what is new belongs to the unit that was named; unnamed, to the only one that the person was given. */
export const placeFor = async (
  { tx, actor }: Acting,
  code: string | undefined,
): Promise<Result<string, 'unit-not-found' | 'unit-not-chosen'>> => {
  const { units } = actor.reach
  if (code !== undefined) {
    const found = await findPlace(tx, units, code)
    return found ? ok(found.path) : no('unit-not-found')
  }
  const [only, another] = await placesOf(tx, units)
  if (only === undefined) return no('unit-not-found')
  return another === undefined ? ok(only.path) : no('unit-not-chosen')
}
