import { ok } from '#kernel/result.ts'
import type { Language } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { Quality, QualityAnswer } from '../contract/quality.ts'
import { type Likeness, likePairs, passagesOf } from '../rules/likeness.ts'
import { mapOf } from '../rules/likeness-map.ts'
import { nameFault, saysOnlyResult } from '../rules/point-name.ts'
import type { ShareState } from '../rules/shared-point.ts'
import {
  comparedAtMost,
  heldByEducation,
  likenessAnswersOf,
  type WordedPoint,
  wordedPoints,
} from '../store/likeness.ts'
import { sharedOf } from '../store/shared-points.ts'
import { sightOf } from '../store/sight.ts'

/** So many of each list are told. */
interface Most {
  readonly pairs: number
  readonly education: number
  readonly unclear: number
}

type PairView = QualityAnswer['pairs'][number]

/** RSK-90…RSK-92: how the register in reach, or of one unit there, is worded; few queries, whatever its size. */
export const qualityOf =
  (most: Most): View<typeof Quality> =>
  async (cx, { unit }) => {
    const sight = sightOf(cx, false)
    const found = await wordedPoints(cx.tx, sight, unit)
    const points = found.slice(0, comparedAtMost)
    const asked = points.filter(({ inside }) => inside)
    const byId = new Map<string, WordedPoint>(points.map((point) => [point.id, point]))
    const standing = await sharedOf(
      cx.tx,
      points.map(({ id }) => id),
    )
    const joined = (state: ShareState) =>
      new Set(standing.filter((one) => one.state === state).map(({ members }) => members.join('/')))
    const [one, sharing] = [joined('confirmed'), joined('proposed')]
    const like = likePairs(
      points.map(({ id, post, manifestation }) => ({ id, post, text: manifestation.zh || manifestation.en })),
    )
      .map((pair) => inOrder(pair, byId))
      .filter(({ a, b }) => !one.has([a, b].sort().join('/')))
      .filter(({ a, b }) => byId.get(a)?.inside || byId.get(b)?.inside)
    const pairs = await pairsOf(
      like,
      { byId, language: cx.actor.language, asked: sharing, most: most.pairs },
      (wanted) => likenessAnswersOf(cx.tx, wanted),
    )
    const education = await heldByEducation(cx.tx, sight, unit)
    const unclear = asked.flatMap(unclearOf)
    const alike = new Set<string>(like.flatMap(({ a, b }) => [a, b]))
    return ok({
      compared: asked.length,
      posts: new Set(asked.map(({ post }) => post)).size,
      whole: found.length === points.length,
      all: { pairs: like.length, educationOnly: education.length, unclear: unclear.length },
      pairs,
      map: placesOf(
        points.filter(({ id, inside }) => inside || alike.has(id)),
        like,
        byId,
      ),
      educationOnly: education.slice(0, most.education),
      unclear: unclear.slice(0, most.unclear),
    })
  }

export const quality = qualityOf({ pairs: 50, education: 100, unclear: 100 })

/** The older point stands first, as its answer is kept. */
const inOrder = ({ a, b, share }: Likeness, byId: ReadonlyMap<string, WordedPoint>): Likeness =>
  (byId.get(a)?.no ?? 0) <= (byId.get(b)?.no ?? 0) ? { a, b, share } : { a: b, b: a, share }

const pairsOf = async (
  like: readonly Likeness[],
  { byId, language, asked: sharing, most }: Reading,
  ask: (pairs: readonly Likeness[]) => ReturnType<typeof likenessAnswersOf>,
): Promise<PairView[]> => {
  if (most === 0) return []
  const answers = new Map(
    (like.length === 0 ? [] : await ask(like)).map((kept) => [`${kept.pointA}/${kept.pointB}`, kept]),
  )
  return like
    .map(({ a, b, share }) => ({ one: byId.get(a), other: byId.get(b), share, kept: answers.get(`${a}/${b}`) }))
    .sort((x, y) => Number(x.kept !== undefined) - Number(y.kept !== undefined))
    .slice(0, most)
    .flatMap(({ one, other, share, kept }): PairView[] =>
      one && other
        ? [
            {
              a: sideOf(one, other, language),
              b: sideOf(other, one, language),
              share: Math.round(share * 100),
              shared: sharing.has([one.id, other.id].sort().join('/')),
              answer: kept ? { answer: kept.answer, reason: kept.reason, on: kept.on } : null,
            },
          ]
        : [],
    )
}

interface Reading {
  readonly byId: ReadonlyMap<string, WordedPoint>
  readonly language: Language
  /** Pairs that somebody asked to make one, by their ids in order. */
  readonly asked: ReadonlySet<string>
  readonly most: number
}

/** Read in the reader's language; what is alike was found in the words that the register was written in. */
const sideOf = (
  { manifestation, inside: _, ...point }: WordedPoint,
  { manifestation: other }: WordedPoint,
  language: Language,
): PairView['a'] => ({
  ...point,
  passages: passagesOf(manifestation[language] || manifestation.zh, other[language] || other.zh),
})

const placesOf = (
  points: readonly WordedPoint[],
  like: readonly Likeness[],
  byId: ReadonlyMap<string, WordedPoint>,
): QualityAnswer['map'] => {
  const names = new Map(points.map(({ post, postName }) => [post, postName]))
  const links = like.map(({ a, b, share }) => ({ a: byId.get(a)?.post ?? '', b: byId.get(b)?.post ?? '', share }))
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]))
  const order = [...names.keys()].sort((a, b) => Number(linked.has(b)) - Number(linked.has(a)) || (a < b ? -1 : 1))
  return mapOf(order, links).map(({ post, x, y }) => ({ post, x, y, name: names.get(post) ?? { zh: post, en: post } }))
}

const unclearOf = ({ no, name, post, postName, unit }: WordedPoint): QualityAnswer['unclear'] => {
  const fault = nameFault(name.zh) ?? (saysOnlyResult(name.zh) ? 'result' : null)
  return fault ? [{ no, name, post, postName, unit, fault }] : []
}
