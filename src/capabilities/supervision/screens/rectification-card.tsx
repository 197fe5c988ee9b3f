import { type ReactNode, useState } from 'react'
import { addDays, longDay, parseDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Link, useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classNames } from '#ui/class-names.ts'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import {
  type FindingAnswer,
  FinishRectification,
  RecheckRectification,
  type RoundView,
  VerifyRectification,
} from '../contract/findings.ts'
import { causeGroups, causeTaxonomy } from '../rules/cause.ts'
import { recheckDays } from '../rules/rectification.ts'
import {
  causeGroupText,
  causeText,
  findingText,
  finishRectificationRefusals,
  recheckRefusals,
  remedyText,
  verifyRefusals,
} from '../text/findings.ts'
import style from './findings.module.css'
import { PlanForm } from './plan-form.tsx'

export interface MatterAsked {
  readonly kind: 'finding' | 'hazard'
  readonly id: Id<'finding' | 'hazard'>
}

interface Props {
  readonly matter: MatterAsked
  readonly of: Pick<FindingAnswer, 'stage' | 'rounds' | 'choices'>
  /** It may be put right now. */
  readonly open: boolean
  readonly mayAct: boolean
}

/** SUP-29 to SUP-31: why, what instead, and the next step of putting it right. */
export const RectificationCard = ({ matter, of, open, mayAct }: Props) => {
  const t = useText()
  const round = of.stage === 'plan' ? undefined : of.rounds.at(-1)
  const ended = of.rounds.filter(({ outcome }) => outcome === 'refused' || outcome === 'failed')
  return (
    <>
      {ended.map((one) => (
        <p key={one.round} className="t13 muted">
          {t(findingText.roundBefore, { n: one.round, text: t(one.text) })}
        </p>
      ))}
      {round ? (
        <>
          <CausesCard round={round} />
          <SwapCard round={round}>
            {open && mayAct && of.stage === 'change' && <ChangeStep matter={matter} />}
            {open && mayAct && of.stage === 'verify' && <VerifyStep matter={matter} />}
            {open && mayAct && of.stage === 'recheck' && <RecheckStep matter={matter} round={round} />}
          </SwapCard>
        </>
      ) : (
        open && mayAct && <PlanForm matter={matter} choices={of.choices} />
      )}
    </>
  )
}

const CausesCard = ({ round }: { readonly round: RoundView }) => {
  const t = useText()
  return (
    <Card title={t(findingText.causesTitle)}>
      <div className="stack">
        <div className={style.causes}>
          {causeGroups.map((group) => {
            const named = causeTaxonomy.groups[group].filter((cause) => round.causes.includes(cause))
            return (
              <div key={group}>
                <h3>{t(causeGroupText[group])}</h3>
                {named.length === 0 ? (
                  <span className="faint">–</span>
                ) : (
                  <ul>
                    {named.map((cause) => (
                      <li key={cause} className={style.cause}>
                        <Icon name="check" size={16} />
                        <b>{t(causeText[cause])}</b>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            )
          })}
        </div>
        {round.why !== '' && (
          <p>
            <Words>{round.why}</Words>
          </p>
        )}
      </div>
    </Card>
  )
}

const SwapCard = ({ round, children }: { readonly round: RoundView; readonly children: ReactNode }) => {
  const t = useText()
  const { oldText, text, lesson, owner, frequency, proof, remedy } = round
  return (
    <Card title={t(findingText.remedyTitle)} aside={<Tag tone="jade">{t(remedyText[remedy])}</Tag>}>
      <div className="stack">
        <div className={style.swap}>
          <div className={style.side}>
            <h3>{t(findingText.oldText)}</h3>
            <p>{oldText ? t(oldText) : t(findingText.oldNone)}</p>
          </div>
          <Icon name="arrow" size={22} />
          <div className={classNames(style.side, style.new)}>
            <h3>{t(findingText.newText)}</h3>
            {lesson ? <Link href={`/learn/lessons/${lesson.code}`}>{t(lesson.title)}</Link> : <b>{t(text)}</b>}
            <p className="t13 muted">
              {t(findingText.details, { owner: t(owner), frequency: t(frequency) || '–', proof: t(proof) || '–' })}
            </p>
          </div>
        </div>
        {oldText && <p className="t13 muted">{t(findingText.kept)}</p>}
        <Seen round={round} />
        {children}
      </div>
    </Card>
  )
}

const Seen = ({ round: { verifiedOn, verifiedNote, recheckedOn, recheckNote } }: { readonly round: RoundView }) => {
  const t = useText()
  return (
    <>
      {verifiedOn && verifiedNote !== '' && (
        <p className="t13">
          <b>{t(longDay(verifiedOn))}</b> {verifiedNote}
        </p>
      )}
      {recheckedOn && recheckNote !== '' && (
        <p className="t13">
          <b>{t(longDay(recheckedOn))}</b> {recheckNote}
        </p>
      )}
    </>
  )
}

const ChangeStep = ({ matter }: { readonly matter: MatterAsked }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(FinishRectification)
  const finish = async () => {
    if ((await send({ matter })).ok) showToast({ text: t(findingText.changeDone) })
  }
  return (
    <div className={style.form}>
      <div className="row">
        <Button tone="primary" busy={busy} onPress={finish}>
          {t(findingText.changeSend)}
        </Button>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(finishRectificationRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={finish} />}
    </div>
  )
}

const VerifyStep = ({ matter }: { readonly matter: MatterAsked }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [note, setNote] = useState('')
  const [recheckOn, setRecheckOn] = useState<string>(addDays(today, recheckDays.least))
  const { busy, refusal, problem, send } = useCommand(VerifyRectification)
  const day = parseDay(recheckOn)
  const submit = async (works: boolean) => {
    if (!day) return
    if ((await send({ matter, works, recheckOn: day, note })).ok) showToast({ text: t(findingText.verifyDone) })
  }
  return (
    <div className={style.form}>
      <p className="t13 muted">{t(findingText.verifyWho)}</p>
      <div className={style.pair}>
        <Field label={t(findingText.verifyNote)} hint={t(findingText.verifyNoteHint)}>
          <TextInput value={note} onChange={setNote} maxLength={400} />
        </Field>
        <Field label={t(findingText.recheckOn)} hint={t(findingText.recheckOnHint)}>
          <TextInput type="date" value={recheckOn} onChange={setRecheckOn} />
        </Field>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(verifyRefusals[refusal])}
        </Banner>
      )}
      <div className="row">
        <Button tone="primary" busy={busy} disabled={!day} onPress={() => submit(true)}>
          {t(findingText.verifySend)}
        </Button>
        <Button busy={busy} onPress={() => submit(false)}>
          {t(findingText.verifyBack)}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} retry={() => submit(true)} />}
    </div>
  )
}

const RecheckStep = ({ matter, round }: { readonly matter: MatterAsked; readonly round: RoundView }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [note, setNote] = useState('')
  const { busy, refusal, problem, send } = useCommand(RecheckRectification)
  const { recheckOn } = round
  if (!recheckOn) return null
  if (today < recheckOn) return <p className="muted">{t(findingText.recheckWait, { day: t(longDay(recheckOn)) })}</p>
  const submit = async (holds: boolean) => {
    const result = await send({ matter, holds, note })
    if (result.ok) showToast({ text: t(result.value.closed ? findingText.recheckClosed : findingText.recheckReturned) })
  }
  return (
    <div className={style.form}>
      <Field label={t(findingText.recheckNote)}>
        <TextInput value={note} onChange={setNote} maxLength={400} />
      </Field>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(recheckRefusals[refusal])}
        </Banner>
      )}
      <div className="row">
        <Button tone="primary" busy={busy} onPress={() => submit(true)}>
          {t(findingText.recheckSend)}
        </Button>
        <Button busy={busy} onPress={() => submit(false)}>
          {t(findingText.recheckBack)}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} retry={() => submit(true)} />}
    </div>
  )
}
