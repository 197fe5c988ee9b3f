import { useText } from '#platform/web.ts'
import { classNames } from '#ui/class-names.ts'
import type { QualityAnswer } from '../contract/quality.ts'
import { qualityText } from '../text/quality.ts'
import style from './quality.module.css'

export interface LikenessMapProps {
  readonly answer: QualityAnswer
  /** The pair that is read beside it. */
  readonly chosen: QualityAnswer['pairs'][number] | undefined
}

/** RSK-91: the posts as points, near where they are worded alike; the pair that is read has its names. */
export const LikenessMap = ({ answer: { map, pairs }, chosen }: LikenessMapProps) => {
  const t = useText()
  const spots = new Map(map.map((spot) => [spot.post, spot]))
  const others = pairs.filter((pair) => pair !== chosen)
  const line = ({ a, b }: QualityAnswer['pairs'][number], look: string | undefined) => {
    const [from, to] = [spots.get(a.post), spots.get(b.post)]
    return from && to && <line key={`${a.no}-${b.no}`} className={look} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
  }
  const named = chosen ? [spots.get(chosen.a.post), spots.get(chosen.b.post)].filter((spot) => spot !== undefined) : []
  return (
    <figure className={style.map}>
      <div className={style.field}>
        <svg
          viewBox="0 0 1000 600"
          role="img"
          aria-label={`${t(qualityText.map)} ${t(qualityText.mapWords, { posts: map.length, links: pairs.length })}`}
        >
          {others.map((pair) => line(pair, style.dashed))}
          {chosen && line(chosen, style.line)}
          {map.map((spot) => (
            <circle
              key={spot.post}
              className={classNames(style.spot, named.includes(spot) && style.chosen)}
              cx={spot.x}
              cy={spot.y}
              r={named.includes(spot) ? 16 : 10}
            />
          ))}
        </svg>
        {named.map((spot) => (
          <span
            key={spot.post}
            aria-hidden="true"
            className={classNames(style.label, spot.x > 500 && style.left, lower(spot, named) && style.under)}
            style={{ left: `${spot.x / 10}%`, top: `${spot.y / 6}%` }}
          >
            {t(spot.name)}
          </span>
        ))}
      </div>
      <figcaption>{t(others.length > 0 ? qualityText.mapMore : qualityText.mapOnly, { n: others.length })}</figcaption>
    </figure>
  )
}

type Spot = QualityAnswer['map'][number]

/** Of the two names one stands over its point and one under it, so that they never cover each other. */
const lower = (spot: Spot, named: readonly Spot[]): boolean => named.some((other) => other.y < spot.y)
