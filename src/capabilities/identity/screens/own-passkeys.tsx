import { type FormEvent, useState } from 'react'
import { dayIn, type Moment, shortDay } from '#kernel/day.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { AddPasskey, BeginPasskey, OwnPasskeys, RemovePasskey, RenamePasskey } from '../contract/passkeys.ts'
import { longestPassword } from '../rules/password.ts'
import { passkeyText as text } from '../text/passkeys.ts'
import style from './own.module.css'
import { makePasskey, passkeyState } from './passkey-browser.ts'

/** One's own passkeys: a list, another one, its name, and taking it back. */
export const OwnPasskeyCard = ({ hasPassword }: { readonly hasPassword: boolean }) => {
  const t = useText()
  const asked = useQuestion(OwnPasskeys, {})
  const [isOpen, setOpen] = useState(false)
  const state = passkeyState()
  return (
    <Card title={t(text.title)}>
      <p className="muted">{t(text.lead)}</p>
      <Answered of={asked}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <p className="t13 muted">{t(text.empty)}</p>
          ) : (
            <ul className={style.sessions}>
              {passkeys.map((passkey) => (
                <PasskeyLine key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )
        }
      </Answered>
      {state !== 'can' && <Banner tone="azur">{t(text[state])}</Banner>}
      {state === 'can' &&
        hasPassword &&
        (isOpen ? (
          <AddForm onClose={() => setOpen(false)} />
        ) : (
          <div className={style.actions}>
            <Button icon="plus" onPress={() => setOpen(true)}>
              {t(text.add)}
            </Button>
          </div>
        ))}
    </Card>
  )
}

type Line = AnswerOf<typeof OwnPasskeys>['passkeys'][number]

const PasskeyLine = ({ passkey: { id, name, madeAt, usedAt } }: { readonly passkey: Line }) => {
  const t = useText()
  const toast = useToast()
  const { timeZone } = useSession()
  const rename = useCommand(RenamePasskey)
  const remove = useCommand(RemovePasskey)
  const [draft, setDraft] = useState<string | null>(null)
  const problem = rename.problem ?? remove.problem
  const day = (moment: Moment): string => t(shortDay(dayIn(moment, timeZone)))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (draft?.trim() && (await rename.send({ passkey: id, name: draft })).ok) setDraft(null)
  }
  const drop = async () => {
    if ((await remove.send({ passkey: id })).ok) toast({ text: t(text.removed) })
  }
  const action = (label: string) => (
    <>
      <span aria-hidden="true">{label}</span>
      <span className="sr">{t(text.forOne, { action: label, name })}</span>
    </>
  )
  if (draft !== null)
    return (
      <li>
        <form className={style.rename} onSubmit={(event) => void save(event)}>
          <TextInput label={t(text.name)} value={draft} onChange={setDraft} maxLength={60} />
          <Button submit size="small" busy={rename.busy}>
            {t(text.save)}
          </Button>
        </form>
      </li>
    )
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="t13 muted">
          {t(text.made, { day: day(madeAt) })} · {usedAt ? t(text.used, { day: day(usedAt) }) : t(text.unused)}
        </p>
        {problem && <ProblemNote problem={problem} />}
      </div>
      <div className={style.deeds}>
        <Button size="small" tone="quiet" onPress={() => setDraft(name)}>
          {action(t(text.rename))}
        </Button>
        <Button size="small" tone="quiet" busy={remove.busy} onPress={() => void drop()}>
          {action(t(text.remove))}
        </Button>
      </div>
    </li>
  )
}

const AddForm = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const { person } = useSession()
  const begin = useCommand(BeginPasskey)
  const add = useCommand(AddPasskey)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [note, setNote] = useState<'passwordWrong' | 'notValid' | 'cancelled' | null>(null)
  const problem = begin.problem ?? add.problem
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (begin.busy || add.busy || name.trim() === '' || password === '') return
    setNote(null)
    const begun = await begin.send({ password })
    if (!begun.ok) return
    if (begun.value.options === null) return setNote('passwordWrong')
    const response = await makePasskey(begun.value.options)
    if (!response) return setNote('cancelled')
    const result = await add.send({ response, name })
    if (!result.ok) return setNote(result.refusal === 'passkey-not-valid' ? 'notValid' : null)
    toast({ text: t(text.added) })
    onClose()
  }
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNote problem={problem} />}
      {note && note !== 'passwordWrong' && (
        <Banner tone="ochre" role="alert">
          {t(text[note])}
        </Banner>
      )}
      <Field label={t(text.name)} hint={t(text.nameHint)}>
        <TextInput value={name} onChange={setName} maxLength={60} autoComplete="off" />
      </Field>
      <input type="hidden" name="username" autoComplete="username" value={person.staffNo} />
      <Field label={t(text.password)} error={note === 'passwordWrong' && t(text.passwordWrong)}>
        <SecretInput
          name="current-password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={longestPassword}
        />
      </Field>
      <div className={style.actions}>
        <Button submit tone="primary" busy={begin.busy || add.busy}>
          {t(text.addSubmit)}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t(text.cancel)}
        </Button>
      </div>
    </form>
  )
}
