import { addDays, type Day } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DraftFromNotice } from '../contract/notices.ts'
import { noAudience } from '../rules/audience.ts'
import { draftOf } from '../rules/programme.ts'
import { loadNotice } from '../store/notices.ts'
import { loadItems, saveProgramme } from '../store/programmes.ts'
import { savedAs } from './in-reach.ts'
import { placeFor } from './place-for.ts'

/** R53: news reaches its readers within ten working days, or by its own last day. */
const reachWithinDays = 14

/** PLN-18: for whom it is, is still to be said: a draft begins with nobody. */
export const draftFromNotice: UseCase<typeof DraftFromNotice> = async (cx, { notice: code }) => {
  const notice = await loadNotice(cx.tx, code)
  if (notice && notice.withdrawnOn !== null) return no('notice-withdrawn')
  const items = await loadItems(cx.tx, [`notice:${code}`])
  if (!notice || items.length === 0) return no('notice-not-found')
  if (notice.expiresOn < cx.today) return no('notice-over')
  const place = await placeFor(cx, undefined)
  if (!place.ok) return place
  const drafted = draftOf(
    { id: cx.newId('programme'), unitPath: place.value, by: cx.actor.person },
    {
      name: notice.title,
      fromOn: cx.today,
      toOn: earlierOf(notice.expiresOn, addDays(cx.today, reachWithinDays)),
      audience: noAudience,
      exclusions: [],
      items,
      overReason: '',
    },
  )
  if (!drafted.ok) return drafted
  await saveProgramme(cx.tx, drafted.value, cx.now)
  cx.record('programme', drafted.value.id, { drafted: { notice: code, unitPath: place.value } })
  return ok(savedAs(drafted.value))
}

const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)
