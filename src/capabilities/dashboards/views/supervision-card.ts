import { type ListedSignal, signalsOverview } from '#capabilities/supervision/public.ts'
import type { Looking } from '#platform/context.ts'
import type { OfficerTodayAnswer, WalkedLoopView } from '../contract/officer.ts'
import { signalsHang } from '../rules/hang.ts'

export interface SupervisionCard {
  readonly figure: OfficerTodayAnswer['loop']['supervision']
  readonly open: readonly (OfficerTodayAnswer['signals'][number] & Pick<ListedSignal, 'judgeBy'>)[]
  readonly walked: WalkedLoopView[]
}

/** DSH-1, DSH-10: signals that wait, and loops that have gone round. */
export const supervisionCard = async (cx: Looking): Promise<SupervisionCard> => {
  const { used, open, loops } = await signalsOverview(cx)
  const due = open.filter(({ judgeBy }) => judgeBy <= cx.today).length
  return {
    figure: { hang: signalsHang(open.length, due), used, open: open.length, due },
    open: open.map(({ id, no, verdict, topic, units, months, values, bands, judgeBy }) => ({
      ...{ id, no, verdict, units, months, values, bands, judgeBy },
      topic: topic.name,
    })),
    walked: loops.map((loop) => ({
      ...loop,
      units: [...loop.units],
      review: loop.review && { ...loop.review, posts: [...loop.review.posts] },
    })),
  }
}
