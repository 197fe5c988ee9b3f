import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { ConfirmRiskPoint } from '../contract/deeds.ts'
import { confirmRefusals, formText } from '../text/deeds.ts'
import { pointsText } from '../text/post.ts'

/** RSK-13: the officer lets a proposed risk point count. */
export const ConfirmButton = ({ riskPoint }: { readonly riskPoint: Id<'risk-point'> }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, send } = useCommand(ConfirmRiskPoint)
  const confirm = async () => {
    const result = await send({ riskPoint })
    if (result.ok) showToast({ text: t(formText.confirmDone) })
  }
  return (
    <span className="row">
      <Button size="small" busy={busy} onPress={confirm}>
        {t(pointsText.confirm)}
      </Button>
      {refusal && <span role="alert">{t(confirmRefusals[refusal])}</span>}
    </span>
  )
}
