import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { AnswerDispute } from '../contract/deeds.ts'
import type { PostAnswer } from '../contract/post.ts'
import type { ChangeAnswer } from '../rules/grade-change.ts'
import { answerRefusals, formText } from '../text/deeds.ts'
import { disputesText } from '../text/post.ts'
import style from './post.module.css'

type Dispute = PostAnswer['disputes'][number]

/** RSK-83: every doubt about the grade with its answer; nothing is shown where nobody doubted. */
export const DisputesCard = ({ profile: { disputes, asOf } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const { roles } = useSession()
  const [open, setOpen] = useState<Dispute | null>(null)
  if (disputes.length === 0) return null
  const mayAnswer = roles.includes('officer') && asOf === null
  return (
    <Card title={t(disputesText.title)} aside={t(disputesText.aside)}>
      <ul className={style.disputes}>
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <p>
              <b>{t(disputesText.raised, { day: t(longDay(dispute.on)) })}</b> {dispute.reason}
            </p>
            {dispute.answer ? (
              <p>
                <b>
                  {t(disputesText.answered, {
                    day: t(longDay(dispute.answer.on)),
                    answer: t(disputesText[dispute.answer.answer]),
                  })}
                </b>{' '}
                {dispute.answer.reason}
              </p>
            ) : (
              <p className="row">
                <span className="muted">{t(disputesText.waiting)}</span>
                {mayAnswer && (
                  <Button size="small" onPress={() => setOpen(dispute)}>
                    {t(disputesText.answer)}
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {open && <AnswerForm dispute={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

const AnswerForm = ({ dispute, onClose }: { readonly dispute: Dispute; readonly onClose: () => void }) => {
  const t = useText()
  const showToast = useToast()
  const [answer, setAnswer] = useState<ChangeAnswer>('review')
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(AnswerDispute)
  const submit = async () => {
    const result = await send({ dispute: dispute.id, answer, reason })
    if (!result.ok) return
    onClose()
    showToast({ text: t(disputesText.done) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(disputesText.answerTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={submit}>
            {t(disputesText.send)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{dispute.reason}</p>
        <FieldGroup label={t(disputesText.what)}>
          <Radios
            label={t(disputesText.what)}
            value={answer}
            onChange={setAnswer}
            choices={[
              { value: 'review', label: t(disputesText.review) },
              { value: 'keep', label: t(disputesText.keep) },
            ]}
          />
        </FieldGroup>
        <Field
          label={t(disputesText.reason)}
          hint={t(disputesText.reasonHint)}
          error={refusal && t(answerRefusals[refusal])}
        >
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
