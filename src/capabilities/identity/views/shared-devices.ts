import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { SharedDevices } from '../contract/shared-devices.ts'
import { loadDevices } from '../store/shared-devices.ts'

export const sharedDevices: View<typeof SharedDevices> = async ({ tx, now }) =>
  ok({
    devices: (await loadDevices(tx, now)).map(({ id, name, unitPath, joinedAt, codeEndsAt }) => ({
      ...{ id, name, unitPath, joinedAt, codeEndsAt },
    })),
  })
