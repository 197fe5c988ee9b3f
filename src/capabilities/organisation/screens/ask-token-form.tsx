import { type FormEvent, useState } from 'react'
import { AskToken } from '#capabilities/identity/contract/source-systems.ts'
import { addDays, parseDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import type { SourceSystemsAnswer } from '../contract/source-systems.ts'
import { systemsRefusals, systemsText as text } from '../text/systems.ts'
import style from './systems.module.css'

/** Which system, of which units, until when, and why; another administrator then issues the token. */
export const AskTokenForm = ({ units }: { readonly units: NonNullable<SourceSystemsAnswer['units']> }) => {
  const t = useText()
  const toast = useToast()
  const { today } = useSession()
  const [name, setName] = useState('')
  const [unitPath, setUnitPath] = useState(units[0]?.path ?? '')
  const [until, setUntil] = useState<string>(addDays(today, 180))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(AskToken)
  const lastOn = parseDay(until)
  const isShort = (words: string): boolean => words.trim().length < 2
  const missing = (isMissing: boolean) => tried && isMissing && t(text.missing)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || isShort(name) || isShort(reason) || !lastOn) return
    if (!(await send({ name, may: 'hand-in-counts', unitPath, lastOn, reason })).ok) return
    toast({ text: t(text.asked) })
    setTried(false)
    setName('')
    setReason('')
  }
  return (
    <Card title={t(text.add)}>
      <form className={style.form} onSubmit={(event) => void submit(event)}>
        <Field label={t(text.name)} hint={t(text.nameHint)} error={missing(isShort(name))}>
          <TextInput value={name} onChange={setName} maxLength={60} autoComplete="off" />
        </Field>
        <p className="t13">
          {t(text.may)} <b>{t(text.counts)}</b>
        </p>
        <Field label={t(text.unit)}>
          <Select
            value={unitPath}
            onChange={setUnitPath}
            choices={units.map(({ path, name: unit }) => ({
              value: path,
              label: '\u3000'.repeat(path.split('.').length - 1) + t(unit),
            }))}
          />
        </Field>
        <Field label={t(text.lastOn)} hint={t(text.lastHint)} error={missing(!lastOn)}>
          <TextInput type="date" value={until} onChange={setUntil} min={today} />
        </Field>
        <Field label={t(text.reason)} hint={t(text.reasonHint)} error={missing(isShort(reason))}>
          <TextInput value={reason} onChange={setReason} maxLength={200} autoComplete="off" />
        </Field>
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(systemsRefusals[refusal])}
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
