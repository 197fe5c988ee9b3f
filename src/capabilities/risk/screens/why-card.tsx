import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { Words } from '#ui/words.tsx'
import type { PostAnswer } from '../contract/post.ts'
import type { FactorScore } from '../rules/factor-sum.ts'
import { methodsText, methodText } from '../text/methods.ts'
import { whyText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { FactorWaterfall } from './factor-waterfall.tsx'
import { GradeAnswers } from './grade-answers.tsx'
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
        <GradeAnswers grading={grading} />
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

/** RSK-137: how the unit sees it, always beside the grade. */
const OwnView = ({ profile: { code, grading, selfGrade, maySaySelf } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const [saying, setSaying] = useState(false)
  const isNewer = selfGrade && (!grading || selfGrade.on >= grading.gradedOn || grading.selfGrade === null)
  return (
    <div className={style.ownView}>
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
