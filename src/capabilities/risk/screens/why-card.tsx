import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import type { PostAnswer } from '../contract/post.ts'
import type { FactorScore } from '../rules/factor-sum.ts'
import { answerText, methodsText, methodText, questionText } from '../text/methods.ts'
import { whyText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { FactorWaterfall } from './factor-waterfall.tsx'
import style from './post.module.css'

/** Why the post has this grade: the factors, what would lower it, who agreed. */
export const WhyCard = ({ profile: { grading, lower } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const [method, setMethod] = useState(false)
  if (!grading)
    return (
      <Card title={t(whyText.title, { grade: '—' })}>
        <p className="muted">{t(whyText.nothing)}</p>
      </Card>
    )
  const { grade, total, factors, selfGrade, reviewers, gradedOn, before } = grading
  const selfGraded = selfGrade && selfGrade !== grade
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
        {selfGraded && t(whyText.selfGraded, { grade: t(gradeWords[selfGrade]) })}{' '}
        {before &&
          t(methodsText[before.step ?? 'other'], { grade: t(gradeWords[before.grade]), day: t(longDay(before.on)) })}
      </p>
    </Card>
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
            <b>{t(answerText[value] ?? { zh: value, en: value })}</b>
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
