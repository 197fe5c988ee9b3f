import { headsUnit, type Standing, standingOver, takesSteps } from '../rules/confirmation.ts'

interface Asking {
  readonly actor: {
    readonly roles: readonly string[]
    readonly unitPath: string
    readonly reach: { readonly units: readonly string[] }
  }
}

/** RSK-80: how whoever calls stands to a post of this unit. */
export const standingOf = ({ actor }: Asking, unitPath: string): Standing =>
  standingOver(unitPath, { roles: actor.roles, unitPath: actor.unitPath, reach: actor.reach.units })

/** RSK-137: whether whoever calls is the head of this unit. */
export const isHeadOf = ({ actor }: Asking, unitPath: string): boolean =>
  headsUnit(unitPath, { roles: actor.roles, unitPath: actor.unitPath, reach: actor.reach.units })

/** Whether whoever calls takes steps for this unit. */
export const stepsForUnit = ({ actor }: Asking, unitPath: string): boolean =>
  takesSteps(unitPath, { roles: actor.roles, reach: actor.reach.units })
