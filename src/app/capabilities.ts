import { curriculum } from '#capabilities/curriculum/server.ts'
import { dashboards } from '#capabilities/dashboards/server.ts'
import { identity } from '#capabilities/identity/server.ts'
import { learning } from '#capabilities/learning/server.ts'
import { ledger } from '#capabilities/ledger/server.ts'
import { norms } from '#capabilities/norms/server.ts'
import { placesStand, unitNames } from '#capabilities/organisation/public.ts'
import { organisation } from '#capabilities/organisation/server.ts'
import { plan } from '#capabilities/plan/server.ts'
import { responsibility } from '#capabilities/responsibility/server.ts'
import { templatesOfLists } from '#capabilities/risk/public.ts'
import { risk } from '#capabilities/risk/server.ts'
import { followMove, openWhere } from '#capabilities/supervision/public.ts'
import { supervision } from '#capabilities/supervision/server.ts'
import { xapi } from '#capabilities/xapi/server.ts'
import type { Capability } from '#platform/capability.ts'
import { commandNames } from './command-names.ts'

/** Every capability, lower tiers first. */
export const capabilities: readonly Capability[] = [
  identity(placesStand, unitNames),
  ledger(commandNames),
  xapi,
  organisation([followMove], templatesOfLists),
  norms,
  risk,
  responsibility([openWhere]),
  curriculum,
  learning,
  supervision,
  plan,
  dashboards,
]
