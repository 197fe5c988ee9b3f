import { randomBytes } from 'node:crypto'
import type { Moment } from '#kernel/day.ts'

/** RFC 9562 version 7: the moment in milliseconds, then 74 random bits. */
export const uuidv7 = (now: Moment): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.parse(now), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
