import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Stepper } from '#ui/stepper.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { SetMixTarget } from '../contract/mix.ts'
import { educationKinds, type MixShares } from '../rules/mix.ts'
import { mixRefusals, mixText } from '../text/mix.ts'
import { kindText } from '../text/year.ts'
import style from './plan.module.css'

interface MixTargetFormProps {
  readonly unit: { readonly code: string; readonly name: Pair }
  readonly shares: MixShares
  readonly onClose: () => void
}

/** PLN-22: five shares that add up to one hundred, and why. */
export const MixTargetForm = ({ unit, shares: before, onClose }: MixTargetFormProps) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(SetMixTarget)
  const [shares, setShares] = useState(before)
  const [reason, setReason] = useState('')
  const sum = educationKinds.reduce((all, kind) => all + shares[kind], 0)
  const save = async () => {
    const result = await send({ unit: unit.code, shares, reason })
    if (!result.ok) return
    showToast({ text: t(mixText.saved) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(mixText.chooseTitle, { unit: unit.name })}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(mixText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={sum !== 100 || reason.trim().length < 2} onPress={save}>
            {t(mixText.save)}
          </Button>
        </>
      }
    >
      <div className={style.shares}>
        <p className="muted">{t(mixText.chooseWhy)}</p>
        {educationKinds.map((kind) => (
          <div key={kind} className="between">
            <span>{t(kindText[kind])}</span>
            <Stepper
              label={t(kindText[kind])}
              value={shares[kind]}
              min={0}
              max={100}
              step={5}
              show={(share) => `${share}%`}
              onChange={(share) => setShares({ ...shares, [kind]: share })}
            />
          </div>
        ))}
        <p role="status">{t(mixText.sum, { sum: `${sum}%` })}</p>
        <Field label={t(mixText.reason)}>
          <TextInput value={reason} onChange={setReason} maxLength={200} />
        </Field>
        {refusal && <p role="alert">{t(mixRefusals[refusal])}</p>}
        {problem && <ProblemNote problem={problem} retry={save} />}
      </div>
    </Dialog>
  )
}
