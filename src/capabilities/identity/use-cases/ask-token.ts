import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskToken } from '../contract/source-systems.ts'
import { unitInTheWay } from '../rules/place.ts'
import { askToken as asking, standingOf, tokenLapses } from '../rules/source-system.ts'
import { saveSystem, systemsNamed } from '../store/source-systems.ts'
import { type PlacesStand, unitStands } from './places-stand.ts'

/** IDN-40: a system administrator names the system, its right, its reach and its last day; it waits for the second. */
export const askToken =
  (stand: PlacesStand): UseCase<typeof AskToken> =>
  async (cx, { name: written, may, unitPath, lastOn, reason }) => {
    if (!reachesUnit(cx.actor.reach, unitPath)) return no('unit-not-found')
    const inTheWay = unitInTheWay(await unitStands(stand, cx.tx, unitPath))
    if (inTheWay) return no(inTheWay)
    const allowed = asking(lastOn, cx.today)
    if (!allowed.ok) return allowed
    const name = written.trim()
    const known = (await systemsNamed(cx.tx, name)).map((one) => standingOf(one, cx.today, cx.now))
    if (known.some((standing) => standing === 'waiting' || standing === 'live')) return no('name-taken')

    const id = cx.newId('source-system')
    const lapsesAt = tokenLapses(cx.now)
    await saveSystem(cx.tx, {
      id,
      name,
      may,
      reachPath: unitPath,
      lastOn,
      reason: reason.trim(),
      askedBy: cx.actor.person,
      askedAt: cx.now,
      lapsesAt,
      outcome: null,
      decidedBy: null,
      decidedAt: null,
      secretDigest: null,
      usedOn: null,
      revokedBy: null,
      revokedAt: null,
    })
    cx.record('source-system', id, { asked: { name, may, unitPath, lastOn } })
    return ok({ system: id, lapsesAt })
  }
