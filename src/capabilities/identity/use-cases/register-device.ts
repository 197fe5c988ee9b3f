import { randomBytes } from 'node:crypto'
import { later } from '#kernel/day.ts'
import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RegisterDevice } from '../contract/shared-devices.ts'
import { codeFrom, plainCode } from '../rules/code.ts'
import { unitInTheWay } from '../rules/place.ts'
import { saveDevice } from '../store/shared-devices.ts'
import { type PlacesStand, unitStands } from './places-stand.ts'
import { digestOf } from './secrets.ts'

const codeMs = 3_600_000

/** IDN-15: an administrator names the device and never signs in on it: a code makes it what it is. */
export const registerDevice =
  (stand: PlacesStand): UseCase<typeof RegisterDevice> =>
  async (cx, { name, unitPath }) => {
    if (!reachesUnit(cx.actor.reach, unitPath)) return no('unit-not-found')
    const inTheWay = unitInTheWay(await unitStands(stand, cx.tx, unitPath))
    if (inTheWay) return no(inTheWay)
    const code = codeFrom(randomBytes(12))
    const until = later(cx.now, codeMs)
    const id = cx.newId('shared-device')
    await saveDevice(cx.tx, {
      id,
      name: name.trim(),
      unitPath,
      madeAt: cx.now,
      madeBy: cx.actor.person,
      codeDigest: digestOf(plainCode(code)),
      codeEndsAt: until,
      secretDigest: null,
      joinedAt: null,
      endedAt: null,
    })
    cx.record('shared-device', id, { name: name.trim(), unitPath })
    return ok({ code, until })
  }
