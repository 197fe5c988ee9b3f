import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { ConfirmPower, ReturnPower } from '../contract/powers.ts'
import { formText } from '../text/deeds.ts'
import { confirmPowerRefusals, powersText, returnPowerRefusals } from '../text/powers.ts'
import { useNeeds } from './confirm-button.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

export interface PowerStepsProps {
  readonly power: Id<'power'>
  readonly version: number
}

/** RSK-102: the reader's step on the way of a version: agree, or turn it down with a reason. */
export const PowerSteps = ({ power, version }: PowerStepsProps) => {
  const t = useText()
  const waitsFor = useNeeds()
  const showToast = useToast()
  const [returning, setReturning] = useState(false)
  const { busy, refusal, send } = useCommand(ConfirmPower)
  const back = useCommand(ReturnPower)
  const confirm = async () => {
    const result = await send({ power, version })
    if (!result.ok) return
    const { waits } = result.value
    showToast({
      text: waits.length > 0 ? t(powersText.stepDone, { who: waitsFor(waits) }) : t(powersText.confirmDone),
    })
  }
  const turnDown = async (reason: string) => {
    const result = await back.send({ power, version, reason })
    if (!result.ok) return
    setReturning(false)
    showToast({ text: t(formText.returned) })
  }
  return (
    <span className="row">
      <Button size="small" busy={busy} onPress={() => void confirm()}>
        {t(powersText.agree)}
      </Button>
      <Button tone="quiet" size="small" onPress={() => setReturning(true)}>
        {t(powersText.turnDown)}
      </Button>
      {refusal && <span role="alert">{t(confirmPowerRefusals[refusal])}</span>}
      {returning && (
        <ReasonDialog
          title={t(powersText.turnDown)}
          busy={back.busy}
          error={back.refusal && t(returnPowerRefusals[back.refusal])}
          problem={back.problem}
          onSend={(reason) => void turnDown(reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </span>
  )
}
