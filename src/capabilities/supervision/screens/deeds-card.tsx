import { type ReactNode, useState } from 'react'
import { addDays, parseDay, shortDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { AnswerSignal, DismissSignal, type SignalAnswer } from '../contract/signals.ts'
import { type Act, acts, type Challenge, challenges } from '../rules/response.ts'
import { type Dismissal, dismissals, shortestReason } from '../rules/signal.ts'
import { answerRefusals, dismissRefusals, signalText } from '../text/signals.ts'
import { actText, dismissalText } from '../text/words.ts'
import style from './signals.module.css'

type Deed = 'review' | 'lesson' | 'other' | 'close'

/** Acts of equal reach; one is open at a time. */
export const DeedsCard = ({ signal }: { readonly signal: SignalAnswer }) => {
  const t = useText()
  const [open, setOpen] = useState<Deed | null>(null)
  const line = (deed: Deed, icon: IconName, title: string, why: string, form: ReactNode) => (
    <li>
      <div className={style.deed}>
        <Icon name={icon} size={18} />
        <span>
          <b>{title}</b>
          <p className="t13 muted">{why}</p>
        </span>
        <Button expanded={open === deed} onPress={() => setOpen(open === deed ? null : deed)}>
          {t(open === deed ? signalText.fold : signalText.unfold)}
        </Button>
      </div>
      {open === deed && form}
    </li>
  )
  const done = () => setOpen(null)
  return (
    <Card title={t(signalText.what)}>
      <ul className={style.deeds}>
        {line(
          'review',
          'edit',
          t(signalText.review),
          t(signalText.reviewWhy),
          <AnswerForm signal={signal} fixed="review" onDone={done} />,
        )}
        {line(
          'lesson',
          'learn',
          t(signalText.lesson),
          t(signalText.lessonWhy),
          <AnswerForm signal={signal} fixed="lesson" onDone={done} />,
        )}
        {line(
          'other',
          'flag',
          t(signalText.other),
          t(signalText.otherWhy),
          <AnswerForm signal={signal} onDone={done} />,
        )}
        {signal.state === 'open' &&
          line('close', 'close', t(signalText.close), t(signalText.closeWhy), <CloseForm signal={signal} />)}
      </ul>
    </Card>
  )
}

const CloseForm = ({ signal }: { readonly signal: SignalAnswer }) => {
  const t = useText()
  const showToast = useToast()
  const [as, setAs] = useState<Dismissal>('counting')
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(DismissSignal)
  const submit = async () => {
    const result = await send({ signal: signal.id, as, reason })
    if (result.ok) showToast({ text: t(signalText.closed, { day: t(shortDay(result.value.lookAgainOn)) }) })
  }
  return (
    <div className={style.form}>
      <Field label={t(signalText.closeAs)}>
        <Select
          choices={dismissals.map((value) => ({ value, label: t(dismissalText[value]) }))}
          value={as}
          onChange={setAs}
        />
      </Field>
      <Field
        label={t(signalText.reason)}
        hint={t(signalText.reasonHint)}
        error={refusal && t(dismissRefusals[refusal])}
      >
        <TextArea value={reason} onChange={setReason} maxLength={400} rows={2} />
      </Field>
      <div className="row">
        <Button busy={busy} disabled={[...reason.trim()].length < shortestReason} onPress={submit}>
          {t(signalText.closeDo)}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </div>
  )
}

const smallActs = acts.filter((act) => act !== 'review' && act !== 'lesson')

/** SUP-21, SUP-22: the owner is a post, the day is proposed, second thoughts are read before they are set aside. */
const AnswerForm = ({
  signal,
  fixed,
  onDone,
}: {
  readonly signal: SignalAnswer
  readonly fixed?: 'review' | 'lesson'
  readonly onDone: () => void
}) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [act, setAct] = useState<Act>(fixed ?? 'talk')
  const [posts, setPosts] = useState<readonly string[]>(
    signal.posts.filter(({ chosen }) => chosen).map(({ code }) => code),
  )
  const [owner, setOwner] = useState(signal.posts[0]?.code ?? '')
  const [dueOn, setDueOn] = useState<string>(addDays(today, fixed === 'review' ? 7 : 30))
  const [lesson, setLesson] = useState(signal.lessons[0]?.code ?? '')
  const [note, setNote] = useState('')
  const { busy, refusal, problem, send, clear } = useCommand(AnswerSignal)
  const day = parseDay(dueOn)
  const thought = challenges.find((one) => one === refusal)
  const submit = async (meant: readonly Challenge[]) => {
    if (!day || owner === '') return
    const result = await send({
      ...{ signal: signal.id, act, owner, dueOn: day, note },
      posts: [...posts],
      lesson: act === 'lesson' ? lesson : null,
      meant: [...meant],
    })
    if (!result.ok) return
    const words = { review: signalText.reviewDone, lesson: signalText.lessonDone }
    showToast({ text: t(fixed ? words[fixed] : signalText.otherDone) })
    onDone()
  }
  if (fixed === 'lesson' && signal.lessons.length === 0) return <p className="t13 muted">{t(signalText.noLesson)}</p>
  const label = { review: signalText.reviewDo, lesson: signalText.lessonDo }
  return (
    <div className={style.form}>
      {!fixed && (
        <Field label={t(signalText.act)} hint={t(actText[act].when)}>
          <Select
            choices={smallActs.map((value) => ({ value, label: t(actText[value].name) }))}
            value={act}
            onChange={setAct}
          />
        </Field>
      )}
      {act === 'lesson' && (
        <Field label={t(signalText.lesson)}>
          <Select
            choices={signal.lessons.map(({ code, title, minutes }) => ({
              value: code,
              label: t(signalText.lessonOf, { title: t(title), minutes }),
            }))}
            value={lesson}
            onChange={setLesson}
          />
        </Field>
      )}
      <FieldGroup label={t(signalText.posts)}>
        <div className={style.checks}>
          {signal.posts.map(({ code, name, unit }) => (
            <Check
              key={code}
              checked={posts.includes(code)}
              onChange={(ticked) => {
                clear()
                setPosts(ticked ? [...posts, code] : posts.filter((one) => one !== code))
              }}
            >
              {t(signalText.postOf, { post: t(name), unit: t(unit) })}
            </Check>
          ))}
        </div>
      </FieldGroup>
      <div className={style.two}>
        <Field label={t(signalText.owner)}>
          <Select
            choices={signal.posts.map(({ code, name }) => ({ value: code, label: t(name) }))}
            value={owner}
            onChange={setOwner}
          />
        </Field>
        <Field label={t(signalText.due)} hint={t(signalText.dueHint)}>
          <TextInput type="date" value={dueOn} onChange={setDueOn} min={today} />
        </Field>
      </div>
      <Field label={t(signalText.note)}>
        <TextInput value={note} onChange={setNote} maxLength={400} />
      </Field>
      {refusal && (
        <Banner
          tone="ochre"
          role="alert"
          action={
            thought && (
              <Button size="small" onPress={() => submit(challenges)}>
                {t(signalText.meant)}
              </Button>
            )
          }
        >
          {t(answerRefusals[refusal])}
        </Banner>
      )}
      <div className="row">
        <Button
          tone={fixed === 'review' ? 'primary' : 'line'}
          busy={busy}
          disabled={!day || owner === ''}
          onPress={() => submit([])}
        >
          {t(fixed ? label[fixed] : signalText.otherDo)}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} retry={() => submit([])} />}
    </div>
  )
}
