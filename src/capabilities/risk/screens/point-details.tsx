import { longDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import type { PointView } from '../contract/post.ts'
import { categoryText } from '../text/point-form.ts'
import { pointsText } from '../text/post.ts'
import { sharedText } from '../text/shared.ts'
import { controlKindText, detectionText, gradeWords } from '../text/words.ts'
import style from './post.module.css'

interface PointDetailsProps {
  readonly point: PointView
  /** Adds one more control beside those that are there. */
  readonly onAdd?: (() => void) | undefined
}

/** R34, R36: what lets a risk happen, who gains, how hard it is to find, and who carries out and checks its controls. */
export const PointDetails = ({ point, onAdd }: PointDetailsProps) => {
  const t = useText()
  const { cause, benefits, detection, category, controls, grade, after, moved } = point
  const graded = t(gradeWords[grade])
  const notSaid = t(pointsText.notSaid)
  return (
    <details className={style.details}>
      <summary>{t(pointsText.details)}</summary>
      {point.sharedWith.length > 0 && (
        <p className="muted">
          {t(sharedText.alsoAt, {
            posts: {
              zh: point.sharedWith.map(({ name }) => name.zh).join('，'),
              en: point.sharedWith.map(({ name }) => name.en).join(', '),
            },
          })}
        </p>
      )}
      <dl>
        <div>
          <dt>{t(pointsText.why, { grade: graded })}</dt>
          <dd>
            {t(pointsText.whyPlace, { l: after.likelihood, i: after.consequence, grade: graded })}
            {moved && <p>{t(pointsText.whyMoved, { day: t(longDay(moved.on)), reason: moved.reason })}</p>}
          </dd>
        </div>
        <Said what={pointsText.cause}>{t(cause) || notSaid}</Said>
        <Said what={pointsText.category}>{t(categoryText[category])}</Said>
        <Said what={pointsText.benefits}>{t(benefits) || notSaid}</Said>
        <Said what={pointsText.detection}>{detection ? t(detectionText[detection]) : notSaid}</Said>
        {controls.map(({ id, text, kind, frequency, owner, checker, hasOwner, hasChecker }) => (
          <div key={id}>
            <dt>{t(text)}</dt>
            <dd>
              {t(pointsText.controlBy, {
                kind: t(controlKindText[kind]),
                frequency: t(frequency) || t(pointsText.noFrequency),
                owner: t(owner ?? (hasOwner ? pointsText.otherPost : pointsText.nobody)),
                checker: t(checker ?? (hasChecker ? pointsText.otherPost : pointsText.nobody)),
              })}
            </dd>
          </div>
        ))}
      </dl>
      {onAdd && (
        <p>
          <Button tone="quiet" size="small" onPress={onAdd}>
            {t(pointsText.addControl)}
          </Button>
        </p>
      )}
    </details>
  )
}

const Said = ({ what, children }: { readonly what: Pair; readonly children: string }) => {
  const t = useText()
  return (
    <div>
      <dt>{t(what)}</dt>
      <dd>{children}</dd>
    </div>
  )
}
