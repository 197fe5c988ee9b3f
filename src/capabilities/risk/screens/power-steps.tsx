import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { ConfirmPower, ReturnPower } from '../contract/powers.ts'
import { confirmPowerRefusals, returnPowerRefusals } from '../text/powers.ts'
import { WaySteps } from './way-steps.tsx'

export interface PowerStepsProps {
  readonly power: Id<'power'>
  readonly version: number
}

/** RSK-102: the reader's step on the way of a version of a power. */
export const PowerSteps = ({ power, version }: PowerStepsProps) => {
  const t = useText()
  const agree = useCommand(ConfirmPower)
  const back = useCommand(ReturnPower)
  return (
    <WaySteps
      agree={{
        busy: agree.busy,
        error: agree.refusal && t(confirmPowerRefusals[agree.refusal]),
        send: () => agree.send({ power, version }),
      }}
      turnDown={{
        busy: back.busy,
        error: back.refusal && t(returnPowerRefusals[back.refusal]),
        problem: back.problem,
        send: (reason) => back.send({ power, version, reason }),
      }}
    />
  )
}
