import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Stepper } from '#ui/stepper.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { type BurdenAnswer, ProposeCeiling } from '../contract.ts'
import { burdenText, classText } from '../text/builder.ts'
import { proposeCeilingRefusals } from '../text/refusals.ts'
import style from './plan.module.css'

/** PLN-21: another ceiling is tried out on the stepper, and proposed with a reason. */
export const CeilingCell = ({ row }: { readonly row: BurdenAnswer['classes'][number] }) => {
  const t = useText()
  const showToast = useToast()
  const [minutes, setMinutes] = useState(row.ceiling)
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(ProposeCeiling)
  const propose = async () => {
    if ((await send({ class: row.class, minutes, reason })).ok) showToast({ text: t(burdenText.proposed) })
  }
  return (
    <div className={style.ceiling}>
      <Stepper
        label={t(classText[row.class])}
        value={minutes}
        onChange={setMinutes}
        min={5}
        max={600}
        step={5}
        show={(n) => t(burdenText.minutes, { n })}
      />
      {minutes !== row.ceiling && (
        <>
          <Field label={t(burdenText.why)}>
            <TextInput value={reason} onChange={setReason} maxLength={200} />
          </Field>
          <Button
            size="small"
            tone="primary"
            busy={busy}
            disabled={reason.trim().length < 2}
            onPress={() => void propose()}
          >
            {t(burdenText.propose, { n: minutes })}
          </Button>
        </>
      )}
      {refusal && <Banner tone="seal">{t(proposeCeilingRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} retry={() => void propose()} />}
    </div>
  )
}
