import { useState } from 'react'
import { daysBetween, shortDay } from '#kernel/day.ts'
import { Link, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExportRechecks } from '../contract/list-exports.ts'
import { AnswerRecheck, type Cause, Rechecks, type RechecksAnswer, recheckPage } from '../contract/rechecks.ts'
import type { RecheckVerdict } from '../rules/recheck.ts'
import { formText } from '../text/deeds.ts'
import { causeText, recheckRefusals, rechecksText as text, verdictText } from '../text/rechecks.ts'
import { gradeName } from './grade.ts'
import { Pages } from './pages.tsx'
import style from './rechecks.module.css'

type Point = Cause['points'][number]

interface Deciding {
  readonly cause: Cause
  readonly point: Point
  readonly verdict: RecheckVerdict
}

/** RSK-120: what changed and which risk points to look at again; nothing is shown while nothing waits or was decided. */
export const RechecksCard = ({ post }: { readonly post?: string }) => {
  const t = useText()
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const [past, setPast] = useState<readonly string[]>([])
  const after = past.at(-1)
  const { data } = useQuestion(Rechecks, { ...(post === undefined ? {} : { post }), ...(after && { after }) })
  if (!data || (data.causes.length === 0 && (post !== undefined || data.answered.length === 0))) return null
  const page = Math.ceil(data.before / recheckPage)
  return (
    <Card title={t(text.title)} aside={t(text.count, { n: data.matching })}>
      <p className="muted">{t(text.lead)}</p>
      <ul className={style.causes}>
        {data.causes.map((cause) => (
          <CauseLine
            key={cause.cause}
            cause={cause}
            onDecide={(point, verdict) => setDeciding({ cause, point, verdict })}
          />
        ))}
      </ul>
      <Pages
        page={page}
        pages={page + Math.ceil((data.matching - data.before) / recheckPage)}
        onPage={(to) => setPast(to > page && data.next ? [...past, data.next] : past.slice(0, -1))}
      />
      {post === undefined && data.answered.length > 0 && <Answered answered={data.answered} />}
      {post === undefined && <ExportFoot verb={ExportRechecks} of={{}} label={text.export} />}
      {deciding && <DecisionForm deciding={deciding} onClose={() => setDeciding(null)} />}
    </Card>
  )
}

interface CauseLineProps {
  readonly cause: Cause
  readonly onDecide: (point: Point, verdict: RecheckVerdict) => void
}

const CauseLine = ({ cause, onDecide }: CauseLineProps) => {
  const t = useText()
  const { today } = useSession()
  const { kind, name, path, ends, changedOn, points } = cause
  return (
    <li>
      <p>
        <Tag tone="azur">{t(causeText[kind])}</Tag> <Link href={path}>{t(name)}</Link>{' '}
        <span className="t13 muted">
          {t(text.changed, { day: t(shortDay(changedOn)) })}
          {ends && ` · ${t(text.ended)}`}
        </span>
      </p>
      <ul className={style.points}>
        {points.map((point) => {
          const late = daysBetween(point.dueOn, today)
          return (
            <li key={point.id}>
              <GradeMark grade={gradeName[point.grade]} />
              <span>
                <Link href={`/risk/posts/${point.post}?point=${point.no}`}>{t(point.name)}</Link>{' '}
                <span className="muted">{t(point.postName)}</span>
              </span>
              <span className="t13 muted">
                {late > 0 ? t(text.late, { n: late }) : t(text.due, { day: t(shortDay(point.dueOn)) })}
              </span>
              <span className="row">
                <Button size="small" onPress={() => onDecide(point, 'right')}>
                  {t(text.right)}
                  <span className="sr">{t(text.of, { name: t(point.name) })}</span>
                </Button>
                <Button size="small" tone="quiet" onPress={() => onDecide(point, 'change')}>
                  {t(text.change)}
                  <span className="sr">{t(text.of, { name: t(point.name) })}</span>
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </li>
  )
}

/** RSK-122: it is closed by a decision with its reason. */
const DecisionForm = ({ deciding, onClose }: { readonly deciding: Deciding; readonly onClose: () => void }) => {
  const t = useText()
  const showToast = useToast()
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(AnswerRecheck)
  const { cause, point, verdict } = deciding
  const submit = async () => {
    const result = await send({ riskPoint: point.id, cause: cause.cause, verdict, reason })
    if (!result.ok) return
    onClose()
    showToast({ text: t(text.done) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(verdict === 'right' ? text.rightTitle : text.changeTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={() => void submit()}>
            {t(text.send)}
          </Button>
        </>
      }
    >
      <p>
        <b>{t(point.name)}</b> <span className="muted">{t(point.postName)}</span>
      </p>
      {verdict === 'change' && <p className="muted">{t(text.changeWhy)}</p>}
      <Field label={t(text.reason)} hint={t(text.reasonHint)} error={refusal && t(recheckRefusals[refusal])}>
        <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
      </Field>
      {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
    </Dialog>
  )
}

const Answered = ({ answered }: { readonly answered: RechecksAnswer['answered'] }) => {
  const t = useText()
  return (
    <details className={style.answered}>
      <summary>{t(text.answered)}</summary>
      <ul>
        {answered.map(({ id, no, name, post, postName, verdict, reason, answeredOn }) => (
          <li key={`${id}/${reason}`}>
            <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link> <span className="muted">{t(postName)}</span>
            <p className="t13 muted">
              {t(text.said, { day: t(shortDay(answeredOn)), verdict: t(verdictText[verdict]), reason })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
