import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { Link, useSearch, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ControlView, PointView, PostAnswer } from '../contract/post.ts'
import { checkState } from '../rules/check-state.ts'
import { pointsText } from '../text/post.ts'
import { AddControlForm } from './add-control-form.tsx'
import { CheckForm } from './check-form.tsx'
import { CheckMark } from './check-mark.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { gradeName, monthOf } from './grade.ts'
import style from './post.module.css'

/** What is done about each risk point, whether it was checked, and what was found. */
export const PointsCard = ({ profile: { points } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const search = useSearch()
  const [checking, setChecking] = useState<ControlView | null>(null)
  const [adding, setAdding] = useState<PointView | null>(null)
  const columns = useColumns(points, setChecking, setAdding)
  if (points.length === 0)
    return (
      <Card title={t(pointsText.title)}>
        <Empty title={t(pointsText.none)} lean="none">
          {t(pointsText.noneWhy)}
        </Empty>
      </Card>
    )
  return (
    <Card title={t(pointsText.title)} aside={<OnTime points={points} today={today} />}>
      <Table
        caption={t(pointsText.title)}
        columns={columns}
        rows={points}
        rowKey={({ id }) => id}
        isChosen={({ no }) => search.get('point') === String(no)}
      />
      {checking && <CheckForm control={checking} onClose={() => setChecking(null)} />}
      {adding && <AddControlForm point={adding} onClose={() => setAdding(null)} />}
    </Card>
  )
}

const OnTime = ({ points, today }: { readonly points: readonly PointView[]; readonly today: Day }) => {
  const t = useText()
  const controls = points.flatMap((point) => point.controls)
  const late = controls.filter(({ dueOn, lastCheck }) => checkState(dueOn, lastCheck, today) === 'overdue').length
  const n = controls.length - late
  return t(late > 0 ? pointsText.overdue : pointsText.onTime, { n, late })
}

const useColumns = (
  points: readonly PointView[],
  onCheck: (control: ControlView) => void,
  onAdd: (point: PointView) => void,
): readonly Column<PointView>[] => {
  const t = useText()
  const { roles } = useSession()
  const mayAct = roles.includes('officer') || roles.includes('leader')
  return [
    {
      key: 'name',
      head: t(pointsText.name),
      names: true,
      cell: (point) => <PointName point={point} number={points.indexOf(point) + 1} />,
    },
    {
      key: 'grade',
      head: t(pointsText.grade),
      tight: true,
      cell: ({ grade }) => <GradeMark grade={gradeName[grade]} />,
    },
    {
      key: 'control',
      head: t(pointsText.control),
      cell: (point) => <Controls point={point} onAdd={mayAct ? () => onAdd(point) : undefined} />,
    },
    {
      key: 'check',
      head: t(pointsText.check),
      cell: ({ controls }) =>
        controls.length > 0 ? (
          <span className={style.lines}>
            {controls.map((control) => (
              <CheckMark key={control.id} control={control} onCheck={mayAct ? () => onCheck(control) : undefined} />
            ))}
          </span>
        ) : null,
    },
    { key: 'lesson', head: t(pointsText.lesson), cell: ({ lesson }) => <LessonCell lesson={lesson} /> },
    {
      key: 'findings',
      head: t(pointsText.findings),
      cell: ({ findings }) =>
        findings.length === 0 ? (
          <span className="faint">{t(pointsText.noFinding)}</span>
        ) : (
          <span className={style.lines}>
            {findings.map(({ on, count }) => (
              <span key={on} className="nowrap">
                {t(pointsText.finding, { month: monthOf(on), n: count })}
              </span>
            ))}
          </span>
        ),
    },
  ]
}

const PointName = ({ point, number }: { readonly point: PointView; readonly number: number }) => {
  const t = useText()
  const { roles } = useSession()
  const { id, name, manifestation, confirmed } = point
  return (
    <span className={style.point}>
      <span className={style.number} data-waits={!confirmed}>
        {number}
      </span>
      <span>
        {t(name)}
        {!confirmed && <Tag tone="ochre">{t(pointsText.proposed)}</Tag>}
        <small>{t(manifestation)}</small>
        {!confirmed && roles.includes('officer') && <ConfirmButton riskPoint={id} />}
      </span>
    </span>
  )
}

const Controls = ({
  point: { controls },
  onAdd,
}: {
  readonly point: PointView
  readonly onAdd?: (() => void) | undefined
}) => {
  const t = useText()
  return (
    <span className={style.lines}>
      {controls.map(({ id, text, kind }) => (
        <span key={id}>
          {t(text)}
          {kind === 'education' && <small className="faint"> {t(pointsText.educationOnly)}</small>}
        </span>
      ))}
      {controls.length === 0 && <span className="faint">{t(pointsText.noControl)}</span>}
      {onAdd && controls.every(({ kind }) => kind === 'education') && (
        <Button tone="quiet" size="small" onPress={onAdd}>
          {t(pointsText.addControl)}
        </Button>
      )}
    </span>
  )
}

const LessonCell = ({ lesson }: { readonly lesson: PointView['lesson'] }) => {
  const t = useText()
  if (!lesson) return <Link href="/learn/lessons">{t(pointsText.noLesson)}</Link>
  if (!lesson.title) return <span className="faint">{t(pointsText.lessonUnknown)}</span>
  return <Link href={`/learn/lessons/${lesson.code}`}>{t(pointsText.lessonTitle, { title: t(lesson.title) })}</Link>
}
