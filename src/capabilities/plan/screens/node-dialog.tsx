import { useState } from 'react'
import { parseDay } from '#kernel/day.ts'
import { named } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { AddNode, type KeyDatesAnswer } from '../contract.ts'
import { type NodeKind, nodeKinds } from '../rules/key-date.ts'
import { addNodeRefusals } from '../text/refusals.ts'
import { keyDatesText, nodeKindText } from '../text/year.ts'
import style from './plan.module.css'

interface NodeDialogProps {
  readonly year: number
  readonly units: KeyDatesAnswer['units']
  readonly onClose: () => void
}

/** A day of the organisation's own: which, what it is called, and of what kind. */
export const NodeDialog = ({ year, units, onClose }: NodeDialogProps) => {
  const t = useText()
  const showToast = useToast()
  const [on, setOn] = useState(`${year}-03-01`)
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const [kind, setKind] = useState<NodeKind>('business')
  const [unit, setUnit] = useState(units[0]?.code ?? '')
  const { busy, refusal, problem, send } = useCommand(AddNode)
  const fallsOn = parseDay(on)
  const add = async () => {
    if (!fallsOn || zh.trim() === '') return
    const result = await send({ ...(unit === '' ? {} : { unit }), fallsOn, kind, name: named(zh.trim(), en.trim()) })
    if (!result.ok) return
    onClose()
    showToast({ text: t(keyDatesText.added) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(keyDatesText.add)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(keyDatesText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!fallsOn || zh.trim() === ''} onPress={add}>
            {t(keyDatesText.addDo)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        {units.length > 1 && (
          <Field label={t(keyDatesText.addUnit)}>
            <Select
              value={unit}
              onChange={setUnit}
              choices={units.map(({ code, name }) => ({ value: code, label: t(name) }))}
            />
          </Field>
        )}
        <Field label={t(keyDatesText.addDay)}>
          <TextInput type="date" value={on} onChange={setOn} />
        </Field>
        <Field label={t(keyDatesText.addName)}>
          <TextInput value={zh} onChange={setZh} maxLength={40} />
        </Field>
        <Field label={t(keyDatesText.addEnglish)} remark={t(keyDatesText.optional)}>
          <TextInput value={en} onChange={setEn} maxLength={80} />
        </Field>
        <Field label={t(keyDatesText.kind)}>
          <Select
            value={kind}
            onChange={setKind}
            choices={nodeKinds.map((value) => ({ value, label: t(nodeKindText[value]) }))}
          />
        </Field>
        {refusal && <p role="alert">{t(addNodeRefusals[refusal])}</p>}
        {problem && <ProblemNote problem={problem} retry={add} />}
      </div>
    </Dialog>
  )
}
