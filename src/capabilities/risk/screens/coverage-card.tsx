import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CoverageSquare } from '#ui/charts/coverage-square.tsx'
import type { PostsAnswer } from '../contract/posts.ts'
import { coverageText } from '../text/posts.ts'
import style from './posts.module.css'

type High = PostsAnswer['high']

/** RSK-5: the square over the high risk points and its three gaps, each with its own next step. */
export const CoverageCard = ({ high }: { readonly high: High }) => {
  const t = useText()
  const { both, lessonOnly, controlOnly, neither } = high
  const all = both + lessonOnly.count + controlOnly.count + neither.count
  if (all === 0) return <Card title={t(coverageText.title)}>{t(coverageText.none)}</Card>
  return (
    <Card title={t(coverageText.title)} aside={t(coverageText.count, { n: all })}>
      <CoverageSquare
        both={{ figure: both, name: t(coverageText.both) }}
        lessonOnly={{ figure: lessonOnly.count, name: t(coverageText.lessonOnly) }}
        controlOnly={{ figure: controlOnly.count, name: t(coverageText.controlOnly) }}
        neither={{ figure: neither.count, name: t(coverageText.neither) }}
        names={{
          lesson: t(coverageText.hasLesson),
          noLesson: t(coverageText.noLesson),
          control: t(coverageText.tested),
          noControl: t(coverageText.untested),
        }}
        label={t(coverageText.sentence, {
          all,
          both,
          lesson: lessonOnly.count,
          control: controlOnly.count,
          neither: neither.count,
        })}
      />
      <div className={style.lists}>
        <Gap gap={lessonOnly} head={coverageText.lessonOnlyGap} step={coverageText.lessonOnlyStep} />
        <Gap gap={controlOnly} head={coverageText.controlOnlyGap} step={coverageText.controlOnlyStep} lessons />
        <Gap gap={neither} head={coverageText.neitherGap} step={coverageText.neitherStep} />
      </div>
      <p className={style.footnote}>{t(coverageText.footnote)}</p>
    </Card>
  )
}

/** Points named before “more” is pressed. */
const firstPoints = 3

interface GapProps {
  readonly gap: High['neither']
  readonly head: Pair
  readonly step: Pair
  /** The next step is to find a lesson; otherwise a control is added on the page of the first post. */
  readonly lessons?: boolean
}

const Gap = ({ gap: { count, points }, head, step, lessons = false }: GapProps) => {
  const t = useText()
  const [all, setAll] = useState(false)
  const [first] = points
  if (!first) return null
  const shown = all ? points : points.slice(0, firstPoints)
  return (
    <section className={style.gaps}>
      <header>
        <h3>{t(head, { n: count })}</h3>
        <Link href={lessons ? '/learn/lessons' : `/risk/posts/${first.post}?point=${first.no}`}>{t(step)}</Link>
      </header>
      <ul>
        {shown.map(({ no, name, post, postName }) => (
          <li key={no}>
            <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link>
            <span>{t(postName)}</span>
          </li>
        ))}
      </ul>
      {count > shown.length && points.length > shown.length && (
        <Button tone="quiet" size="small" onPress={() => setAll(true)}>
          {t(coverageText.more, { n: count - shown.length })}
        </Button>
      )}
    </section>
  )
}
