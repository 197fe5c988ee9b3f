import { type Day, longDay } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { type ThreadStep, ThreadSteps } from '#ui/thread-steps.tsx'
import type { FindingAnswer } from '../contract/findings.ts'
import { rectificationStages } from '../rules/rectification.ts'
import { findingText, stageText } from '../text/findings.ts'

/** How far a matter has come, step by step on the thread. */
export const RectificationSteps = ({
  recordedOn,
  of: { stage, rounds },
}: {
  readonly recordedOn: Day
  readonly of: Pick<FindingAnswer, 'stage' | 'rounds'>
}) => {
  const t = useText()
  const round = stage === 'plan' ? undefined : rounds.at(-1)
  const at = rectificationStages.indexOf(stage)
  const on = (day: Day | null | undefined) => (day ? t(longDay(day)) : t(findingText.stepLater))
  const notes = [
    on(round?.plannedOn),
    round?.doneOn
      ? t(findingText.stepChecks, { day: t(longDay(round.doneOn)), n: round.checks })
      : round
        ? t(findingText.stepBy, { day: t(longDay(round.dueOn)), owner: t(round.owner) })
        : on(null),
    on(round?.verifiedOn),
    on(round?.recheckedOn ?? round?.recheckOn),
    t(findingText.stepClose),
  ]
  const steps: readonly ThreadStep[] = [
    { title: t(findingText.stepRecorded), note: t(longDay(recordedOn)), state: 'done' },
    ...rectificationStages.map((one, i) => ({
      title: t(stageText[one]),
      note: notes[i] ?? '',
      state: i < at || stage === 'done' ? ('done' as const) : i === at ? ('now' as const) : ('open' as const),
    })),
  ]
  return (
    <Card title={t(findingText.steps)}>
      <ThreadSteps label={t(findingText.steps)} steps={steps} />
    </Card>
  )
}
