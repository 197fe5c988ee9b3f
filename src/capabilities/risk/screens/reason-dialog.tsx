import { useState } from 'react'
import { type Problem, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { formText } from '../text/deeds.ts'

export interface ReasonDialogProps {
  readonly title: string
  readonly busy: boolean
  readonly error: string | null | undefined
  readonly problem: Problem | null | undefined
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

/** RSK-82, RSK-102: why something proposed is turned down, in a line. */
export const ReasonDialog = ({ title, busy, error, problem, onSend, onClose }: ReasonDialogProps) => {
  const t = useText()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={() => onSend(reason)}>
            {t(formText.returnSend)}
          </Button>
        </>
      }
    >
      <Field label={t(formText.returnReason)} hint={t(formText.returnHint)} error={error}>
        <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
      </Field>
      {problem && <ProblemNote problem={problem} retry={() => onSend(reason)} />}
    </Dialog>
  )
}
