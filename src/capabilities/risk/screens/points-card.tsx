import { type ReactNode, useEffect, useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { Link, useSearch, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ControlView, PointView, PostAnswer } from '../contract/post.ts'
import { proposers } from '../contract/roles.ts'
import { checkState } from '../rules/check-state.ts'
import { changeKindText } from '../text/point-change.ts'
import { pointFormText } from '../text/point-form.ts'
import { pointsText } from '../text/post.ts'
import { qualityText } from '../text/quality.ts'
import { gradeWords } from '../text/words.ts'
import { AddControlForm } from './add-control-form.tsx'
import { ChangeControlForm } from './change-control-form.tsx'
import { CheckForm } from './check-form.tsx'
import { CheckMark } from './check-mark.tsx'
import { CloseControlForm } from './close-control-form.tsx'
import { ConfirmButton, Lacking, useNeeds } from './confirm-button.tsx'
import { gradeName, monthOf } from './grade.ts'
import { PointDetails } from './point-details.tsx'
import { ChangeForm, ProposeForm } from './point-form.tsx'
import style from './post.module.css'

type Open =
  | { readonly deed: 'check' | 'change-control' | 'close-control'; readonly control: ControlView }
  | { readonly deed: 'control' | 'change'; readonly point: PointView }
  | { readonly deed: 'propose' }

/** What is done about each risk point, whether it was checked, and what was found. */
export const PointsCard = ({ profile: { code, points, citations, asOf } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const search = useSearch()
  const [open, setOpen] = useState<Open | null>(null)
  const mayAct = useMayAct(asOf !== null)
  const columns = useColumns({ post: code, points, mayAct, onOpen: setOpen })
  const propose = usePropose(setOpen, asOf !== null)
  const wanted = search.get('point')
  // Whoever comes for one point is brought to its row, which is marked.
  useEffect(() => {
    if (wanted) document.getElementById(`point-${wanted}`)?.scrollIntoView({ block: 'center' })
  }, [wanted])
  return (
    <Card
      title={t(pointsText.title)}
      aside={asOf === null && <Standing points={points} propose={points.length > 0 && propose} />}
    >
      {points.length === 0 ? (
        <Empty title={t(pointsText.none)} lean="none" actions={propose}>
          {t(pointsText.noneWhy)}
        </Empty>
      ) : (
        <Table
          caption={t(pointsText.title)}
          columns={columns}
          rows={points}
          rowKey={({ id }) => id}
          isChosen={({ no }) => wanted === String(no)}
          below={(point) => (
            <PointDetails
              point={point}
              citations={citations}
              onAdd={mayAct && !isBare(point.controls) ? () => setOpen({ deed: 'control', point }) : undefined}
              onControl={mayAct ? (deed, control) => setOpen({ deed, control }) : undefined}
            />
          )}
        />
      )}
      <Deed open={open} post={code} points={points} onClose={() => setOpen(null)} />
    </Card>
  )
}

/** The button of those who may add a point to the register. */
const usePropose = (onOpen: (open: Open) => void, past: boolean) => {
  const t = useText()
  const { roles } = useSession()
  if (past || !proposers.some((role) => roles.includes(role))) return undefined
  return (
    <Button size="small" onPress={() => onOpen({ deed: 'propose' })}>
      {t(pointFormText.propose)}
    </Button>
  )
}

interface DeedProps {
  readonly open: Open | null
  readonly post: string
  readonly points: readonly PointView[]
  readonly onClose: () => void
}

const Deed = ({ open, post, points, onClose }: DeedProps) => {
  switch (open?.deed) {
    case 'check':
      return <CheckForm control={open.control} onClose={onClose} />
    case 'change-control':
      return <ChangeControlForm control={open.control} onClose={onClose} />
    case 'close-control':
      return <CloseControlForm control={open.control} onClose={onClose} />
    case 'control':
      return <AddControlForm post={post} point={open.point} onClose={onClose} />
    case 'change':
      return (
        <ChangeForm
          point={points.find(({ id }) => id === open.point.id) ?? open.point}
          number={points.findIndex(({ id }) => id === open.point.id) + 1}
          onClose={onClose}
        />
      )
    case 'propose':
      return (
        <ProposeForm
          post={post}
          family={points[0]?.family ?? 'procurement'}
          number={points.length + 1}
          onClose={onClose}
        />
      )
    default:
      return null
  }
}

const Standing = ({ points, propose }: { readonly points: readonly PointView[]; readonly propose: ReactNode }) => {
  const t = useText()
  const { today } = useSession()
  const waiting = points.filter(({ confirmed }) => !confirmed).length
  return (
    <span className={style.standing}>
      {waiting > 0 && <Tag tone="ochre">{t(pointsText.waiting, { n: waiting })}</Tag>}
      {points.length > 0 && <OnTime points={points} today={today} />}
      {propose}
    </span>
  )
}

const OnTime = ({ points, today }: { readonly points: readonly PointView[]; readonly today: Day }) => {
  const t = useText()
  const controls = points.flatMap((point) => point.controls)
  const late = controls.filter(({ dueOn, lastCheck }) => checkState(dueOn, lastCheck, today) === 'overdue').length
  const n = controls.length - late
  return t(late > 0 ? pointsText.overdue : pointsText.onTime, { n, late })
}

interface Rows {
  readonly post: string
  readonly points: readonly PointView[]
  readonly mayAct: boolean
  readonly onOpen: (open: Open) => void
}

/** A day that has passed is looked at and not changed. */
const useMayAct = (past: boolean): boolean => {
  const { roles } = useSession()
  return !past && (roles.includes('officer') || roles.includes('leader'))
}

const useColumns = ({ post, points, mayAct, onOpen }: Rows): readonly Column<PointView>[] => {
  const t = useText()
  return [
    {
      key: 'name',
      head: t(pointsText.name),
      names: true,
      cell: (point) => (
        <PointName
          point={point}
          number={points.indexOf(point) + 1}
          onChange={mayAct ? () => onOpen({ deed: 'change', point }) : undefined}
        />
      ),
    },
    {
      key: 'grade',
      head: t(pointsText.grade),
      tight: true,
      cell: (point) => <Grades point={point} />,
    },
    {
      key: 'control',
      head: t(pointsText.control),
      cell: (point) => <Controls point={point} onAdd={mayAct ? () => onOpen({ deed: 'control', point }) : undefined} />,
    },
    {
      key: 'check',
      head: t(pointsText.check),
      cell: ({ controls }) =>
        controls.length > 0 ? (
          <span className={style.lines}>
            {controls.map((control) => (
              <CheckMark
                key={control.id}
                control={control}
                onCheck={mayAct ? () => onOpen({ deed: 'check', control }) : undefined}
              />
            ))}
          </span>
        ) : null,
    },
    { key: 'lesson', head: t(pointsText.lesson), cell: (point) => <LessonCell post={post} point={point} /> },
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

/** The confirmed grade, and beside it the own one, also where the two agree. */
const Grades = ({ point: { grade, selfGrade } }: { readonly point: PointView }) => {
  const t = useText()
  return (
    <span className={style.lines}>
      <GradeMark grade={gradeName[grade]} />
      {selfGrade && <small className="faint">{t(pointsText.selfGrade, { grade: t(gradeWords[selfGrade]) })}</small>}
    </span>
  )
}

interface PointNameProps {
  readonly point: PointView
  readonly number: number
  readonly onChange?: (() => void) | undefined
}

const PointName = ({ point, number, onChange }: PointNameProps) => {
  const t = useText()
  const waitsFor = useNeeds()
  const { id, version, no, name, manifestation, confirmed, waits, mine, lacks, example, change } = point
  return (
    <span className={style.point} id={`point-${no}`}>
      <span className={style.number} data-waits={!confirmed}>
        {number}
      </span>
      <span>
        {t(name)}
        {!confirmed && <Tag tone="ochre">{t(pointsText.proposed)}</Tag>}
        {change && <Tag tone="ochre">{t(changeKindText[change.kind])}</Tag>}
        {example && <Tag tone="ochre">{t(qualityText.example)}</Tag>}
        {waits.length > 0 && <small>{t(pointsText.waits, { who: waitsFor(waits) })}</small>}
        <Lacking lacks={lacks} />
        <small>
          {t(manifestation)}{' '}
          {onChange && (
            <button
              type="button"
              className={style.link}
              aria-label={t(pointFormText.changeOf, { name: t(name) })}
              onClick={onChange}
            >
              {t(pointFormText.changeShort)}
            </button>
          )}
        </small>
        {mine && (
          <ConfirmButton riskPoint={id} version={version} returnable={!confirmed || change !== null} lacks={lacks} />
        )}
      </span>
    </span>
  )
}

/** Whether nothing but education stands against a risk: then a control is asked for at once. */
const isBare = (controls: PointView['controls']): boolean => controls.every(({ kind }) => kind === 'education')

const Controls = ({
  point: { controls, indicator },
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
      {indicator.zh !== '' && <small className="muted">{t(pointsText.indicator, { figure: t(indicator) })}</small>}
      {onAdd && isBare(controls) && (
        <Button tone="quiet" size="small" onPress={onAdd}>
          {t(pointsText.addControl)}
        </Button>
      )}
    </span>
  )
}

/** The way to the lessons of its kind, and back to this very point. */
const LessonCell = ({ post, point }: { readonly post: string; readonly point: PointView }) => {
  const t = useText()
  const { family, lesson, no } = point
  if (!lesson) {
    const kind = new URLSearchParams({ family, post, point: String(no) })
    return <Link href={`/learn/lessons?${kind}`}>{t(pointsText.noLesson)}</Link>
  }
  if (!lesson.title) return <span className="faint">{t(pointsText.lessonUnknown)}</span>
  return <Link href={`/learn/lessons/${lesson.code}`}>{t(pointsText.lessonTitle, { title: t(lesson.title) })}</Link>
}
