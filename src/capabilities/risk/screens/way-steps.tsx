import { useState } from 'react'
import type { Result } from '#kernel/result.ts'
import { type Problem, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Need } from '../rules/confirmation.ts'
import { formText } from '../text/deeds.ts'
import { powersText } from '../text/powers.ts'
import { useNeeds } from './confirm-button.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

export interface WayStepsProps {
  readonly agree: {
    readonly busy: boolean
    readonly error: string | undefined
    readonly send: () => Promise<Result<{ readonly waits: readonly Need[] }, string>>
  }
  readonly turnDown: {
    readonly busy: boolean
    readonly error: string | undefined
    readonly problem: Problem | undefined
    readonly send: (reason: string) => Promise<Result<unknown, string>>
  }
}

/** RSK-102: the reader's step on the way of a version: agree, or turn it down with a reason. */
export const WaySteps = ({ agree, turnDown }: WayStepsProps) => {
  const t = useText()
  const waitsFor = useNeeds()
  const showToast = useToast()
  const [returning, setReturning] = useState(false)
  const confirm = async () => {
    const result = await agree.send()
    if (!result.ok) return
    const { waits } = result.value
    showToast({
      text: waits.length > 0 ? t(powersText.stepDone, { who: waitsFor(waits) }) : t(powersText.confirmDone),
    })
  }
  const giveBack = async (reason: string) => {
    const result = await turnDown.send(reason)
    if (!result.ok) return
    setReturning(false)
    showToast({ text: t(formText.returned) })
  }
  return (
    <span className="row">
      <Button size="small" busy={agree.busy} onPress={() => void confirm()}>
        {t(powersText.agree)}
      </Button>
      <Button tone="quiet" size="small" onPress={() => setReturning(true)}>
        {t(powersText.turnDown)}
      </Button>
      {agree.error && <span role="alert">{agree.error}</span>}
      {returning && (
        <ReasonDialog
          title={t(powersText.turnDown)}
          busy={turnDown.busy}
          error={turnDown.error}
          problem={turnDown.problem}
          onSend={(reason) => void giveBack(reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </span>
  )
}
