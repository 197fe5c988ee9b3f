import { loadQuestions } from '#capabilities/curriculum/public.ts'
import { dayIn } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type ContentQuality, type ContentQualityAnswer, qualityAtMost } from '../contract/quality.ts'
import { difficultyOf, discriminationOf, flagsOf, itemFlags } from '../rules/item-statistic.ts'
import { leastRatings, ratingReasons, shownRatings } from '../rules/rating.ts'
import { loadItemCounts } from '../store/item-counts.ts'
import { loadRatings } from '../store/ratings.ts'

/** LRN-17, LRN-18: statistics of twenty answers and more, ratings of five and more; what is flagged or liked least first. */
export const contentQualityOf =
  (most: number): View<typeof ContentQuality> =>
  async (cx) => {
    const counts = await loadItemCounts(cx.tx)
    const questions = await statistics(cx, counts)
    return ok({
      countedOn: counts[0] ? dayIn(counts[0].countedAt, cx.timeZone) : null,
      tooFew: Math.max(0, (await currentCount(cx)) - new Set(counts.map(({ code }) => code)).size),
      questions: questions.slice(0, most),
      ratings: (await ratings(cx)).slice(0, most),
    })
  }

export const contentQuality = contentQualityOf(qualityAtMost)

type Shown = ContentQualityAnswer['questions'][number]

const statistics = async ({ tx }: Looking, counts: Awaited<ReturnType<typeof loadItemCounts>>): Promise<Shown[]> => {
  const bodies = new Map((await loadQuestions(tx, counts)).map((body) => [`${body.code} ${body.version}`, body]))
  return counts
    .flatMap((one): Shown[] => {
      const body = bodies.get(`${one.code} ${one.version}`)
      const difficulty = difficultyOf(one)
      if (!body || !difficulty) return []
      return [
        {
          ...{ code: one.code, version: one.version, stem: body.stem, lesson: body.lesson, difficulty },
          discrimination: discriminationOf(one),
          options: body.options.map(({ id, text, correct }) => ({ id, text, correct, chosen: one.chosen[id] ?? 0 })),
          flags: flagsOf(body, one),
        },
      ]
    })
    .sort((a, b) => weight(a) - weight(b) || a.difficulty.estimate - b.difficulty.estimate)
}

/** The gravest flag first. */
const weight = ({ flags: [first] }: Shown): number => (first ? itemFlags.indexOf(first) : itemFlags.length)

const currentCount = async ({ tx }: Looking): Promise<number> => {
  const [row] = await tx.rows(sql<{ count: number }>`
    select count(distinct code)::integer as count from curriculum_question where tenant_id = ${tx.tenant}`)
  return row?.count ?? 0
}

const ratings = async ({ tx }: Looking): Promise<ContentQualityAnswer['ratings']> =>
  (await loadRatings(tx))
    .flatMap(({ kind, code, version, title, reasons, ...counts }) => {
      const shown = shownRatings(counts)
      if (!shown) return []
      const tapped = ratingReasons
        .map((reason) => ({ reason, n: reasons[reason] ?? 0 }))
        .filter(({ n }) => n >= leastRatings)
        .sort((a, b) => b.n - a.n)
      return [{ kind, code, version, title, ...shown, reasons: tapped }]
    })
    .sort((a, b) => a.yes / a.n - b.yes / b.n)
