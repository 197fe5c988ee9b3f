import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import { ConfirmProcess, ReturnProcess } from '../contract/processes.ts'
import { formText } from '../text/deeds.ts'
import { powersText } from '../text/powers.ts'
import { confirmProcessRefusals, returnProcessRefusals } from '../text/processes.ts'
import { useNeeds } from './confirm-button.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

export interface ProcessStepsProps {
  readonly process: Id<'process'>
  readonly version: number
}

/** RSK-102: the reader's step on the way of a version of a map: agree, or turn it down with a reason. */
export const ProcessSteps = ({ process, version }: ProcessStepsProps) => {
  const t = useText()
  const waitsFor = useNeeds()
  const showToast = useToast()
  const [returning, setReturning] = useState(false)
  const { busy, refusal, send } = useCommand(ConfirmProcess)
  const back = useCommand(ReturnProcess)
  const confirm = async () => {
    const result = await send({ process, version })
    if (!result.ok) return
    const { waits } = result.value
    showToast({
      text: waits.length > 0 ? t(powersText.stepDone, { who: waitsFor(waits) }) : t(powersText.confirmDone),
    })
  }
  const turnDown = async (reason: string) => {
    const result = await back.send({ process, version, reason })
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
      {refusal && <span role="alert">{t(confirmProcessRefusals[refusal])}</span>}
      {returning && (
        <ReasonDialog
          title={t(powersText.turnDown)}
          busy={back.busy}
          error={back.refusal && t(returnProcessRefusals[back.refusal])}
          problem={back.problem}
          onSend={(reason) => void turnDown(reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </span>
  )
}
