import type { ReactNode } from 'react'
import { longDay } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Words } from '#ui/words.tsx'
import type { GivenGrade, PostAnswer } from '../contract/post.ts'
import { methodsText } from '../text/methods.ts'
import { whyText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { CheckMark } from './check-mark.tsx'
import { useNeeds } from './confirm-button.tsx'
import { FactorWaterfall } from './factor-waterfall.tsx'
import { GradeAnswers } from './grade-answers.tsx'
import { GradeSteps } from './grade-steps.tsx'
import style from './post.module.css'

/** RSK-136: a grade that waits, with all that whoever confirms it needs to see beside the button. */
export const ProposedGradeCard = ({ profile }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const waitsFor = useNeeds()
  const { proposed } = profile
  if (!proposed) return null
  const { id, grade, proposedOn, validUntil, waits, mine } = proposed
  return (
    <Card title={t(whyText.proposedTitle, { grade: t(gradeWords[grade]) })}>
      <RestsOn given={proposed} profile={profile}>
        <p>
          {t(whyText.proposed, { day: t(longDay(proposedOn)), grade: t(gradeWords[grade]), who: waitsFor([waits]) })}{' '}
          {t(whyText.validUntil, { day: t(longDay(validUntil)) })}
        </p>
        {mine && <GradeSteps grading={id} />}
      </RestsOn>
    </Card>
  )
}

/** RSK-150: a grade that was turned down stays in sight with what it rests on, and so does the reason. */
export const DisputedGradeCard = ({ profile }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const { disputed } = profile
  if (!disputed) return null
  const { grade, proposedOn, returnedOn, reason } = disputed
  return (
    <Card title={t(whyText.disputedTitle, { grade: t(gradeWords[grade]) })}>
      <p>
        {t(whyText.disputed, {
          ...{ day: t(longDay(proposedOn)), back: t(longDay(returnedOn)) },
          grade: t(gradeWords[grade]),
        })}{' '}
        <Words>{reason}</Words>
      </p>
      <details className={style.remark}>
        <summary>{t(whyText.assessment)}</summary>
        <RestsOn given={disputed} profile={profile} />
      </details>
    </Card>
  )
}

interface RestsOnProps {
  readonly given: GivenGrade
  readonly profile: PostAnswer
  readonly children?: ReactNode
}

/** Factors or answers, who took part, how the unit sees it, and the controls that were counted. */
const RestsOn = ({ given, profile: { points, selfGrade }, children }: RestsOnProps) => {
  const t = useText()
  const { grade, total, factors, method, methodVersion, reviewers, lowerHint } = given
  const controls = points.flatMap((point) =>
    point.confirmed ? point.controls.filter(({ kind }) => kind !== 'education') : [],
  )
  return (
    <div className={style.given}>
      <div>
        {total === null ? (
          <GradeAnswers grading={given} />
        ) : (
          <FactorWaterfall factors={factors} total={total} grade={grade} />
        )}
      </div>
      <div className={style.said}>
        <p>
          {t(whyText.assessedBy, { reviewers })} {t(methodsText.version, { method, version: methodVersion })}
        </p>
        {lowerHint && (
          <p>
            <b>{t(whyText.lowerHead)}</b>
            {t(lowerHint)}
          </p>
        )}
        {selfGrade ? (
          <p>
            {t(whyText.selfBeside, { grade: t(gradeWords[selfGrade.grade]), day: t(longDay(selfGrade.on)) })}{' '}
            <Words>{selfGrade.reason}</Words>
          </p>
        ) : (
          <p className="muted">{t(whyText.noSelf)}</p>
        )}
        <div>
          <h3>{t(whyText.leansOn)}</h3>
          {controls.length === 0 && <p className="muted">{t(whyText.leansOnNone)}</p>}
          <ul className={style.disputes}>
            {controls.map((control) => (
              <li key={control.id} className="between">
                <span>{t(control.text)}</span>
                <CheckMark control={control} />
              </li>
            ))}
          </ul>
        </div>
        {children}
      </div>
    </div>
  )
}
