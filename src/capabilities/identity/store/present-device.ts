import { createHash, timingSafeEqual } from 'node:crypto'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { parseToken } from '../rules/token.ts'
import { loadDevice, type SharedDevice } from './shared-devices.ts'

/** The shared device whose cookie this is; nothing for a stranger, or for one that was ended. */
export const presentDevice = async (tx: Tx, cookie: string | undefined): Promise<SharedDevice | undefined> => {
  const token = cookie === undefined ? undefined : parseToken(cookie)
  if (!token || token.tenant !== tx.tenant) return undefined
  const device = await loadDevice(tx, token.person as string as Id<'shared-device'>)
  const digest = createHash('sha256').update(token.secret).digest()
  return device?.secretDigest && timingSafeEqual(device.secretDigest, digest) ? device : undefined
}
