import { type FormEvent, useState } from 'react'
import type { Slips } from '#capabilities/identity/contract/codes.ts'
import { signInText } from '#capabilities/identity/text/sign-in.ts'
import { useCommand, useLanguage, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { SetUp } from '../contract/set-up.ts'
import { setUpRefusals, setUpText as text } from '../text/set-up.ts'
import style from './set-up.module.css'

interface SetUpFormProps {
  /** The secret out of the set-up link. */
  readonly link: string
  readonly onPrinted: (printed: Slips) => void
}

const blank = {
  name: '',
  nameEn: '',
  systemNo: '',
  systemName: '',
  password: '',
  securityNo: '',
  securityName: '',
  auditNo: '',
  auditName: '',
}
type Name = keyof typeof blank

const names: Record<Exclude<Name, 'nameEn'>, (typeof text)[keyof typeof text]> = {
  name: text.name,
  systemNo: text.staffNo,
  systemName: text.person,
  password: text.password,
  securityNo: text.staffNo,
  securityName: text.person,
  auditNo: text.staffNo,
  auditName: text.person,
}

/** The organisation and its three administrators, on one page. */
export const SetUpForm = ({ link, onPrinted }: SetUpFormProps) => {
  const t = useText()
  const language = useLanguage()
  const { busy, refusal, problem, send } = useCommand(SetUp)
  const [values, setValues] = useState(blank)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const missing = (Object.keys(names) as (keyof typeof names)[])
      .filter((name) => values[name].trim() === '')
      .map((name) => ({ id: `set-up-${name}`, name: t(names[name]) }))
    setErrors(missing)
    if (missing.length > 0) return
    const { name, nameEn, systemNo, systemName, password, securityNo, securityName, auditNo, auditName } = values
    const result = await send({
      ...{ link, name, nameEn, password, language },
      system: { staffNo: systemNo, name: systemName },
      security: { staffNo: securityNo, name: securityName },
      audit: { staffNo: auditNo, name: auditName },
    })
    if (result.ok) onPrinted(result.value)
  }
  const field = (name: Name) => ({
    id: `set-up-${name}`,
    error: errors.some(({ id }) => id === `set-up-${name}`) && t(text.missing),
  })
  const input = (name: Name, more: { autoComplete?: 'off' | 'username' | 'name' } = {}) => (
    <TextInput
      value={values[name]}
      onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
      maxLength={name.endsWith('No') ? 40 : 80}
      autoComplete="off"
      {...more}
    />
  )
  const isPassword = refusal?.startsWith('password-')
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {refusal && !isPassword && (
        <Banner tone="seal" role="alert">
          {t(setUpRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Card title={t(text.organisation)}>
        <div className={style.pair}>
          <Field label={t(text.name)} {...field('name')}>
            {input('name')}
          </Field>
          <Field label={t(text.nameEn)} remark={t(text.optional)} {...field('nameEn')}>
            {input('nameEn')}
          </Field>
        </div>
      </Card>
      <Card title={t(text.system)} aside={t(text.systemNote)}>
        <div className={style.pair}>
          <Field label={t(text.staffNo)} {...field('systemNo')}>
            {input('systemNo', { autoComplete: 'username' })}
          </Field>
          <Field label={t(text.person)} {...field('systemName')}>
            {input('systemName', { autoComplete: 'name' })}
          </Field>
        </div>
        <div className={style.wide}>
          <Field
            label={t(text.password)}
            hint={t(signInText.newPasswordHint)}
            id="set-up-password"
            error={isPassword && refusal ? t(setUpRefusals[refusal]) : field('password').error}
          >
            <SecretInput
              name="new-password"
              value={values.password}
              onChange={(password) => setValues((before) => ({ ...before, password }))}
              autoComplete="new-password"
              maxLength={200}
            />
          </Field>
        </div>
      </Card>
      <Card title={t(text.security)} aside={t(text.securityNote)}>
        <div className={style.pair}>
          <Field label={t(text.staffNo)} {...field('securityNo')}>
            {input('securityNo')}
          </Field>
          <Field label={t(text.person)} {...field('securityName')}>
            {input('securityName')}
          </Field>
        </div>
      </Card>
      <Card title={t(text.audit)} aside={t(text.auditNote)}>
        <div className={style.pair}>
          <Field label={t(text.staffNo)} {...field('auditNo')}>
            {input('auditNo')}
          </Field>
          <Field label={t(text.person)} {...field('auditName')}>
            {input('auditName')}
          </Field>
        </div>
      </Card>
      <div>
        <Button submit tone="primary" busy={busy}>
          {t(text.submit)}
        </Button>
      </div>
    </form>
  )
}
