import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { Words } from '#ui/words.tsx'
import type { PostAnswer } from '../contract/post.ts'
import type { FactorScore } from '../rules/factor-sum.ts'
import { answerWords, methodsText, methodText, questionText } from '../text/methods.ts'
import { whyText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { useNeeds } from './confirm-button.tsx'
import { FactorWaterfall } from './factor-waterfall.tsx'
import { GradeSteps } from './grade-steps.tsx'
import style from './post.module.css'
import { SelfGradeForm } from './self-grade-form.tsx'

/** Why the post has this grade: the factors, what would lower it, who agreed. */
export const WhyCard = ({ profile }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const [method, setMethod] = useState(false)
  const { grading, lower } = profile
  if (!grading)
    return (
      <Card title={t(whyText.title, { grade: '—' })}>
        <p className="muted">{t(whyText.nothing)}</p>
        <OwnView profile={profile} />
      </Card>
    )
  const { grade, total, factors, selfGrade, reviewers, gradedOn, before } = grading
  return (
    <Card
      title={t(whyText.title, { grade: t(gradeWords[grade]) })}
      aside={
        <Button tone="quiet" size="small" expanded={method} onPress={() => setMethod(!method)}>
          {t(whyText.method)}
        </Button>
      }
    >
      {method && (
        <Well>
          {grading.method === 'D' ? t(whyText.methodWords) : t(methodText[grading.method])}{' '}
          {t(methodsText.version, { method: grading.method, version: grading.methodVersion })}
        </Well>
      )}
      {total === null ? (
        <Answers grading={grading} />
      ) : (
        <FactorWaterfall factors={factors} total={total} grade={grade} />
      )}
      <Lower grading={grading} lower={lower} />
      <p className={style.small}>
        {t(whyText.graded, { day: t(longDay(gradedOn)), reviewers: t(reviewers) })}
        {selfGrade && t(whyText.selfGraded, { grade: t(gradeWords[selfGrade]) })}{' '}
        {before &&
          t(methodsText[before.step ?? 'other'], { grade: t(gradeWords[before.grade]), day: t(longDay(before.on)) })}
      </p>
      <OwnView profile={profile} />
    </Card>
  )
}

/** RSK-136, RSK-137: the grade that waits for a second person, and how the unit sees it, always beside each other. */
const OwnView = ({ profile: { code, grading, proposed, selfGrade, maySaySelf } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const waitsFor = useNeeds()
  const [saying, setSaying] = useState(false)
  const isNewer = selfGrade && (!grading || selfGrade.on >= grading.gradedOn || grading.selfGrade === null)
  return (
    <div className={style.ownView}>
      {proposed && (
        <p>
          {t(whyText.proposed, {
            day: t(longDay(proposed.proposedOn)),
            grade: t(gradeWords[proposed.grade]),
            who: waitsFor([proposed.waits]),
          })}{' '}
          {proposed.total !== null && t(whyText.proposedTotal, { total: proposed.total })}{' '}
          {proposed.mine && <GradeSteps grading={proposed.id} />}
        </p>
      )}
      {isNewer && (
        <p>
          {t(whyText.sinceThen, { grade: t(gradeWords[selfGrade.grade]), day: t(longDay(selfGrade.on)) })}{' '}
          <Words>{selfGrade.reason}</Words>
        </p>
      )}
      {!selfGrade && !grading?.selfGrade && <p className="muted">{t(whyText.noSelf)}</p>}
      {maySaySelf && (
        <p>
          <Button size="small" onPress={() => setSaying(true)}>
            {t(whyText.saySelf)}
          </Button>
        </p>
      )}
      {saying && <SelfGradeForm post={code} onClose={() => setSaying(false)} />}
    </div>
  )
}

type Grading = NonNullable<PostAnswer['grading']>

/** RSK-85: what was answered, question by question, and the grade that follows. */
const Answers = ({ grading: { method, answers, grade } }: { readonly grading: Grading }) => {
  const t = useText()
  if (method === 'D') return null
  return (
    <div className={style.said}>
      <ul className={style.disputes}>
        {answers.map(({ key, value }) => (
          <li key={key} className="between">
            <span>{t(questionText[method][key] ?? { zh: key, en: key })}</span>
            <b>{t(answerWords(method, key, value))}</b>
          </li>
        ))}
      </ul>
      <p>{t(methodsText.sentence, { method: t(methodText[method]), grade: t(gradeWords[grade]) })}</p>
    </div>
  )
}

/** RSK-11 in words; without an overdue check, the reviewers' own words if there are any. */
const Lower = ({ grading, lower }: { readonly grading: Grading; readonly lower: PostAnswer['lower'] }) => {
  const t = useText()
  const words = lower ? lowerWords(grading, lower) : grading.lowerHint
  if (!words) return null
  return (
    <div className={style.remark}>
      <Well tone="faint">
        <b>{t(whyText.lowerHead)}</b>
        {lower
          ? t(words, {
              n: lower.checks,
              control: t(lower.control),
              score: signed(lower.score),
              total: lower.total,
              grade: t(gradeWords[lower.grade]),
            })
          : t(words)}
      </Well>
    </div>
  )
}

const lowerWords = ({ grade }: Grading, lower: NonNullable<PostAnswer['lower']>): Pair => {
  if (lower.grade === grade) return whyText.lowerSame
  return lower.checks === 1 ? whyText.lowerOne : whyText.lowerMany
}

const signed = (score: FactorScore['score']): string => (score < 0 ? `−${-score}` : String(score))
