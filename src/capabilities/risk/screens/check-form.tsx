import { useState } from 'react'
import { addDays, type Day, parseDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { RecordControlCheck } from '../contract/deeds.ts'
import type { ControlView } from '../contract/post.ts'
import { checkRefusals, formText } from '../text/deeds.ts'
import style from './post.module.css'

/** The next check is proposed this many days later. */
const proposedDays = 30

/** RSK-8, RSK-9: the day of the check, what came out of it, and when the next one is due. */
export const CheckForm = ({ control, onClose }: { readonly control: ControlView; readonly onClose: () => void }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [checkedOn, setCheckedOn] = useState<string>(today)
  const [nextDueOn, setNextDueOn] = useState<string>(addDays(today, proposedDays))
  const [works, setWorks] = useState<'yes' | 'no' | null>(null)
  const { busy, refusal, problem, send } = useCommand(RecordControlCheck)
  const day = parseDay(checkedOn)
  const next: Day | null | undefined = nextDueOn === '' ? null : parseDay(nextDueOn)
  const submit = async () => {
    if (!day || next === undefined || works === null) return
    const result = await send({ control: control.id, checkedOn: day, effective: works === 'yes', nextDueOn: next })
    if (!result.ok) return
    onClose()
    showToast({ text: t(result.value.late ? formText.checkLate : formText.checkDone) })
  }
  const isNext = refusal === 'next-check-too-early'
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(formText.check)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!day || next === undefined || works === null} onPress={submit}>
            {t(formText.checkSend)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{t(control.text)}</p>
        <Field label={t(formText.checkedOn)} error={refusal && !isNext && t(checkRefusals[refusal])}>
          <TextInput type="date" value={checkedOn} onChange={setCheckedOn} max={today} />
        </Field>
        <FieldGroup label={t(formText.result)}>
          <Radios
            label={t(formText.result)}
            value={works}
            onChange={setWorks}
            choices={[
              { value: 'yes', label: t(formText.works) },
              { value: 'no', label: t(formText.worksNot) },
            ]}
          />
        </FieldGroup>
        <Field
          label={t(formText.nextDueOn)}
          remark={t(formText.optional)}
          error={isNext && t(checkRefusals['next-check-too-early'])}
        >
          <TextInput type="date" value={nextDueOn} onChange={setNextDueOn} min={checkedOn} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
