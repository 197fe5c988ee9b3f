import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { EndDevice } from '../contract/shared-devices.ts'
import { endDevice as end } from '../store/shared-devices.ts'

export const endDevice: UseCase<typeof EndDevice> = async (cx, { device }) => {
  if (!(await end(cx.tx, device, cx.now))) return no('device-not-found')
  cx.record('shared-device', device, { ended: true })
  return ok({ ended: true })
}
