import { useState } from 'react'
import { parseDay } from '#kernel/day.ts'
import { named, type Pair } from '#kernel/text.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { Choices, type ChoicesAnswer } from '../contract/choices.ts'
import { AddControl } from '../contract/deeds.ts'
import type { PointView } from '../contract/post.ts'
import { type ControlKind, controlKinds } from '../rules/risk-point.ts'
import { addControlRefusals, formText } from '../text/deeds.ts'
import { controlKindText } from '../text/words.ts'
import style from './post.module.css'

export interface AddControlFormProps {
  readonly post: string
  readonly point: Pick<PointView, 'id' | 'name'>
  /** Words that somebody proposed; they may be changed. */
  readonly proposed?: Pair | null
  readonly onClose: () => void
}

/** RSK-8: a control that somebody can check, and the two posts it needs: the own one is proposed to carry it out. */
export const AddControlForm = ({ post, point, proposed = null, onClose }: AddControlFormProps) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [words, setWords] = useState(proposed ? t(proposed) : '')
  const [kind, setKind] = useState<ControlKind>('limit')
  const [frequency, setFrequency] = useState('')
  const [owner, setOwner] = useState(post)
  const [checker, setChecker] = useState('')
  const [dueOn, setDueOn] = useState('')
  const choices = useQuestion(Choices, {})
  const posts = usePostChoices(choices.data?.posts ?? [])
  const { busy, refusal, problem, send } = useCommand(AddControl)
  const day = dueOn === '' ? null : parseDay(dueOn)
  const submit = async () => {
    if (day === undefined) return
    const result = await send({
      riskPoint: point.id,
      text: proposed && words === t(proposed) ? proposed : named(words.trim(), null),
      kind,
      frequency: named(frequency.trim(), null),
      owner: owner || null,
      checker: checker || null,
      dueOn: day,
    })
    if (!result.ok) return
    onClose()
    showToast({ text: t(formText.addControlDone) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(formText.addControl)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={words.trim() === '' || day === undefined} onPress={submit}>
            {t(formText.addControlSend)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{t(point.name)}</p>
        <Field
          label={t(formText.controlWords)}
          hint={t(formText.controlHint)}
          error={refusal && t(addControlRefusals[refusal])}
        >
          <TextArea value={words} onChange={setWords} maxLength={400} rows={2} />
        </Field>
        <Field label={t(formText.kind)}>
          <Select
            value={kind}
            onChange={setKind}
            choices={controlKinds.map((value) => ({ value, label: t(controlKindText[value]) }))}
          />
        </Field>
        <Field label={t(formText.frequency)} remark={t(formText.optional)}>
          <TextInput value={frequency} onChange={setFrequency} maxLength={40} />
        </Field>
        <Field label={t(formText.owner)}>
          <Select
            value={posts.some(({ value }) => value === owner) ? owner : ''}
            onChange={(value) => {
              setOwner(value)
              if (value === checker) setChecker('')
            }}
            choices={posts}
          />
        </Field>
        <Field label={t(formText.checker)} hint={t(formText.checkerHint)}>
          <Select
            value={checker}
            onChange={setChecker}
            choices={posts.filter(({ value }) => value === '' || value !== owner)}
          />
        </Field>
        {choices.problem && <ProblemNote problem={choices.problem} retry={choices.retry} />}
        <Field label={t(formText.firstCheck)} remark={t(formText.optional)}>
          <TextInput type="date" value={dueOn} onChange={setDueOn} min={today} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}

const usePostChoices = (posts: ChoicesAnswer['posts']) => {
  const t = useText()
  return [
    { value: '', label: t(formText.noPost) },
    ...posts.map(({ code, name, unit }) => ({
      value: code,
      label: t(formText.postOf, { post: t(name), unit: t(unit) }),
    })),
  ]
}
