import { no, ok, type Result } from './result.ts'
import type { Sight, Sights } from './sights.ts'
import { type Access, everyRole, type Role, type SystemRight } from './verb.ts'

/** Who stands before the door with a session that holds. */
export interface Admissible<Reached> {
  readonly roles: readonly Role[]
  /** The session runs on a registered device that several people share. */
  readonly shared: boolean
  /** It was said in this sitting for what others are looked at. */
  readonly hasPurpose: boolean
  /** What the roles that may use a verb reach, some of them everywhere; nothing when no role of the person may. */
  readonly reachFor: (allowed: readonly Role[], everywhere: readonly Role[]) => Reached | undefined
}

/** IDN-29: of the roles that a verb names, it is open to those that its row of the table names too. */
export const openTo = (roles: readonly Role[], shows: Access['shows'], sights: Sights): readonly Role[] =>
  shows === undefined ? roles : roles.filter((role) => sights[shows][role] !== undefined)

/** How far a sight goes that no grant bounds. */
const unbounded: readonly (Sight | undefined)[] = ['all', 'no-holders', 'codes']

/** IDN-31: the roles that see what a verb shows in the whole organisation, wherever they were granted. */
export const everywhereFor = (shows: Access['shows'], sights: Sights): readonly Role[] =>
  shows === undefined ? [] : everyRole.filter((role) => unbounded.includes(sights[shows][role]))

/**
 * The decision of the door, and the only one: whether a verb opens, and how far. Nobody is let in who is not named; a
 * visitor is let in, with no reach at all (`null`), where anyone is (security.md 9.1; decisions 8, 9 and 30). Whoever looks
 * at others beyond the daily work says for what before anything is shown (security.md P4).
 */
export const admit = <Reached>(
  { roles, shows, ownDevice, asksPurpose = [] }: Pick<Access, 'roles' | 'shows' | 'ownDevice' | 'asksPurpose'>,
  who: Admissible<Reached> | undefined,
  sights: Sights,
): Result<Reached | null, 'signed-out' | 'shared-device' | 'not-permitted' | 'purpose-missing'> => {
  if (who === undefined) return roles === 'anyone' ? ok(null) : no('signed-out')
  if (who.shared && ownDevice) return no('shared-device')
  const reached = who.reachFor(
    roles === 'anyone' ? who.roles : openTo(roles, shows, sights),
    everywhereFor(shows, sights),
  )
  if (reached === undefined) return no('not-permitted')
  const isAsked = who.roles.some((role) => asksPurpose.includes(role))
  return isAsked && !who.hasPurpose ? no('purpose-missing') : ok(reached)
}

/** IDN-41: a token of a system opens the verbs of its one right, and nothing else. */
export const admitsSystem = ({ systems }: Pick<Access, 'systems'>, right: SystemRight): boolean => systems === right

/** The role with which somebody uses a verb, as those looked at are told it: a granted one before that of a learner. */
export const openingRole = (held: readonly Role[], allowed: readonly Role[]): Role =>
  held.find((one) => one !== 'learner' && allowed.includes(one)) ?? 'learner'
