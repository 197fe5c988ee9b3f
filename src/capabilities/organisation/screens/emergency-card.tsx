import { useState } from 'react'
import { ExportEmergencies } from '#capabilities/identity/contract/exports.ts'
import {
  AskEmergency,
  DeclineEmergency,
  Emergencies,
  EndEmergency,
  emergenciesAtMost,
  OpenEmergency,
  ReviewEmergency,
} from '#capabilities/identity/contract/granting.ts'
import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { grantRefusals, rolesText as text } from '../text/roles.ts'
import style from './roles.module.css'

type Emergency = AnswerOf<typeof Emergencies>['emergencies'][number]

/** An hour of what an officer sees: asked for with a reason, opened by a second person, looked at by a third. */
export const EmergencyCard = () => {
  const t = useText()
  const { roles } = useSession()
  const isAdministrator = roles.some((role) => role.endsWith('-administrator'))
  const asked = useQuestion(Emergencies, isAdministrator ? {} : undefined)
  const [asking, setAsking] = useState(false)
  if (!isAdministrator) return null
  return (
    <Card title={t(text.emergency)}>
      <p className="t13">{t(text.emergencyLead)}</p>
      <Answered of={asked}>
        {({ emergencies }) => (
          <>
            {emergencies.length === 0 ? (
              <p className={`t13 muted ${style.foot}`}>{t(text.noEmergency)}</p>
            ) : (
              <>
                <ul className={style.waiting}>
                  {emergencies.map((one) => (
                    <EmergencyLine key={one.id} emergency={one} />
                  ))}
                </ul>
                <ListEnd shown={emergencies.length} most={emergenciesAtMost} />
                <ExportFoot verb={ExportEmergencies} of={{}} label={text.exportEmergencies} />
              </>
            )}
            {roles.includes('system-administrator') &&
              !emergencies.some(({ state, own }) => own && (state === 'open' || state === 'asked')) && (
                <div className={style.deeds}>
                  <Button icon="warn" onPress={() => setAsking(true)}>
                    {t(text.askEmergency)}
                  </Button>
                </div>
              )}
          </>
        )}
      </Answered>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Card>
  )
}

const useTimes = () => {
  const t = useText()
  const { timeZone } = useSession()
  return (at: Moment): string => `${t(shortDay(dayIn(at, timeZone)))} ${timeIn(at, timeZone)}`
}

const EmergencyLine = ({ emergency }: { readonly emergency: Emergency }) => {
  const t = useText()
  const at = useTimes()
  const { id, name, reason, askedAt, lapsesAt, openedAt, openedBy, endsAt, state, finding, reviewedBy } = emergency
  return (
    <li>
      <p>
        <b lang="zh-CN">{name}</b>{' '}
        <span className="t13 muted">
          {openedAt !== null && endsAt !== null
            ? t(text.span, { from: at(openedAt), to: at(endsAt) })
            : t(text.askedAt, { at: at(askedAt), until: at(lapsesAt) })}
        </span>{' '}
        <StateTag state={state} />
      </p>
      <p>
        <Words>{reason}</Words>
      </p>
      {openedBy !== null && <p className="t13 muted">{t(text.openedBy, { name: openedBy })}</p>}
      {finding !== null && <p className="t13 muted">{t(text.reviewed, { name: reviewedBy ?? '', finding })}</p>}
      {state === 'asked' && <Answer emergency={emergency} />}
      {state === 'open' && <CloseNow id={id} />}
      {state === 'to-review' && !emergency.own && !emergency.openedByMe && <Review id={id} />}
    </li>
  )
}

const StateTag = ({ state }: Pick<Emergency, 'state'>) => {
  const t = useText()
  if (state === 'open') return <Tag tone="seal">{t(text.runs)}</Tag>
  if (state === 'asked') return <Tag tone="ochre">{t(text.waitsToOpen)}</Tag>
  if (state === 'to-review') return <Tag tone="ochre">{t(text.toReview)}</Tag>
  return state === 'reviewed' ? null : <Tag>{t(text.notOpened)}</Tag>
}

/** The second person opens it or says no; who asked may take it back. */
const Answer = ({ emergency: { id, own } }: { readonly emergency: Emergency }) => {
  const t = useText()
  const toast = useToast()
  const { timeZone, roles } = useSession()
  const open = useCommand(OpenEmergency)
  const decline = useCommand(DeclineEmergency)
  const mayOpen = !own && (roles.includes('security-administrator') || roles.includes('audit-administrator'))
  const yes = async () => {
    const result = await open.send({ emergency: id })
    if (result.ok) toast({ text: t(text.emergencyOpened, { time: timeIn(result.value.endsAt, timeZone) }) })
  }
  const no = async () => {
    if ((await decline.send({ emergency: id })).ok) toast({ text: t(text.emergencyRefused) })
  }
  const refusal = open.refusal ?? decline.refusal
  const problem = open.problem ?? decline.problem
  return (
    <>
      <div className={style.deeds}>
        {mayOpen && (
          <Button size="small" tone="seal" busy={open.busy} onPress={() => void yes()}>
            {t(text.openEmergency)}
          </Button>
        )}
        <Button size="small" busy={decline.busy} onPress={() => void no()}>
          {t(own ? text.withdrawEmergency : text.refuseEmergency)}
        </Button>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(grantRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

const CloseNow = ({ id }: Pick<Emergency, 'id'>) => {
  const t = useText()
  const toast = useToast()
  const { busy, refusal, problem, send } = useCommand(EndEmergency)
  const close = async () => {
    if ((await send({ emergency: id })).ok) toast({ text: t(text.closed) })
  }
  return (
    <>
      <div className={style.deeds}>
        <Button size="small" busy={busy} onPress={() => void close()}>
          {t(text.closeNow)}
        </Button>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(grantRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

const Review = ({ id }: Pick<Emergency, 'id'>) => {
  const t = useText()
  const toast = useToast()
  const [finding, setFinding] = useState('')
  const [short, setShort] = useState(false)
  const { busy, refusal, problem, send } = useCommand(ReviewEmergency)
  const save = async () => {
    setShort(finding.trim().length < 10)
    if (finding.trim().length < 10) return
    if ((await send({ emergency: id, finding })).ok) toast({ text: t(text.saved) })
  }
  return (
    <div className={style.form}>
      <Field label={t(text.finding)} error={short && t(text.missing)}>
        <TextArea value={finding} onChange={setFinding} maxLength={400} rows={2} />
      </Field>
      <div className={style.deeds}>
        <Button size="small" busy={busy} onPress={() => void save()}>
          {t(text.saveFinding)}
        </Button>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(grantRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}

const AskDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const { busy, refusal, problem, send } = useCommand(AskEmergency)
  const ask = async () => {
    setShort(reason.trim().length < 10)
    if (reason.trim().length < 10) return
    if (!(await send({ reason })).ok) return
    toast({ text: t(text.emergencyAsked) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.emergencyTitle)}
      actions={
        <>
          <Button onPress={onClose}>{t(text.cancel)}</Button>
          <Button tone="seal" busy={busy} onPress={() => void ask()}>
            {t(text.askEmergency)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{t(text.emergencyWhy)}</p>
        <Field label={t(text.emergencyReason)} error={short && t(text.missing)}>
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={3} />
        </Field>
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(grantRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} />}
      </div>
    </Dialog>
  )
}
