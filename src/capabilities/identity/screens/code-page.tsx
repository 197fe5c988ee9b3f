import { type FormEvent, useState } from 'react'
import { Link, startAfresh, useCommand, useLanguage, useSearch, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { RedeemCode } from '../contract/sign-in.ts'
import { longestPassword, shortestPassword } from '../rules/password.ts'
import { passwordRefusals, signInText as text } from '../text/sign-in.ts'
import { EntranceFrame } from './entrance-frame.tsx'
import { filledIn } from './filled-in.ts'
import { ownPath } from './own-path.ts'
import style from './sign-in-page.module.css'

/** The printed slip: staff number, code, and a password of one's own, on one page. */
export const CodePage = () => {
  const t = useText()
  const language = useLanguage()
  const search = useSearch()
  const { busy, refusal, problem, send } = useCommand(RedeemCode)
  const [staffNo, setStaffNo] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const isMissing = (id: string): string | undefined =>
    errors.some((error) => error.id === id) ? t(text.missing) : undefined

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setWrong(false)
    const filled = filledIn(event.currentTarget)
    const given = {
      staffNo: filled('username', staffNo).trim(),
      code: filled('code', code),
      password: filled('new-password', password),
    }
    setStaffNo(given.staffNo)
    setCode(given.code)
    setPassword(given.password)
    const missing = [
      ...(given.staffNo ? [] : [{ id: 'code-staff-no', name: t(text.staffNo) }]),
      ...(given.code.trim() ? [] : [{ id: 'code-code', name: t(text.code) }]),
      ...(given.password ? [] : [{ id: 'code-password', name: t(text.newPassword) }]),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    const result = await send({ ...given, language })
    if (result.ok && result.value.signedIn) startAfresh(ownPath(search.get('to')))
    else if (result.ok) setWrong(true)
  }
  const short = password !== '' && Array.from(password).length < shortestPassword
  return (
    <EntranceFrame title={t(text.codeTitle)}>
      <p className={style.lead}>{t(text.codeLead)}</p>
      <form className={style.fields} onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors} />
        {isWrong && (
          <Banner tone="seal" role="alert">
            {t(text.codeWrong)}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} />}
        <Field id="code-staff-no" label={t(text.staffNo)} error={isMissing('code-staff-no')}>
          <TextInput
            name="username"
            value={staffNo}
            onChange={setStaffNo}
            autoComplete="username"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
          />
        </Field>
        <Field id="code-code" label={t(text.code)} hint={t(text.codeHint)} error={isMissing('code-code')}>
          <TextInput
            name="code"
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
          />
        </Field>
        <Field
          id="code-password"
          label={t(text.newPassword)}
          hint={t(text.newPasswordHint)}
          error={
            isMissing('code-password') ??
            (refusal && !(refusal === 'password-short' && !short) ? t(passwordRefusals[refusal]) : undefined)
          }
        >
          <SecretInput
            name="new-password"
            value={password}
            onChange={setPassword}
            autoComplete="new-password"
            maxLength={longestPassword}
          />
        </Field>
        <Button submit tone="primary" size="touch" block busy={busy}>
          {t(text.codeSubmit)}
        </Button>
        <p className={style.other}>
          <Link href={`/sign-in${location.search}`}>{t(text.back)}</Link>
        </p>
      </form>
    </EntranceFrame>
  )
}
