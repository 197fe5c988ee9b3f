import { type FormEvent, useState } from 'react'
import { type AccountRow, Accounts } from '#capabilities/identity/contract/codes.ts'
import { ProposeGrant, placesAtMost } from '#capabilities/identity/contract/granting.ts'
import { addDays, longDay, parseDay } from '#kernel/day.ts'
import { everyRole, type InputOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { Tag } from '#ui/tag.tsx'
import { roleText } from '#ui/text.ts'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import type { RolesAnswer } from '../contract/roles.ts'
import { grantRefusals, sightText, rolesText as text } from '../text/roles.ts'
import style from './roles.module.css'

type Choices = NonNullable<RolesAnswer['choices']>
type Role = InputOf<typeof ProposeGrant>['role']
type Person = Pick<AccountRow, 'person' | 'name' | 'staffNo'>

interface GrantDialogProps {
  readonly open: boolean
  readonly choices: Choices
  readonly onClose: () => void
}

/** Somebody, a role, how far, from when to when, and why. */
export const GrantDialog = ({ open, choices, onClose }: GrantDialogProps) => {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} title={t(text.grant)} wide>
      <p className="t13 muted">{t(text.formLead)}</p>
      <GrantForm choices={choices} onDone={onClose} />
    </Dialog>
  )
}

const grantable = everyRole.filter((role): role is Role => role !== 'learner')
const takesTwo = (role: Role): boolean => !['secretary', 'leader', 'author'].includes(role)

const GrantForm = ({ choices, onDone }: { readonly choices: Choices; readonly onDone: () => void }) => {
  const t = useText()
  const toast = useToast()
  const { today, roles } = useSession()
  const offered = roles.includes('system-administrator') ? grantable : (['system-administrator'] as const)
  const [person, setPerson] = useState<Person | null>(null)
  const [role, setRole] = useState<Role>(offered[0] ?? 'secretary')
  const [places, setPlaces] = useState<readonly string[]>([])
  const [fromOn, setFrom] = useState<string>(today)
  const [toOn, setTo] = useState<string>(addDays(today, 365))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(ProposeGrant)
  const days = { from: parseDay(fromOn), to: parseDay(toOn) }
  const isWhole = person !== null && places.length > 0 && days.from && days.to && reason.trim().length >= 2

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isWhole || !person || !days.from || !days.to) return
    const result = await send({
      person: person.person,
      role,
      places: places.map((place) => placeOf(choices, role, place)),
      fromOn: days.from,
      toOn: days.to,
      reason,
    })
    if (!result.ok) return
    toast({ text: result.value.granted ? t(text.granted, { day: t(longDay(days.from)) }) : t(text.asked) })
    onDone()
  }
  const missing = (isMissing: boolean): string | undefined => (tried && isMissing ? t(text.missing) : undefined)
  const sees = sightText[role]
  return (
    <>
      <FindPerson person={person} onChoose={setPerson} error={missing(person === null)} />
      <form className={style.form} onSubmit={(event) => void submit(event)}>
        <Field label={t(text.role)} hint={sees && t(sees)}>
          <Select
            value={role}
            onChange={(value) => {
              setRole(value)
              setPlaces([])
            }}
            choices={offered.map((value) => ({ value, label: t(roleText[value]) }))}
          />
        </Field>
        <Places
          choices={choices}
          role={role}
          places={places}
          onChange={setPlaces}
          error={missing(places.length === 0)}
        />
        <div className={style.pair}>
          <Field label={t(text.fromDay)} error={missing(!days.from)}>
            <TextInput type="date" value={fromOn} onChange={setFrom} min={today} />
          </Field>
          <Field label={t(text.toDay)} hint={t(text.toHint)} error={missing(!days.to)}>
            <TextInput type="date" value={toOn} onChange={setTo} min={days.from ?? today} />
          </Field>
        </div>
        <Field label={t(text.reason)} hint={t(text.reasonHint)} error={missing(reason.trim().length < 2)}>
          <TextInput value={reason} onChange={setReason} maxLength={200} />
        </Field>
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(grantRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} />}
        <div className={style.deeds}>
          <Button submit tone="primary" busy={busy}>
            {t(takesTwo(role) ? text.propose : text.grantNow)}
          </Button>
          <Button onPress={onDone}>{t(text.cancel)}</Button>
        </div>
      </form>
    </>
  )
}

/** A branch that equals a unit reaches the unit's staff besides its members (decision 6). */
const placeOf = ({ branches }: Choices, role: Role, value: string): InputOf<typeof ProposeGrant>['places'][number] => {
  if (role !== 'secretary') return { unitPath: value, branch: null }
  const branch = branches.find(({ id }) => id === value)
  return { unitPath: branch?.unitPath ?? null, branch: branch?.id ?? null }
}

interface PlacesProps {
  readonly choices: Choices
  readonly role: Role
  readonly places: readonly string[]
  readonly onChange: (places: readonly string[]) => void
  readonly error: string | undefined
}

const Places = ({ choices, role, places, onChange, error }: PlacesProps) => {
  const t = useText()
  const options =
    role === 'secretary'
      ? choices.branches.map(({ id, name }) => ({ value: id as string, label: t(name), name: t(name) }))
      : choices.units
          .filter(({ path }) => !role.endsWith('-administrator') || !path.includes('.'))
          .map(({ path, name }) => ({
            value: path,
            label: '\u3000'.repeat(path.split('.').length - 1) + t(name),
            name: t(name),
          }))
  const [chosen, setChosen] = useState('')
  const value = options.some((one) => one.value === chosen) ? chosen : (options[0]?.value ?? '')
  const nameOf = (place: string): string => options.find((one) => one.value === place)?.name ?? ''
  return (
    <>
      <div className={style.find}>
        <Field label={t(role === 'secretary' ? text.branch : text.place)} error={error}>
          <Select value={value} onChange={setChosen} choices={options} />
        </Field>
        <Button
          icon="plus"
          onPress={() =>
            value && !places.includes(value) && places.length < placesAtMost && onChange([...places, value])
          }
        >
          {t(text.addPlace)}
        </Button>
      </div>
      {places.length > 0 && (
        <div className={style.places}>
          {places.map((place) => (
            <Button
              key={place}
              size="small"
              icon="close"
              onPress={() => onChange(places.filter((one) => one !== place))}
            >
              <span aria-hidden="true">{nameOf(place)}</span>
              <span className="sr">{t(text.removePlace, { name: nameOf(place) })}</span>
            </Button>
          ))}
        </div>
      )}
      {places.length >= placesAtMost && <p className="t13 muted">{t(text.placesFull, { most: placesAtMost })}</p>}
    </>
  )
}

interface FindPersonProps {
  readonly person: Person | null
  readonly onChoose: (person: Person | null) => void
  readonly error: string | undefined
}

const FindPerson = ({ person, onChoose, error }: FindPersonProps) => {
  const t = useText()
  const [words, setWords] = useState('')
  const [sought, setSought] = useState('')
  const asked = useQuestion(Accounts, sought === '' ? undefined : { text: sought })
  if (person)
    return (
      <p className={style.deeds}>
        <b>{t(text.chosen, person)}</b>
        <Button size="small" tone="quiet" onPress={() => onChoose(null)}>
          {t(text.another)}
        </Button>
      </p>
    )
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        setSought(words.trim())
      }}
    >
      <div className={style.find}>
        <Field label={t(text.find)} error={error}>
          <TextInput type="search" value={words} onChange={setWords} maxLength={40} autoComplete="off" />
        </Field>
        <Button submit icon="search">
          {t(text.look)}
        </Button>
      </div>
      {sought !== '' && (
        <Answered of={asked}>{({ accounts, more }) => <Found {...{ accounts, more, onChoose }} />}</Answered>
      )}
    </form>
  )
}

interface FoundProps extends Pick<FindPersonProps, 'onChoose'> {
  readonly accounts: readonly AccountRow[]
  readonly more: boolean
}

const shownAtMost = 8

const Found = ({ accounts, more, onChoose }: FoundProps) => {
  const t = useText()
  const may = accounts.filter(({ closed, blockedAt, self }) => !closed && blockedAt === null && !self)
  if (may.length === 0) return <p className="muted">{t(text.nobodyFound)}</p>
  return (
    <>
      <ul className={style.found}>
        {may.slice(0, shownAtMost).map((account) => (
          <li key={account.person}>
            <span>
              <b lang="zh-CN">{account.name}</b> <Tag>{account.staffNo}</Tag>{' '}
              <span className="t13 muted">{t(account.title)}</span>
            </span>
            <Button size="small" onPress={() => onChoose(account)}>
              {t(text.choose, { name: account.name })}
            </Button>
          </li>
        ))}
      </ul>
      {(more || may.length > shownAtMost) && <ListEnd shown={shownAtMost} most={shownAtMost} narrow />}
    </>
  )
}
