import type { Id } from '#kernel/id.ts'
import { type Reach, reachesUnit } from '#kernel/reach.ts'
import type { Role } from '#kernel/verb.ts'

export interface GrantInForce {
  readonly role: Role
  readonly unitPath: string | null
  readonly branch: Id<'branch'> | null
}

/** The unit above all others. */
const wholeOrganisation = '1'

/**
 * IDN-2: a person reaches, with one verb, what the roles that may use that verb reach, and nothing through other roles.
 * Answers nothing when no role of the person may use the verb. IDN-31: a role that sees everywhere reaches the whole
 * organisation, wherever it was granted, unless the person acts for units with another role of this verb: by its steps
 * nobody answers for more than was granted.
 */
export const reachFor = (
  grants: readonly GrantInForce[],
  allowed: readonly Role[],
  everywhere: readonly Role[],
): Reach | undefined => {
  const granted = grants.filter((grant) => allowed.includes(grant.role))
  const acts = granted.some(({ role }) => role === 'leader' || role === 'officer' || role === 'secretary')
  const fitting = granted.map((grant) =>
    everywhere.includes(grant.role) && !acts ? { ...grant, unitPath: wholeOrganisation } : grant,
  )
  if (fitting.length === 0) return undefined
  return {
    units: outermost(fitting.flatMap(({ unitPath }) => (unitPath === null ? [] : [unitPath]))),
    branches: [...new Set(fitting.flatMap(({ branch }) => (branch === null ? [] : [branch])))],
  }
}

/**
 * IDN-3: the scope of row-level security is the subtrees reached, and the own unit alone, whose posts and colleagues
 * every person may see. Patterns match `unit_path || '.'`.
 */
export const scopeOf = (reach: Reach, ownUnitPath: string): readonly string[] => [
  ...reach.units.map((path) => `${path}.%`),
  ...(reachesUnit(reach, ownUnitPath) ? [] : [`${ownUnitPath}.`]),
]

/** Paths that lie under no other path of the list. */
const outermost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => path.startsWith(`${other}.`)))
