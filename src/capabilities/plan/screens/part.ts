import type { PreviewAnswer } from '../contract.ts'
import type { Choices, Draft, ProgrammeView } from './draft.ts'

/** What every card of the builder gets. */
export interface Part {
  readonly programme: ProgrammeView
  readonly draft: Draft
  readonly change: (over: Partial<Draft>) => void
  readonly choices: Choices
  /** Sent, out or stopped: looked at, not changed. */
  readonly locked: boolean
  /** `undefined` until the first figures have come. */
  readonly figures: PreviewAnswer | undefined
}
