import { type Moment, moment } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { serverNow } from '#platform/web.ts'

/** A new attempt's id (RFC 9562, version 4), made here so that it also exists without a network. */
export const newAttempt = (): Id<'attempt'> => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return id<'attempt'>(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'))
}

const dayMs = 24 * 3_600_000

/** When something happens on this page. A device whose clock is days away from the server's goes by the server's. */
export const momentNow = (): Moment => {
  const [here, there] = [Date.now(), serverNow()]
  return moment(new Date(Math.abs(here - there) < dayMs ? here : there).toISOString())
}
