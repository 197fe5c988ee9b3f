import { Rechecks, type RechecksAnswer } from '#capabilities/risk/contract/rechecks.ts'
import { Duties, type Duty } from '#capabilities/supervision/contract/duties.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stamp } from '#ui/stamp.tsx'
import type { UnitsTodayAnswer } from '../contract/units.ts'
import { officerText, taskText } from '../text/officer.ts'
import { unitsText } from '../text/units.ts'
import { pathOf } from './task-card.tsx'
import style from './today.module.css'

type Step = UnitsTodayAnswer['steps'][number]
type Waiting = Pick<Parameters<typeof pathOf>[0], 'kind' | 'thing'> & Pick<Step, 'count' | 'dueOn' | 'names'>

/**
 * RSK-102, RSK-120, SUP-43: what a leader confirms, verifies, looks at again or checks, the earliest day first, each
 * with the way to the very thing; nothing, no card.
 */
export const DutiesCard = ({ steps }: { readonly steps: readonly Step[] }) => {
  const t = useText()
  const duties = useQuestion(Duties, {}).data?.duties ?? []
  const again = useQuestion(Rechecks, {}).data
  const waiting = [...steps.map(stepTask), ...(again ? againTasks(again) : []), ...duties.map(dutyTask)].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
  )
  if (waiting.length === 0) return null
  return (
    <Card title={t(unitsText.duties)}>
      <ul className={style.tasks}>
        {waiting.map((task) => (
          <Line key={`${task.kind} ${task.thing}`} task={task} />
        ))}
      </ul>
    </Card>
  )
}

const stepTask = (step: Step): Waiting => ({ ...step, thing: null })

const dutyTask = ({ kind, thing, name, count, dueOn }: Duty): Waiting => ({
  ...{ kind, thing, count, dueOn },
  names: [name],
})

/** RSK-120: risk points of the own units that lean on something that changed. */
const againTasks = ({ causes, matching }: RechecksAnswer): Waiting[] => {
  const [first] = causes
  if (!first) return []
  const ids = causes.flatMap(({ points }) => points.map(({ id }) => id))
  return [
    {
      ...{ kind: 'recheck-points', thing: null, dueOn: first.dueOn },
      // Beyond the first page each is counted for everything that changed.
      count: matching > ids.length ? matching : new Set(ids).size,
      names: causes.slice(0, 3).map(({ name }) => name),
    },
  ]
}

const Line = ({ task: { kind, thing, count, dueOn, names } }: { readonly task: Waiting }) => {
  const t = useText()
  const { today } = useSession()
  const { title, why, button } = taskText[kind]
  const words = { n: count, names: names.map((name) => t(name)).join(t(officerText.between)) }
  return (
    <li>
      <Stamp due={dueOn} today={today} />
      <div className={style.what}>
        <b>{t(title, words)}</b>
        <p>{t(why, words)}</p>
      </div>
      <span />
      <LinkButton href={pathOf({ kind, thing })}>{t(button)}</LinkButton>
    </li>
  )
}
