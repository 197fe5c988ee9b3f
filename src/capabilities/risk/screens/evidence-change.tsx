import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Well } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { AnswerGradeChange, type EvidenceView } from '../contract/evidence.ts'
import { answerRefusals, evidenceText } from '../text/evidence.ts'
import { gradeWords } from '../text/words.ts'
import style from './post.module.css'

export interface EvidenceChangeProps {
  readonly post: string
  readonly change: NonNullable<EvidenceView['change']>
  readonly affected: EvidenceView['affected']
}

/** RSK-55: the step that evidence speaks for, what it touches (R49), and the two answers an officer may give. */
export const EvidenceChange = ({ post, change, affected }: EvidenceChangeProps) => {
  const t = useText()
  const { roles } = useSession()
  return (
    <Well tone="faint">
      <div className={style.touched}>
        <h3>
          {t(evidenceText.changeTitle, {
            day: t(longDay(change.on)),
            from: t(gradeWords[change.from]),
            to: t(gradeWords[change.to]),
          })}
        </h3>
        <p>{t(evidenceText.changeWhy)}</p>
        <Touched affected={affected} />
        {roles.includes('officer') && <Answers post={post} change={change} />}
      </div>
    </Well>
  )
}

const Touched = ({ affected: { lessons, controls } }: Pick<EvidenceChangeProps, 'affected'>) => {
  const t = useText()
  const list = (names: readonly string[]): string => names.join(t(evidenceText.separator))
  return (
    <>
      <p>
        <b>{t(evidenceText.affected)}</b>
      </p>
      {lessons.length > 0 && <p>{t(evidenceText.lessons, { lessons: list(lessons.map(({ title }) => t(title))) })}</p>}
      {controls.length > 0 && (
        <p>{t(evidenceText.controlsTouched, { controls: list(controls.map(({ text }) => t(text))) })}</p>
      )}
      {lessons.length + controls.length === 0 && <p>{t(evidenceText.nothingTouched)}</p>}
    </>
  )
}

/** RSK-56: a review, or a reason. */
const Answers = ({ post, change }: Omit<EvidenceChangeProps, 'affected'>) => {
  const t = useText()
  const showToast = useToast()
  const [keeping, setKeeping] = useState(false)
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send, clear } = useCommand(AnswerGradeChange)
  const answer = async (what: 'review' | 'keep') => {
    const result = await send({ post, changedOn: change.on, to: change.to, answer: what, reason })
    if (!result.ok) return
    setKeeping(false)
    const done = what === 'keep' ? evidenceText.keepDone : evidenceText.reviewDone
    showToast({ text: t(what === 'review' && !result.value.review ? evidenceText.reviewKnown : done) })
  }
  const close = () => {
    clear()
    setKeeping(false)
  }
  return (
    <>
      <p className="row">
        <Button tone="primary" size="small" busy={busy && !keeping} onPress={() => answer('review')}>
          {t(evidenceText.review)}
        </Button>
        <Button size="small" onPress={() => setKeeping(true)}>
          {t(evidenceText.keep)}
        </Button>
      </p>
      {refusal && !keeping && <p role="alert">{t(answerRefusals[refusal])}</p>}
      {problem && !keeping && <ProblemNote problem={problem} retry={() => answer('review')} />}
      <Dialog
        open={keeping}
        onClose={close}
        title={t(evidenceText.keepTitle)}
        actions={
          <>
            <Button tone="quiet" onPress={close}>
              {t(evidenceText.cancel)}
            </Button>
            <Button tone="primary" busy={busy} disabled={reason.trim().length < 10} onPress={() => answer('keep')}>
              {t(evidenceText.keepSend)}
            </Button>
          </>
        }
      >
        <Field
          label={t(evidenceText.reason)}
          hint={t(evidenceText.keepHint)}
          error={refusal && t(answerRefusals[refusal])}
        >
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={() => answer('keep')} />}
      </Dialog>
    </>
  )
}
