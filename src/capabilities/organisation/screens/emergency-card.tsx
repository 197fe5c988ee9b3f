import { useState } from 'react'
import { Emergencies, EndEmergency, OpenEmergency, ReviewEmergency } from '#capabilities/identity/contract/granting.ts'
import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { grantRefusals, rolesText as text } from '../text/roles.ts'
import style from './roles.module.css'

type Emergency = AnswerOf<typeof Emergencies>['emergencies'][number]

/** An hour of what an officer sees: opened with a reason, told to the others, looked at afterwards. */
export const EmergencyCard = () => {
  const t = useText()
  const { roles } = useSession()
  const isAdministrator = roles.some((role) => role.endsWith('-administrator'))
  const asked = useQuestion(Emergencies, isAdministrator ? {} : undefined)
  const [opening, setOpening] = useState(false)
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
              <ul className={style.waiting}>
                {emergencies.map((one) => (
                  <EmergencyLine key={one.id} emergency={one} />
                ))}
              </ul>
            )}
            {roles.includes('system-administrator') && !emergencies.some(({ open, own }) => open && own) && (
              <div className={style.deeds}>
                <Button icon="warn" onPress={() => setOpening(true)}>
                  {t(text.openEmergency)}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
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
  const toast = useToast()
  const at = useTimes()
  const end = useCommand(EndEmergency)
  const { id, name, reason, openedAt, endsAt, open, finding, reviewedBy, own } = emergency
  const close = async () => {
    if ((await end.send({ emergency: id })).ok) toast({ text: t(text.closed) })
  }
  return (
    <li>
      <p>
        <b lang="zh-CN">{name}</b>{' '}
        <span className="t13 muted">{t(text.span, { from: at(openedAt), to: at(endsAt) })}</span>{' '}
        {open ? <Tag tone="seal">{t(text.runs)}</Tag> : finding === null && <Tag tone="ochre">{t(text.toReview)}</Tag>}
      </p>
      <p>{reason}</p>
      {finding !== null && <p className="t13 muted">{t(text.reviewed, { name: reviewedBy ?? '', finding })}</p>}
      {open && (
        <div className={style.deeds}>
          <Button size="small" busy={end.busy} onPress={() => void close()}>
            {t(text.closeNow)}
          </Button>
        </div>
      )}
      {end.refusal && (
        <Banner tone="ochre" role="alert">
          {t(grantRefusals[end.refusal])}
        </Banner>
      )}
      {end.problem && <ProblemNote problem={end.problem} />}
      {!open && finding === null && !own && <Review id={id} />}
    </li>
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

const OpenDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const { timeZone } = useSession()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const { busy, refusal, problem, send } = useCommand(OpenEmergency)
  const open = async () => {
    setShort(reason.trim().length < 10)
    if (reason.trim().length < 10) return
    const result = await send({ reason })
    if (!result.ok) return
    toast({ text: t(text.emergencyOpened, { time: timeIn(result.value.endsAt, timeZone) }) })
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
          <Button tone="seal" busy={busy} onPress={() => void open()}>
            {t(text.openEmergency)}
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
