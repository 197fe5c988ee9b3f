import type { StageName } from '#ui/stage-mark.tsx'
import type { SignalVerdict } from '../rules/signal.ts'

/** The mark of a stage; a changed way of counting has none. */
export const stageOf: Readonly<Record<SignalVerdict, StageName | undefined>> = {
  INCIPIENT: 'incipient',
  TREND: 'trend',
  WIDESPREAD: 'widespread',
  'CODING-CHANGE': undefined,
}
