import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link, useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { SignIn } from '../contract/sign-in.ts'
import { longestPassword } from '../rules/password.ts'
import { signInText as text } from '../text/sign-in.ts'
import { filledIn } from './filled-in.ts'
import { PasskeyButton } from './passkey-button.tsx'
import style from './sign-in-page.module.css'

export interface SignInFormProps {
  /** Somebody who was signed in a moment ago and signs in again. */
  readonly staffNo?: string
  readonly onSignedIn: () => void
}

/** Staff number and password; what a password manager expects, and nothing that keeps it from working. */
export const SignInForm = ({ staffNo: known, onSignedIn }: SignInFormProps) => {
  const t = useText()
  const { busy, problem, send } = useCommand(SignIn)
  const [staffNo, setStaffNo] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [ownDevice, setOwnDevice] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWrong) note.current?.focus()
  }, [isWrong])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setWrong(false)
    const filled = filledIn(event.currentTarget)
    const given = { staffNo: filled('username', staffNo).trim(), password: filled('password', password) }
    setStaffNo(given.staffNo)
    setPassword(given.password)
    if (given.staffNo === '' || given.password === '') return setWrong(true)
    const result = await send({ ...given, ownDevice })
    if (result.ok && result.value.signedIn) return onSignedIn()
    if (result.ok) {
      setPassword('')
      setWrong(true)
    }
  }
  return (
    <form className={style.fields} onSubmit={(event) => void submit(event)}>
      {isWrong && (
        <div ref={note} tabIndex={-1}>
          <Banner tone="seal" role="alert">
            {t(text.wrong)}
          </Banner>
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Field label={t(text.staffNo)}>
        <TextInput
          name="username"
          value={staffNo}
          onChange={setStaffNo}
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          readOnly={known !== undefined}
        />
      </Field>
      <Field label={t(text.password)}>
        <SecretInput
          name="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={longestPassword}
        />
      </Field>
      <Check checked={ownDevice} onChange={setOwnDevice} note={t(text.ownDeviceNote)}>
        {t(text.ownDevice)}
      </Check>
      <Button submit tone="primary" size="touch" block busy={busy}>
        {t(text.signIn)}
      </Button>
      <PasskeyButton onSignedIn={onSignedIn} />
      <p className={style.other}>
        <Link href={`/sign-in/code${location.search}`}>{t(text.haveCode)}</Link>
      </p>
    </form>
  )
}
