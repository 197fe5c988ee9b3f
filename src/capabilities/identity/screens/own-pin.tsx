import { type FormEvent, useState } from 'react'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { SetPin } from '../contract/shared-devices.ts'
import { longestPassword } from '../rules/password.ts'
import { deviceRefusals, deviceText as text } from '../text/device.ts'
import style from './own.module.css'

/** The PIN for shared devices, chosen on one's own. */
export const OwnPin = () => {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={t(text.pinTitle)}>
      <p className="muted">{t(text.pinLead)}</p>
      {isOpen ? (
        <PinForm onClose={() => setOpen(false)} />
      ) : (
        <div className={style.actions}>
          <Button onPress={() => setOpen(true)}>{t(text.pinChoose)}</Button>
        </div>
      )}
    </Card>
  )
}

const PinForm = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const { person } = useSession()
  const { busy, refusal, problem, send } = useCommand(SetPin)
  const [pin, setPin] = useState('')
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<'pinShape' | 'passwordWrong' | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setFault(null)
    if (!/^\d{6}$/.test(pin)) return setFault('pinShape')
    if (password === '') return setFault('passwordWrong')
    const result = await send({ pin, password })
    if (!result.ok) return
    if (!result.value.set) return setFault('passwordWrong')
    toast({ text: t(text.pinSet) })
    onClose()
  }
  const pinFault = fault === 'pinShape' ? t(text.pinShape) : refusal && t(deviceRefusals[refusal])
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNote problem={problem} />}
      <input type="hidden" name="username" autoComplete="username" value={person.staffNo} />
      <Field label={t(text.pinNew)} hint={t(text.pinHint)} error={pinFault}>
        <SecretInput name="pin" value={pin} onChange={setPin} autoComplete="new-password" maxLength={6} />
      </Field>
      <Field label={t(text.pinPassword)} error={fault === 'passwordWrong' && t(text.passwordWrong)}>
        <SecretInput
          name="current-password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={longestPassword}
        />
      </Field>
      <div className={style.actions}>
        <Button submit tone="primary" busy={busy}>
          {t(text.pinSubmit)}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t(text.cancel)}
        </Button>
      </div>
    </form>
  )
}
