import { longDay } from '#kernel/day.ts'
import { joined } from '#kernel/text.ts'
import { Link, type Text, useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { AcceptEffect, FinishResponse, type ResponseView, type SignalSeenAnswer } from '../contract/signals.ts'
import { acceptRefusals, finishResponseRefusals, signalText } from '../text/signals.ts'
import { actText, effectText } from '../text/words.ts'
import style from './signals.module.css'

/** What was done about a signal, and what the counts said afterwards. */
export const ResponsesCard = ({
  signal: { responses },
  mayAct,
}: {
  readonly signal: SignalSeenAnswer
  readonly mayAct: boolean
}) => {
  const t = useText()
  if (responses.length === 0) return null
  return (
    <Card title={t(signalText.responses)}>
      <ul className={style.answers}>
        {responses.map((response) => (
          <li key={response.id}>
            <Answer response={response} mayAct={mayAct} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Answer = ({ response, mayAct }: { readonly response: ResponseView; readonly mayAct: boolean }) => {
  const t = useText()
  const { roles } = useSession()
  const { act, owner, dueOn, doneOn, note, review, project, lesson, plannedOn, posts } = response
  return (
    <>
      <div className="between">
        <b>{t(actText[act].name)}</b>
        <span className="t13 muted">
          {t(signalText.ownerIs, { owner: t(owner) })} ·{' '}
          {doneOn ? t(signalText.doneOn, { day: t(longDay(doneOn)) }) : t(signalText.dueOn, { day: t(longDay(dueOn)) })}
        </span>
      </div>
      {note !== '' && (
        <p>
          <Words>{note}</Words>
        </p>
      )}
      {posts.length > 0 && <p className="t13 muted">{t(joined(posts.map(({ name }) => name)))}</p>}
      <div className="row">
        {review && roles.includes('officer') && <Link href="/risk/reviews">{t(signalText.toReview)}</Link>}
        {project && <Link href={`/supervision/projects/${project}`}>{t(signalText.toProject)}</Link>}
        {lesson && <Link href={`/learn/lessons/${lesson.code}`}>{t(lesson.title)}</Link>}
        {lesson && (
          <span className="t13 muted">
            {plannedOn ? t(signalText.planned, { day: t(longDay(plannedOn)) }) : t(signalText.waitsPlan)}
          </span>
        )}
        {lesson && mayAct && !plannedOn && <Link href="/plan/year">{t(signalText.toPlan)}</Link>}
        {mayAct && !doneOn && <FinishButton response={response} />}
      </div>
      <Recheck response={response} mayAct={mayAct} />
    </>
  )
}

const FinishButton = ({ response: { id } }: { readonly response: ResponseView }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, send } = useCommand(FinishResponse)
  const finish = async () => {
    if ((await send({ response: id })).ok) showToast({ text: t(signalText.finished) })
  }
  return (
    <>
      <Button size="small" busy={busy} onPress={finish}>
        {t(signalText.finish)}
      </Button>
      {refusal && <span role="alert">{t(finishResponseRefusals[refusal])}</span>}
    </>
  )
}

/** SUP-20: nothing before its day; then the figures, the word, and a person who takes note. */
const Recheck = ({ response, mayAct }: { readonly response: ResponseView; readonly mayAct: boolean }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, send } = useCommand(AcceptEffect)
  const { effect, rate, recheckOn, acceptedOn, id } = response
  if (!effect || !rate) return <p className="t13 faint">{t(signalText.recheckOn, { day: t(longDay(recheckOn)) })}</p>
  const accept = async () => {
    const result = await send({ response: id })
    if (result.ok) showToast({ text: t(signalText.acceptDone, { effect: t(effectText[result.value.effect]) }) })
  }
  const tones = { seen: 'jade', 'not-seen': 'ochre', unclear: 'line' } as const
  return (
    <div className="row">
      <Tag tone={tones[effect]}>{t(effectText[effect])}</Tag>
      <span className="t13 muted">{rateWords(t, rate)}</span>
      {acceptedOn && <span className="t13 faint">{t(signalText.accepted, { day: t(longDay(acceptedOn)) })}</span>}
      {!acceptedOn && mayAct && (
        <Button size="small" busy={busy} onPress={accept}>
          {t(signalText.accept)}
        </Button>
      )}
      {refusal && <span role="alert">{t(acceptRefusals[refusal])}</span>}
    </div>
  )
}

const rateWords = (t: Text, rate: NonNullable<ResponseView['rate']>): string => {
  const { before, after, estimate, low, high, level, exposureBefore } = rate
  if (estimate === null || high === null) return t(signalText.rateNothing, { before, after })
  const told = t(signalText.rate, {
    ...{ before, after },
    estimate: two(estimate),
    low: two(low),
    high: two(high),
    level: `${Math.round(level * 100)}%`,
  })
  return exposureBefore > 2 ? `${told}（${t(signalText.byLookedAt)}）` : told
}

const two = (value: number): string => String(Math.round(value * 100) / 100)
