import { type FormEvent, useState } from 'react'
import { longDay, parseDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { AskLeaverErasure, type LeaversAnswer } from '../contract/leavers.ts'
import { type LeaverGround, leaverGrounds } from '../rules/leaver-erasure.ts'
import { askLeaverRefusals, leaverGroundText, leaversText as text } from '../text/leavers.ts'
import style from './systems.module.css'

interface AskLeaverFormProps {
  readonly counts: Pick<LeaversAnswer, 'left' | 'over' | 'keptUntil'>
}

/** One person by number, or everybody who left long enough ago; the ground follows for the latter. */
export const AskLeaverForm = ({ counts: { left, over, keptUntil } }: AskLeaverFormProps) => {
  const t = useText()
  const toast = useToast()
  const [whom, setWhom] = useState<'one' | 'many'>('one')
  const [staffNo, setStaffNo] = useState('')
  const [before, setBefore] = useState<string>(keptUntil)
  const [ground, setGround] = useState<LeaverGround>('person-asked')
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(AskLeaverErasure)
  const leftBefore = parseDay(before)
  const missing = (isMissing: boolean) => tried && isMissing && t(text.missing)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || (whom === 'one' ? staffNo.trim() === '' : !leftBefore)) return
    const result =
      whom === 'many' && leftBefore
        ? await send({ ground: 'retention-ended', of: { leftBefore } })
        : await send({ ground, of: { staffNo: staffNo.trim() } })
    if (!result.ok) return
    toast({ text: t(text.sent, { n: result.value.people }) })
    setTried(false)
    setStaffNo('')
  }
  return (
    <Card title={t(text.ask)}>
      <form className={style.form} onSubmit={(event) => void submit(event)}>
        <p className="t13 muted">
          {t(text.standing, { left: grouped(left), over: grouped(over), day: t(longDay(keptUntil)) })}
        </p>
        <FieldGroup label={t(text.whom)}>
          <Radios
            label={t(text.whom)}
            value={whom}
            onChange={setWhom}
            choices={[
              { value: 'one', label: t(text.one) },
              { value: 'many', label: t(text.many) },
            ]}
          />
        </FieldGroup>
        {whom === 'one' ? (
          <>
            <Field label={t(text.staffNo)} error={missing(staffNo.trim() === '')}>
              <TextInput value={staffNo} onChange={setStaffNo} maxLength={40} autoComplete="off" />
            </Field>
            <Field label={t(text.ground)}>
              <Select
                value={ground}
                onChange={(value) => setGround(value as LeaverGround)}
                choices={leaverGrounds.map((value) => ({ value, label: t(leaverGroundText[value]) }))}
              />
            </Field>
          </>
        ) : (
          <Field
            label={t(text.leftBefore)}
            hint={t(text.leftBeforeHint, { day: t(longDay(keptUntil)) })}
            error={missing(!leftBefore)}
          >
            <TextInput type="date" value={before} onChange={setBefore} max={keptUntil} />
          </Field>
        )}
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(askLeaverRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} />}
        <div>
          <Button submit tone="primary" busy={busy}>
            {t(text.submit)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
