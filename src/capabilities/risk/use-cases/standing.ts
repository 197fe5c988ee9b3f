import type { Looking } from '#platform/context.ts'
import { type Standing, standingOver } from '../rules/confirmation.ts'

/** RSK-80: how whoever calls stands to a post of this unit. */
export const standingOf = ({ actor }: Looking, unitPath: string): Standing =>
  standingOver(unitPath, { roles: actor.roles, unitPath: actor.unitPath, reach: actor.reach.units })
