import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { GradeWaterfall } from '#ui/charts/grade-waterfall.tsx'
import { type EvidenceView, PostEvidence } from '../contract/evidence.ts'
import { evidenceText, standingText } from '../text/evidence.ts'
import { factorText, gradeWords } from '../text/words.ts'
import { EvidenceChange } from './evidence-change.tsx'
import style from './post.module.css'

/** Who may ask what evidence says of a post. */
const mayAsk = ['leader', 'officer', 'auditor'] as const

/** RSK-50: the grade by evidence, beside the grade by factors and never against it; nothing where nothing is known. */
export const EvidenceCard = ({ post }: { readonly post: string }) => {
  const { roles } = useSession()
  return mayAsk.some((role) => roles.includes(role)) ? <Asked post={post} /> : null
}

const Asked = ({ post }: { readonly post: string }) => {
  const asked = useQuestion(PostEvidence, { post })
  return <Answered of={asked}>{({ evidence }) => evidence && <Evidence post={post} evidence={evidence} />}</Answered>
}

const Evidence = ({ post, evidence }: { readonly post: string; readonly evidence: EvidenceView }) => {
  const t = useText()
  const [method, setMethod] = useState(false)
  const { score, grade, floor, standing, change } = evidence
  const protection = standingText[standing]
  return (
    <Card
      title={t(evidenceText.title)}
      aside={
        <Button tone="quiet" size="small" expanded={method} onPress={() => setMethod(!method)}>
          {t(evidenceText.method)}
        </Button>
      }
    >
      {method && <Well>{t(evidenceText.methodWords)}</Well>}
      <div className={style.evidence}>
        <Steps evidence={evidence} />
        <div className={style.said}>
          {change && <EvidenceChange post={post} change={change} affected={evidence.affected} />}
          <p>{t(evidenceText.track, { grade: t(gradeWords[grade]) })}</p>
          {floor && <p>{t(evidenceText.floor)}</p>}
          {protection && <p>{t(protection)}</p>}
          <p className={style.small}>
            {t(evidenceText.interval, {
              estimate: score.estimate,
              low: score.low,
              high: score.high,
              n: score.n,
              method: score.method,
              version: score.methodVersion,
            })}
          </p>
        </div>
      </div>
    </Card>
  )
}

/** The scale reaches a little beyond high, further where the bars do. */
const scaleTo = 200

const Steps = ({ evidence: { steps, score, cuts, since } }: { readonly evidence: EvidenceView }) => {
  const t = useText()
  const noteOf = (kind: EvidenceView['steps'][number]['kind']): string | undefined => {
    if (kind === 'years') return t(evidenceText.yearsNote, { day: t(longDay(since)) })
    if (kind === 'findings') return t(evidenceText.findingsNote, { n: score.n })
    return kind === 'controls' ? t(evidenceText.controlsNote) : undefined
  }
  const band = score.estimate >= cuts.high ? 'HIGH' : score.estimate >= cuts.medium ? 'MEDIUM' : 'LOW'
  return (
    <GradeWaterfall
      factors={steps.map(({ kind, factor, change }) => ({
        name: t(kind === 'factor' ? factorText[factor ?? 'discretion'] : evidenceText[kind]),
        note: noteOf(kind),
        points: change,
      }))}
      bands={[
        { name: t(gradeWords.LOW), from: 0, to: cuts.medium - 1 },
        { name: t(gradeWords.MEDIUM), from: cuts.medium, to: cuts.high - 1 },
        { name: t(gradeWords.HIGH), from: cuts.high, to: scaleTo },
      ]}
      totalName={t(evidenceText.total)}
      label={t(evidenceText.sentence, { total: score.estimate, grade: t(gradeWords[band]) })}
    />
  )
}
