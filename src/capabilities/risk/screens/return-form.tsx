import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { refreshAll, useCommand, useText } from '#platform/web.ts'
import { useToast } from '#ui/toast.tsx'
import { ReturnRiskPoint } from '../contract/deeds.ts'
import { formText, returnRefusals } from '../text/deeds.ts'
import { ReasonDialog } from './reason-dialog.tsx'

export interface ReturnFormProps {
  readonly riskPoint: Id<'risk-point'>
  readonly version: number
  readonly onClose: () => void
}

/** RSK-82: why a proposed risk point is turned down. */
export const ReturnForm = ({ riskPoint, version, onClose }: ReturnFormProps) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(ReturnRiskPoint)
  // What was read when the form opened; what is shown behind it may move meanwhile.
  const [read] = useState(version)
  const submit = async (reason: string) => {
    const result = await send({ riskPoint, version: read, reason })
    if (!result.ok && result.refusal === 'changed-meanwhile') refreshAll()
    if (!result.ok) return
    onClose()
    showToast({ text: t(formText.returned) })
  }
  return (
    <ReasonDialog
      title={t(formText.returnTitle)}
      busy={busy}
      error={refusal && t(returnRefusals[refusal])}
      problem={problem}
      onSend={(reason) => void submit(reason)}
      onClose={onClose}
    />
  )
}
