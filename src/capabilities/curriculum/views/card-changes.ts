import { addMonths, monthStart } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { type ChangedLine, type ChangedWhen, changedLines, changedWhen } from '../rules/card.ts'
import { cardsBefore } from '../store/versions.ts'

export interface CardChange {
  readonly when: ChangedWhen
  readonly lines: readonly ChangedLine[]
}

/** CUR-32: which lines of the cards of these posts changed this month or last, by the code of the post. */
export const cardChanges = async (
  { tx, today, timeZone }: Pick<Looking, 'tx' | 'today' | 'timeZone'>,
  posts: readonly string[],
): Promise<ReadonlyMap<string, CardChange>> => {
  const since = addMonths(monthStart(today), -1)
  const found = await cardsBefore(tx, posts, { since, timeZone })
  return new Map(
    found.flatMap(({ code, cameOn, now, before }) => {
      const when = changedWhen(cameOn, today)
      const lines = changedLines(now, before)
      return when && lines.length > 0 ? [[code, { when, lines }] as const] : []
    }),
  )
}
