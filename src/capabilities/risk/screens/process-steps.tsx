import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { ConfirmProcess, ReturnProcess } from '../contract/processes.ts'
import { confirmProcessRefusals, returnProcessRefusals } from '../text/processes.ts'
import { WaySteps } from './way-steps.tsx'

export interface ProcessStepsProps {
  readonly process: Id<'process'>
  readonly version: number
}

/** RSK-102: the reader's step on the way of a version of a map. */
export const ProcessSteps = ({ process, version }: ProcessStepsProps) => {
  const t = useText()
  const agree = useCommand(ConfirmProcess)
  const back = useCommand(ReturnProcess)
  return (
    <WaySteps
      agree={{
        busy: agree.busy,
        error: agree.refusal && t(confirmProcessRefusals[agree.refusal]),
        send: () => agree.send({ process, version }),
      }}
      turnDown={{
        busy: back.busy,
        error: back.refusal && t(returnProcessRefusals[back.refusal]),
        problem: back.problem,
        send: (reason) => back.send({ process, version, reason }),
      }}
    />
  )
}
