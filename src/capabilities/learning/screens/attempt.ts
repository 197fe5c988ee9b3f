import { type Moment, moment } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { newKey, serverNow } from '#platform/web.ts'

/** A new attempt's id, made here so that it also exists without a network. */
export const newAttempt = (): Id<'attempt'> => id<'attempt'>(newKey())

const dayMs = 24 * 3_600_000

/** When something happens on this page. A device whose clock is days away from the server's goes by the server's. */
export const momentNow = (): Moment => {
  const [here, there] = [Date.now(), serverNow()]
  return moment(new Date(Math.abs(here - there) < dayMs ? here : there).toISOString())
}
