import { useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Explained, type Explaining, type Explanation, ExplanationStrip, useExplaining } from '#ui/explained.tsx'
import { Stamp } from '#ui/stamp.tsx'
import type { OfficerTodayAnswer } from '../contract/officer.ts'
import { officerText, taskText } from '../text/officer.ts'
import { useTaskMinutes } from './task-minutes.ts'
import style from './today.module.css'

type Task = OfficerTodayAnswer['tasks'][number]

/** DSH-2: what needs this person, in order, each with its minutes and one button. */
export const TaskCard = ({ answer: { tasks, load, asOf } }: { readonly answer: OfficerTodayAnswer }) => {
  const t = useText()
  const explaining = useExplaining()
  const minutes = useTaskMinutes(asOf)
  if (tasks.length === 0)
    return (
      <Card title={t(officerText.needsYou)}>
        <Empty title={t(officerText.nothing)}>{t(officerText.nothingWhy)}</Empty>
      </Card>
    )
  return (
    <Card
      title={t(officerText.needsYou)}
      aside={
        <Explained name="all" explaining={explaining}>
          {t(officerText.all, { n: load.all.count, minutes: load.all.minutes })}
        </Explained>
      }
    >
      {explaining.open === 'all' && <ExplanationStrip explaining={explaining} of={{ all: minutes.ofAll(tasks) }} />}
      <ul className={style.tasks}>
        {tasks.map((task, at) => (
          <TaskRow key={keyOf(task)} {...{ task, explaining }} isFirst={at === 0} explanation={minutes.ofOne(task)} />
        ))}
      </ul>
    </Card>
  )
}

const keyOf = ({ kind, thing }: Task): string => `${kind} ${thing}`

interface TaskRowProps {
  readonly task: Task
  readonly isFirst: boolean
  readonly explaining: Explaining
  readonly explanation: Explanation
}

const TaskRow = ({ task, isFirst, explaining, explanation }: TaskRowProps) => {
  const t = useText()
  const { today } = useSession()
  const { title, why, button } = taskText[task.kind]
  const names = task.names.map((name) => t(name)).join(t(officerText.between))
  const values = { n: task.count, names }
  return (
    <li>
      <Stamp due={task.dueOn} today={today} />
      <div className={style.what}>
        <b>{t(title, values)}</b>
        <p>{t(why, values)}</p>
      </div>
      <span className={style.cost}>
        <Explained name={keyOf(task)} explaining={explaining}>
          {t(officerText.about, { minutes: task.minutes })}
        </Explained>
      </span>
      <LinkButton href={pathOf(task)} tone={isFirst ? 'primary' : 'line'}>
        {t(button)}
      </LinkButton>
      {explaining.open === keyOf(task) && (
        <div className={style.under}>
          <ExplanationStrip explaining={explaining} of={{ [keyOf(task)]: explanation }} />
        </div>
      )}
    </li>
  )
}

/** Where a task is done: at the very thing, where it is about one. */
export const pathOf = ({ kind, thing }: Pick<Task, 'kind' | 'thing'>): string =>
  ({
    'judge-signals': '/supervision/signals',
    'accept-effects': '/supervision/signals',
    'publish-programme': `/plan/programmes/${thing}`,
    'confirm-ceilings': '/plan/burden',
    'review-posts': '/risk/reviews',
    'recheck-points': '/risk/reviews',
    'confirm-points': '/risk/posts',
    'confirm-grades': '/risk/posts',
    'confirm-powers': '/risk/posts',
    'confirm-processes': '/risk/processes',
    'affirm-standing': '/risk/reviews',
    'close-gaps': '/risk/posts?gaps=1',
    'answer-doubts': '/today/doubts',
    'approve-cases': '/learn/studio/cases',
    'take-hazard': `/supervision/hazards/${thing}`,
    'verify-finding': `/supervision/findings/${thing}`,
    'verify-hazard': `/supervision/hazards/${thing}`,
    'recheck-finding': `/supervision/findings/${thing}`,
    'recheck-hazard': `/supervision/hazards/${thing}`,
    'draw-controls': `/supervision/checks?draw=${thing}`,
    'check-controls': `/supervision/checks?draw=${thing}`,
  })[kind]
