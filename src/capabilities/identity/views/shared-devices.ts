import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { SharedDevices } from '../contract/shared-devices.ts'
import { loadDevices, type UnitNames } from '../store/shared-devices.ts'

export const sharedDevices =
  (unitNames: UnitNames, most = 500): View<typeof SharedDevices> =>
  async ({ tx, now }) => {
    const devices = await loadDevices(tx, now, most)
    const names = await unitNames(
      tx,
      devices.map(({ unitPath }) => unitPath),
    )
    return ok({
      devices: devices.map(({ id, name, unitPath, joinedAt, codeEndsAt }) => ({
        ...{ id, name, joinedAt, codeEndsAt },
        unit: names.get(unitPath) ?? { zh: unitPath, en: unitPath },
      })),
    })
  }
