import { type ReactNode, useState } from 'react'
import { type Day, monthName } from '#kernel/day.ts'
import { joined } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { WalkedLoopView } from '../contract/officer.ts'
import { stageNames } from '../text/loop.ts'
import { signalCardText } from '../text/officer.ts'
import style from './walked.module.css'

/** DSH-10: a loop gone round once, every step a link to what it tells of. */
export const WalkedCard = ({ loops }: { readonly loops: readonly WalkedLoopView[] }) => {
  const t = useText()
  const [all, setAll] = useState(false)
  const [first, ...others] = loops
  return (
    <Card
      title={t(signalCardText.walked)}
      aside={
        others.length > 0 && (
          <Button tone="quiet" size="small" expanded={all} onPress={() => setAll(!all)}>
            {all ? t(signalCardText.fold) : t(signalCardText.others, { n: others.length })}
          </Button>
        )
      }
    >
      {first && <Steps loop={first} />}
      {all && others.map((loop) => <Steps key={loop.signal} loop={loop} />)}
    </Card>
  )
}

const Steps = ({ loop }: { readonly loop: WalkedLoopView }) => {
  const t = useText()
  const { signal, topic, units, verdict, raisedOn, judgedOn, review, lesson, effect, before, after } = loop
  const step = (key: string, at: string, body: ReactNode) => (
    <li key={key}>
      <span className="t12 muted">{at}</span>
      <span>{body}</span>
    </li>
  )
  const at = (on: Day, stage: keyof typeof stageNames) =>
    t(signalCardText.at, { month: t(monthName(on)), stage: t(stageNames[stage]) })
  const where = units.length > 2 ? t(signalCardText.units, { n: units.length }) : t(joined(units))
  const toSignal = `/supervision/signals/${signal}`
  const words = signalCardText as Record<string, { zh: string; en: string }>
  return (
    <ol className={style.steps}>
      {step(
        'counted',
        at(raisedOn, 'supervision'),
        <Link href={toSignal}>{t(signalCardText.counted, { topic: t(topic), units: where })}</Link>,
      )}
      {step(
        'judged',
        t(signalCardText.judgedAt, { month: t(monthName(judgedOn)) }),
        <Link href={toSignal}>
          {t(signalCardText.judged, { verdict: t(words[verdict] ?? signalCardText.unclear) })}
        </Link>,
      )}
      {review &&
        step(
          'review',
          at(review.on, 'risk'),
          review.posts.length === 1 && review.posts[0] ? (
            <Link href={`/risk/posts/${review.posts[0].code}`}>
              {t(signalCardText.review, { posts: t(review.posts[0].name) })}
            </Link>
          ) : (
            <Link href="/risk/reviews">
              {t(signalCardText.review, { posts: t(joined(review.posts.map(({ name }) => name))) })}
            </Link>
          ),
        )}
      {lesson &&
        step(
          'lesson',
          at(lesson.on, 'learn'),
          <Link href={lesson.programme ? `/plan/programmes/${lesson.programme}` : `/learn/lessons/${lesson.code}`}>
            {t(signalCardText.lesson, { title: t(lesson.title), posts: lesson.posts, people: lesson.people })}
          </Link>,
        )}
      {step(
        'effect',
        t(signalCardText.todayAt, { stage: t(stageNames.effect) }),
        <Link href={toSignal}>{t(signalCardText.effect, { word: t(signalCardText[effect]), before, after })}</Link>,
      )}
    </ol>
  )
}
