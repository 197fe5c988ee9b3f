import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Unit } from './organisation.ts'

/** A post that somebody adds: its code as given, or one to begin from. */
export interface PostWanted {
  readonly given: string | null
  readonly suggested: string
  readonly name: Pair
  readonly unit: Pick<Unit, 'id' | 'code' | 'closedOn'>
}

/** A post that is there already, open or closed. */
export interface PostThere {
  readonly code: string
  readonly name: Pair
  readonly unitId: Unit['id']
  readonly isOpen: boolean
}

export type NewPostFault = 'unit-closed' | 'post-stands' | 'code-taken'

/**
 * ORG-29: a post that is added stands in an open unit, in which no open post bears its Chinese name, and its code is
 * free in the whole organisation: that of a closed post in sight is, for that one opens again. A code that is only
 * suggested gives way, also to a closed post of another unit, whose past nobody meant to bring along: to one with the unit's
 * code, then to one with a number behind. Gives the codes in the order of the posts.
 */
export const codesOfNew = (
  wanted: readonly PostWanted[],
  there: readonly PostThere[],
  codesThere: readonly string[],
): Result<readonly string[], NewPostFault> => {
  const closed = new Map(there.flatMap(({ code, unitId, isOpen }) => (isOpen ? [] : [[code, unitId] as const])))
  const taken = new Set(codesThere.filter((code) => !closed.has(code)))
  const stands = new Set(there.flatMap(({ name, unitId, isOpen }) => (isOpen ? [`${unitId}/${name.zh}`] : [])))
  const codes: string[] = []
  for (const { given, suggested, name, unit } of wanted) {
    if (unit.closedOn !== null) return no('unit-closed')
    const place = `${unit.id}/${name.zh}`
    if (stands.has(place)) return no('post-stands')
    if (given !== null && taken.has(given)) return no('code-taken')
    const isTaken = (code: string) => taken.has(code) || (closed.get(code) ?? unit.id) !== unit.id
    const code = given ?? freeCode(suggested, unit.code, isTaken)
    taken.add(code)
    stands.add(place)
    codes.push(code)
  }
  return ok(codes)
}

const freeCode = (suggested: string, unit: string, isTaken: (code: string) => boolean): string => {
  if (!isTaken(suggested)) return suggested
  const own = `${unit}-${suggested}`
  let code = own
  for (let n = 2; isTaken(code); n++) code = `${own}-${n}`
  return code
}
