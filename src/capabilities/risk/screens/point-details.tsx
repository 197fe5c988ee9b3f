import type { Citation } from '#capabilities/norms/contract.ts'
import { longDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import type { ControlView, PointView } from '../contract/post.ts'
import { formText } from '../text/deeds.ts'
import { categoryText, pointFormText } from '../text/point-form.ts'
import { pointsText } from '../text/post.ts'
import { sharedText } from '../text/shared.ts'
import { controlKindText, detectionText, gradeWords } from '../text/words.ts'
import { CameFrom } from './came-from.tsx'
import { Cited } from './cited.tsx'
import { PastChanges, WaitingChange } from './point-changes.tsx'
import style from './post.module.css'

interface PointDetailsProps {
  readonly point: PointView
  /** What the points of the post cite. */
  readonly citations: readonly Citation[]
  /** Adds one more control beside those that are there. */
  readonly onAdd?: (() => void) | undefined
  /** Changes or closes one that stands. */
  readonly onControl?: ((deed: 'change-control' | 'close-control', control: ControlView) => void) | undefined
}

/** What waits for confirmation stands open below the point; everything else is unfolded. */
export const PointDetails = (props: PointDetailsProps) => (
  <>
    {props.point.change && <WaitingChange change={props.point.change} />}
    <Details {...props} />
  </>
)

/** R34, R36: what lets a risk happen, who gains, how hard it is to find, and who carries out and checks its controls. */
const Details = ({ point, citations, onAdd, onControl }: PointDetailsProps) => {
  const t = useText()
  const { cause, benefits, detection, category, norms, controls, grade, after, moved } = point
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
      {point.from && (
        <p className="muted">
          <CameFrom from={point.from} />
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
        {norms.length > 0 && (
          <div>
            <dt>{t(pointFormText.norms)}</dt>
            <dd className={style.cited}>
              <Cited norms={norms} citations={citations} />
            </dd>
          </div>
        )}
        {controls.map((control) => (
          <div key={control.id}>
            <dt>{t(control.text)}</dt>
            <dd>
              <CarriedOut control={control} />
              <LastCheck control={control} />
              {onControl && (
                <span className="row">
                  <button
                    type="button"
                    className={style.link}
                    aria-label={t(formText.changeControlOf, { control: t(control.text) })}
                    onClick={() => onControl('change-control', control)}
                  >
                    {t(formText.changeControlShort)}
                  </button>
                  <button
                    type="button"
                    className={style.link}
                    aria-label={t(formText.closeControlOf, { control: t(control.text) })}
                    onClick={() => onControl('close-control', control)}
                  >
                    {t(formText.closeControlShort)}
                  </button>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <PastChanges changes={point.changes} />
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

/** What kind of control it is, how often, by which post, and which one checks it. */
const CarriedOut = ({
  control: { kind, frequency, owner, checker, hasOwner, hasChecker },
}: {
  readonly control: ControlView
}) => {
  const t = useText()
  return t(pointsText.controlBy, {
    kind: t(controlKindText[kind]),
    frequency: t(frequency) || t(pointsText.noFrequency),
    owner: t(owner ?? (hasOwner ? pointsText.otherPost : pointsText.nobody)),
    checker: t(checker ?? (hasChecker ? pointsText.otherPost : pointsText.nobody)),
  })
}

/** RSK-135: which post looked last, and at how many. */
const LastCheck = ({ control: { lastCheck } }: { readonly control: ControlView }) => {
  const t = useText()
  if (!lastCheck) return null
  const { on, effective, checker, sample } = lastCheck
  return (
    <p className="muted">
      {[
        t(effective ? pointsText.effective : pointsText.failed, { day: t(longDay(on)) }),
        ...(checker ? [t(pointsText.checkBy, { post: t(checker) })] : []),
        ...(sample ? [t(pointsText.checkSample, sample)] : []),
      ].join(t(pointsText.waitsThen))}
    </p>
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
