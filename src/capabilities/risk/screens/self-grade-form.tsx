import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { SaySelfGrade } from '../contract/grades.ts'
import { type Grade, grades } from '../rules/grade.ts'
import { formText, selfGradeRefusals } from '../text/deeds.ts'
import { whyText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import style from './post.module.css'

/** RSK-137: how the unit sees the risk of its post, and why. */
export const SelfGradeForm = ({ post, onClose }: { readonly post: string; readonly onClose: () => void }) => {
  const t = useText()
  const showToast = useToast()
  const [grade, setGrade] = useState<Grade | null>(null)
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(SaySelfGrade)
  const submit = async () => {
    if (!grade || !(await send({ post, grade, reason })).ok) return
    onClose()
    showToast({ text: t(whyText.selfDone) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(whyText.selfTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!grade || reason.trim() === ''} onPress={submit}>
            {t(whyText.selfSend)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <FieldGroup label={t(whyText.selfWhat)}>
          <Radios
            label={t(whyText.selfWhat)}
            value={grade}
            onChange={setGrade}
            choices={grades.map((value) => ({ value, label: t(gradeWords[value]) }))}
          />
        </FieldGroup>
        <Field
          label={t(whyText.selfReason)}
          hint={t(whyText.selfHint)}
          error={refusal && t(selfGradeRefusals[refusal])}
        >
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
