import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { JoinDevice } from '../contract/shared-devices.ts'
import { plainCode } from '../rules/code.ts'
import { unitInTheWay } from '../rules/place.ts'
import { writeToken } from '../rules/token.ts'
import { joinDevice as join } from '../store/shared-devices.ts'
import { type PlacesStand, unitStands } from './places-stand.ts'
import { digestOf, newSecret } from './secrets.ts'

/** IDN-15: a code makes this browser the device, unless its unit closed meanwhile (IDN-53). */
export const joinDevice =
  (stand: PlacesStand): UseCase<typeof JoinDevice> =>
  async (cx, { code }) => {
    const secret = newSecret()
    const device = await join(cx.tx, digestOf(plainCode(code)), digestOf(secret), cx.now)
    if (!device) {
      cx.record('shared-device', cx.newId('shared-device'), { refused: 'code' })
      return ok({ joined: false })
    }
    // Whoever has the right code does not guess, even where it opens nothing any more.
    cx.forgive()
    if (unitInTheWay(await unitStands(stand, cx.tx, device.unitPath))) return no('unit-closed')
    cx.record('shared-device', device.id, { joined: true })
    cx.keepDevice(writeToken({ tenant: cx.tx.tenant, person: device.id as string as Id<'person'>, secret }))
    return ok({ joined: true })
  }
