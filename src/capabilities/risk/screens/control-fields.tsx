import { parseDay } from '#kernel/day.ts'
import { named, type Pair } from '#kernel/text.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Choices, type ChoicesAnswer } from '../contract/choices.ts'
import { type ControlKind, controlKinds } from '../rules/risk-point.ts'
import { addControlRefusals, formText } from '../text/deeds.ts'
import { controlKindText } from '../text/words.ts'

export interface ControlDraft {
  readonly words: string
  readonly kind: ControlKind
  readonly frequency: string
  /** Codes of the posts that carry it out and that check it; empty while nobody is named. */
  readonly owner: string
  readonly checker: string
  readonly dueOn: string
}

/** What is sent of a draft; nothing while it is not whole. Words that were not changed keep both languages. */
export const controlOf = (
  { words, kind, frequency, owner, checker, dueOn }: ControlDraft,
  known: readonly (Pair | null)[],
  language: keyof Pair,
) => {
  const day = dueOn === '' ? null : parseDay(dueOn)
  if (words.trim() === '' || day === undefined) return undefined
  const worded = (text: string): Pair => known.find((pair) => pair?.[language] === text) ?? named(text.trim(), null)
  return {
    text: worded(words),
    kind,
    frequency: worded(frequency),
    owner: owner || null,
    checker: checker || null,
    dueOn: day,
  }
}

export interface ControlFieldsProps {
  readonly draft: ControlDraft
  readonly error: string | false | null | undefined
  /** It was tried to send it as it is: what is missing is said where it is missing. */
  readonly tried?: boolean
  /** A point that counts asks for both posts. */
  readonly needsPosts?: boolean
  readonly onChange: (part: Partial<ControlDraft>) => void
}

/** RSK-134: whether the draft names both its posts, as a point that counts asks; study needs none. */
export const hasPosts = ({ kind, owner, checker }: ControlDraft): boolean =>
  kind === 'education' || (owner !== '' && checker !== '')

/** RSK-8: a control that somebody can check, and the two posts it needs. */
export const ControlFields = ({ draft, error, tried = false, needsPosts = false, onChange }: ControlFieldsProps) => {
  const t = useText()
  const { today } = useSession()
  const choices = useQuestion(Choices, {})
  const posts = usePostChoices(choices.data?.posts ?? [])
  const { words, kind, frequency, owner, checker, dueOn } = draft
  const lacksPost = (code: string): boolean => tried && needsPosts && kind !== 'education' && code === ''
  return (
    <>
      <Field
        label={t(formText.controlWords)}
        hint={t(formText.controlHint)}
        error={tried && words.trim() === '' ? t(formText.controlMissing) : error}
      >
        <TextArea value={words} onChange={(text) => onChange({ words: text })} maxLength={400} rows={2} />
      </Field>
      <Field label={t(formText.kind)}>
        <Select
          value={kind}
          onChange={(next) => onChange({ kind: next })}
          choices={controlKinds.map((value) => ({ value, label: t(controlKindText[value]) }))}
        />
      </Field>
      <Field label={t(formText.frequency)} remark={t(formText.optional)}>
        <TextInput value={frequency} onChange={(text) => onChange({ frequency: text })} maxLength={40} />
      </Field>
      <Field label={t(formText.owner)} error={lacksPost(owner) && t(addControlRefusals['owner-missing'])}>
        <Select
          value={posts.some(({ value }) => value === owner) ? owner : ''}
          onChange={(value) => onChange(value === checker ? { owner: value, checker: '' } : { owner: value })}
          choices={posts}
        />
      </Field>
      <Field
        label={t(formText.checker)}
        hint={t(formText.checkerHint)}
        error={lacksPost(checker) && t(addControlRefusals['checker-missing'])}
      >
        <Select
          value={posts.some(({ value }) => value === checker) ? checker : ''}
          onChange={(value) => onChange({ checker: value })}
          choices={posts.filter(({ value }) => value === '' || value !== owner)}
        />
      </Field>
      {choices.problem && <ProblemNote problem={choices.problem} retry={choices.retry} />}
      <Field label={t(formText.firstCheck)} remark={t(formText.optional)}>
        <TextInput type="date" value={dueOn} onChange={(day) => onChange({ dueOn: day })} min={today} />
      </Field>
    </>
  )
}

export const usePostChoices = (posts: ChoicesAnswer['posts']) => {
  const t = useText()
  return [
    { value: '', label: t(formText.noPost) },
    ...posts.map(({ code, name, unit }) => ({
      value: code,
      label: t(formText.postOf, { post: t(name), unit: t(unit) }),
    })),
  ]
}
