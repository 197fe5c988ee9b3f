import { type SightsVersion, seenThings } from '#kernel/sights.ts'
import { type AnyVerb, everyRole } from '#kernel/verb.ts'
import type { RolePolicy } from './granting.ts'

/** What decides who may what: the table of who sees what, the policies of granting, the roles of every verb. */
export interface Policies {
  readonly sights: readonly SightsVersion[]
  readonly granting: readonly RolePolicy[]
  readonly verbs: readonly Pick<AnyVerb, 'name' | 'access'>[]
}

/** IDN-52: the policies as lines that can be compared, one a cell, in an order that their order in the code does not change. */
export const policyLines = ({ sights, granting, verbs }: Policies): readonly string[] =>
  [
    ...sights.flatMap(({ fromOn, sights: table }) =>
      seenThings.flatMap((thing) =>
        everyRole.flatMap((role) => {
          const sight = table[thing][role]
          return sight === undefined ? [] : [`sees ${thing} as ${role} from ${fromOn}: ${sight}`]
        }),
      ),
    ),
    ...granting.map(
      ({ role, fromOn, people, longestDays }) => `grants ${role} from ${fromOn}: people ${people}, days ${longestDays}`,
    ),
    ...verbs.map(({ name, access: { roles, shows, asksPurpose, ownDevice, systems } }) =>
      [
        `opens ${name}: ${roles === 'anyone' ? 'anyone' : everyRole.filter((role) => roles.includes(role)).join(' ')}`,
        ...(shows === undefined ? [] : [`as ${shows}`]),
        ...(asksPurpose === undefined
          ? []
          : [`asks ${everyRole.filter((role) => asksPurpose.includes(role)).join(' ')}`]),
        ...(ownDevice ? ['on an own device'] : []),
        ...(systems === undefined ? [] : [`by token ${systems}`]),
      ].join(', '),
    ),
  ].sort()

export interface PolicyChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What is there now and was not, and the other way about. */
export const changedLines = (before: readonly string[], now: readonly string[]): PolicyChange => {
  const [then, here] = [new Set(before), new Set(now)]
  return { added: now.filter((line) => !then.has(line)), removed: before.filter((line) => !here.has(line)) }
}
