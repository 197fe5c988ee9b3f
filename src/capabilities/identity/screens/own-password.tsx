import { type FormEvent, useState } from 'react'
import { dayIn, longDay, type Moment } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { ChangePassword } from '../contract/sign-in.ts'
import { longestPassword } from '../rules/password.ts'
import { ownText as text } from '../text/own.ts'
import { passwordRefusals, signInText } from '../text/sign-in.ts'
import { filledIn } from './filled-in.ts'
import style from './own.module.css'

/** Since when there is a password, and changing it. */
export const OwnPassword = ({ chosenAt }: { readonly chosenAt: Moment | null }) => {
  const t = useText()
  const { timeZone } = useSession()
  const [isOpen, setOpen] = useState(false)
  const since = chosenAt ? t(text.chosen, { day: t(longDay(dayIn(chosenAt, timeZone))) }) : t(text.noPassword)
  return (
    <Card title={t(text.password)}>
      <p className="muted">{since}</p>
      {chosenAt !== null &&
        (isOpen ? (
          <ChangeForm onClose={() => setOpen(false)} />
        ) : (
          <div className={style.actions}>
            <Button onPress={() => setOpen(true)}>{t(text.change)}</Button>
          </div>
        ))}
    </Card>
  )
}

const ChangeForm = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const { person } = useSession()
  const { busy, refusal, problem, send } = useCommand(ChangePassword)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const filled = filledIn(event.currentTarget)
    const given = { current: filled('current-password', current), next: filled('new-password', next) }
    if (busy || given.current === '' || given.next === '') return
    setWrong(false)
    const result = await send(given)
    if (result.ok && !result.value.changed) return setWrong(true)
    if (!result.ok) return
    toast({ text: t(text.changed) })
    onClose()
  }
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNote problem={problem} />}
      {/* A password manager stores the new password under this number. */}
      <input
        className="sr"
        tabIndex={-1}
        aria-hidden="true"
        readOnly
        name="username"
        autoComplete="username"
        value={person.staffNo}
      />
      <Field label={t(text.current)} error={isWrong && t(text.currentWrong)}>
        <SecretInput
          name="current-password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          maxLength={longestPassword}
        />
      </Field>
      <Field label={t(text.next)} hint={t(signInText.newPasswordHint)} error={refusal && t(passwordRefusals[refusal])}>
        <SecretInput
          name="new-password"
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          maxLength={longestPassword}
        />
      </Field>
      <div className={style.actions}>
        <Button submit tone="primary" busy={busy}>
          {t(text.changeSubmit)}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t(text.cancel)}
        </Button>
      </div>
    </form>
  )
}
