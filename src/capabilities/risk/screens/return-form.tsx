import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { useToast } from '#ui/toast.tsx'
import { ReturnRiskPoint } from '../contract/deeds.ts'
import { formText, returnRefusals } from '../text/deeds.ts'
import { ReasonDialog } from './reason-dialog.tsx'

export interface ReturnFormProps {
  readonly riskPoint: Id<'risk-point'>
  readonly onClose: () => void
}

/** RSK-82: why a proposed risk point is turned down. */
export const ReturnForm = ({ riskPoint, onClose }: ReturnFormProps) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(ReturnRiskPoint)
  const submit = async (reason: string) => {
    const result = await send({ riskPoint, reason })
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
