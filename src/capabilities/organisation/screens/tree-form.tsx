import { type FormEvent, type ReactNode, useState } from 'react'
import { type Day, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type Problem, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { UnitLine } from '../contract/settings.ts'
import { treesText as text } from '../text/units.ts'
import style from './trees.module.css'

export interface TreeFormProps {
  /** What pressing it does. */
  readonly deed: Pair
  readonly busy: boolean
  readonly refused: Pair | undefined
  readonly problem: Problem | undefined
  readonly onSend: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** One change of a tree: its fields, why it could not be, and the deed. */
export const TreeForm = ({ deed, busy, refused, problem, onSend, onClose, children }: TreeFormProps) => {
  const t = useText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSend()
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate>
      {children}
      {refused && (
        <Banner tone="ochre" role="alert">
          {t(refused)}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className={style.deeds}>
        <Button submit tone="primary" busy={busy}>
          {t(deed)}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t(text.cancel)}
        </Button>
      </div>
    </form>
  )
}

export interface CloseOnFormProps extends Pick<TreeFormProps, 'busy' | 'refused' | 'problem' | 'onClose'> {
  readonly hint: Pair
  /** Closes it from this day. */
  readonly onDay: (day: Day) => void
}

/** From which day a unit or a branch is closed; today unless another day is said. */
export const CloseOnForm = ({ hint, onDay, ...form }: CloseOnFormProps) => {
  const t = useText()
  const { today } = useSession()
  const [on, setOn] = useState<string>(today)
  const day = parseDay(on)
  return (
    <TreeForm deed={text.saveClose} {...form} onSend={() => day && onDay(day)}>
      <Field label={t(text.on)} hint={t(hint)} error={!day && t(text.noDay)}>
        <TextInput type="date" value={on} onChange={setOn} max={today} />
      </Field>
    </TreeForm>
  )
}

export interface Naming {
  readonly name: Pair
  readonly change: (name: Pair) => void
  readonly tried: boolean
}

/** A name being typed; an English name that only repeats the Chinese one counts as none. */
export const useNaming = (name: Pair): Naming & { readonly check: () => boolean } => {
  const [typed, change] = useState<Pair>({ zh: name.zh, en: name.en === name.zh ? '' : name.en })
  const [tried, setTried] = useState(false)
  const check = () => {
    setTried(true)
    return typed.zh.trim() !== ''
  }
  return { name: typed, change, tried, check }
}

export const NameFields = ({ name, change, tried }: Naming) => {
  const t = useText()
  return (
    <>
      <Field label={t(text.zh)} error={tried && name.zh.trim() === '' && t(text.missing)}>
        <TextInput value={name.zh} onChange={(zh) => change({ ...name, zh })} maxLength={60} autoComplete="off" />
      </Field>
      <Field label={t(text.en)} hint={t(text.enHint)}>
        <TextInput value={name.en} onChange={(en) => change({ ...name, en })} maxLength={80} autoComplete="off" />
      </Field>
    </>
  )
}

/** Which unit, as a tree read from above. */
export const UnitSelect = ({
  units,
  among = units,
  value,
  onChange,
  none,
}: {
  readonly units: readonly UnitLine[]
  /** Those that can be chosen; all by default. */
  readonly among?: readonly UnitLine[]
  readonly value: string
  readonly onChange: (code: string) => void
  readonly none?: Pair
}) => {
  const t = useText()
  const depth = depths(units)
  return (
    <Select
      value={value}
      onChange={onChange}
      choices={[
        ...(none ? [{ value: '', label: t(none) }] : []),
        ...among.map(({ code, name }) => ({
          value: code,
          label: '\u3000'.repeat(depth.get(code) ?? 0) + t(name),
        })),
      ]}
    />
  )
}

/** How far below the topmost unit in reach each stands; every unit follows the one above it. */
const depths = (units: readonly UnitLine[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { code, above } of units) found.set(code, above === null ? 0 : (found.get(above) ?? 0) + 1)
  return found
}
