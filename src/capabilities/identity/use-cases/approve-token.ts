import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ApproveToken } from '../contract/source-systems.ts'
import { unitInTheWay } from '../rules/place.ts'
import { approveToken as approval, writeSystemToken } from '../rules/source-system.ts'
import { changeSystem, lockSystem } from '../store/source-systems.ts'
import { type PlacesStand, unitStands } from './places-stand.ts'
import { digestOf, newSecret } from './secrets.ts'

/** IDN-40: the second person says yes and is shown the token, this once; who asked never sees it. */
export const approveToken =
  (stand: PlacesStand): UseCase<typeof ApproveToken> =>
  async (cx, { system: id }) => {
    const system = await lockSystem(cx.tx, id)
    if (!system) return no('system-not-found')
    const answer = approval(system, cx.actor, cx.now)
    if (answer !== 'may') return no(answer)
    if (unitInTheWay(await unitStands(stand, cx.tx, system.reachPath))) return no('place-gone')
    const secret = newSecret()
    await changeSystem(cx.tx, id, {
      outcome: 'issued',
      decidedBy: cx.actor.person,
      decidedAt: cx.now,
      secretDigest: digestOf(secret),
    })
    cx.record('source-system', id, { outcome: 'issued', name: system.name, lastOn: system.lastOn })
    return ok({
      name: system.name,
      lastOn: system.lastOn,
      token: writeSystemToken({ tenant: cx.tx.tenant, system: id, secret }),
    })
  }
