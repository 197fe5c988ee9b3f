import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { ReturnRiskPoint } from '../contract/deeds.ts'
import { formText, returnRefusals } from '../text/deeds.ts'

export interface ReturnFormProps {
  readonly riskPoint: Id<'risk-point'>
  readonly onClose: () => void
}

/** RSK-82: why a proposed risk point is turned down. */
export const ReturnForm = ({ riskPoint, onClose }: ReturnFormProps) => {
  const t = useText()
  const showToast = useToast()
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(ReturnRiskPoint)
  const submit = async () => {
    const result = await send({ riskPoint, reason })
    if (!result.ok) return
    onClose()
    showToast({ text: t(formText.returned) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(formText.returnTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={submit}>
            {t(formText.returnSend)}
          </Button>
        </>
      }
    >
      <Field
        label={t(formText.returnReason)}
        hint={t(formText.returnHint)}
        error={refusal && t(returnRefusals[refusal])}
      >
        <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
      </Field>
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </Dialog>
  )
}
