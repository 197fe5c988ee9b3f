import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { CloseControl } from '../contract/deeds.ts'
import type { ControlView } from '../contract/post.ts'
import { closeControlRefusals, formText } from '../text/deeds.ts'
import style from './post.module.css'

export interface CloseControlFormProps {
  readonly control: ControlView
  readonly onClose: () => void
}

/** RSK-130: a control that is no longer carried out, and why. */
export const CloseControlForm = ({ control, onClose }: CloseControlFormProps) => {
  const t = useText()
  const showToast = useToast()
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(CloseControl)
  const submit = async () => {
    if (!(await send({ control: control.id, reason })).ok) return
    onClose()
    showToast({ text: t(formText.closeControlDone) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(formText.closeControl)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={submit}>
            {t(formText.closeControlSend)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{t(control.text)}</p>
        <Field
          label={t(formText.whyControl)}
          hint={t(formText.whyControlHint)}
          error={refusal && t(closeControlRefusals[refusal])}
        >
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={2} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
