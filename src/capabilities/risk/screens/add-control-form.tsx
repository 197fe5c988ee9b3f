import { useState } from 'react'
import { parseDay } from '#kernel/day.ts'
import { named } from '#kernel/text.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { AddControl } from '../contract/deeds.ts'
import type { PointView } from '../contract/post.ts'
import { type ControlKind, controlKinds } from '../rules/risk-point.ts'
import { addControlRefusals, formText } from '../text/deeds.ts'
import { controlKindText } from '../text/words.ts'
import style from './post.module.css'

/** A control that somebody can check. */
export const AddControlForm = ({ point, onClose }: { readonly point: PointView; readonly onClose: () => void }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<ControlKind>('limit')
  const [frequency, setFrequency] = useState('')
  const [dueOn, setDueOn] = useState('')
  const { busy, refusal, problem, send } = useCommand(AddControl)
  const day = dueOn === '' ? null : parseDay(dueOn)
  const submit = async () => {
    if (day === undefined) return
    const result = await send({
      riskPoint: point.id,
      text: named(words.trim(), null),
      kind,
      frequency: named(frequency.trim(), null),
      owner: null,
      checker: null,
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
        <Field label={t(formText.firstCheck)} remark={t(formText.optional)}>
          <TextInput type="date" value={dueOn} onChange={setDueOn} min={today} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
