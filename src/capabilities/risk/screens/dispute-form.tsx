import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { DisputeGrade } from '../contract/deeds.ts'
import { disputeRefusals, formText } from '../text/deeds.ts'

export interface DisputeFormProps {
  readonly post: string
  readonly open: boolean
  readonly onClose: () => void
}

/** RSK-15: one line on why the grade does not fit; it is looked at in the next review. */
export const DisputeForm = ({ post, open, onClose }: DisputeFormProps) => {
  const t = useText()
  const showToast = useToast()
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send, clear } = useCommand(DisputeGrade)
  const close = () => {
    clear()
    onClose()
  }
  const submit = async () => {
    const result = await send({ post, reason })
    if (!result.ok) return
    setReason('')
    close()
    showToast({ text: t(formText.disputeDone) })
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t(formText.dispute)}
      actions={
        <>
          <Button tone="quiet" onPress={close}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={submit}>
            {t(formText.disputeSend)}
          </Button>
        </>
      }
    >
      <Field label={t(formText.reason)} hint={t(formText.disputeHint)} error={refusal && t(disputeRefusals[refusal])}>
        <TextArea value={reason} onChange={setReason} maxLength={200} rows={3} />
      </Field>
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </Dialog>
  )
}
