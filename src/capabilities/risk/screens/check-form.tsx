import { useState } from 'react'
import { addDays, type Day, parseDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { Choices } from '../contract/choices.ts'
import { RecordControlCheck } from '../contract/deeds.ts'
import type { ControlView } from '../contract/post.ts'
import { checkRefusals, formText } from '../text/deeds.ts'
import { usePostChoices } from './control-fields.tsx'
import style from './post.module.css'

/** The next check is proposed this many days later. */
const proposedDays = 30

/** RSK-8, RSK-9, RSK-135: the day of the check, which post looked at how many, what came out of it, and when the next one is due. */
export const CheckForm = ({ control, onClose }: { readonly control: ControlView; readonly onClose: () => void }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [checkedOn, setCheckedOn] = useState<string>(today)
  const [nextDueOn, setNextDueOn] = useState<string>(addDays(today, proposedDays))
  const [works, setWorks] = useState<'yes' | 'no' | null>(null)
  const [checker, setChecker] = useState(control.checkerCode ?? '')
  const [looked, setLooked] = useState('')
  const [of, setOf] = useState('')
  const choices = useQuestion(Choices, {})
  const posts = usePostChoices(choices.data?.posts ?? []).filter(
    ({ value }) => value !== control.ownerCode || value === '',
  )
  const sample = looked === '' && of === '' ? null : { looked: Number(looked), of: Number(of) }
  const isWhole = sample === null || [sample.looked, sample.of].every((n) => Number.isInteger(n) && n > 0)
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(RecordControlCheck)
  const day = parseDay(checkedOn)
  const next: Day | null | undefined = nextDueOn === '' ? null : parseDay(nextDueOn)
  const submit = async () => {
    setTried(true)
    if (!day || next === undefined || works === null || !isWhole) return
    const result = await send({
      ...{ control: control.id, checkedOn: day, effective: works === 'yes', nextDueOn: next },
      ...{ checker: checker || null, sample },
    })
    if (!result.ok) return
    onClose()
    showToast({ text: t(result.value.late ? formText.checkLate : formText.checkDone) })
  }
  const isNext = refusal === 'next-check-too-early'
  const isSample = refusal === 'sample-wrong'
  const isChecker = refusal === 'checker-is-owner' || refusal === 'post-not-found'
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
          <Button tone="primary" busy={busy} onPress={submit}>
            {t(formText.checkSend)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{t(control.text)}</p>
        <Field
          label={t(formText.checkedOn)}
          error={
            tried && !day
              ? t(formText.checkedOnMissing)
              : refusal && !isNext && !isSample && !isChecker && t(checkRefusals[refusal])
          }
        >
          <TextInput type="date" value={checkedOn} onChange={setCheckedOn} max={today} />
        </Field>
        <Field
          label={t(formText.checkedBy)}
          hint={t(formText.checkedByHint)}
          error={isChecker && t(checkRefusals[refusal])}
        >
          <Select
            value={posts.some(({ value }) => value === checker) ? checker : ''}
            onChange={setChecker}
            choices={posts}
          />
        </Field>
        <div className={style.sample}>
          <Field
            label={t(formText.looked)}
            remark={t(formText.optional)}
            hint={t(formText.sampleHint)}
            error={(isSample || (tried && !isWhole)) && t(checkRefusals['sample-wrong'])}
          >
            <TextInput type="number" min={1} value={looked} onChange={setLooked} />
          </Field>
          <Field label={t(formText.lookedOf)} remark={t(formText.optional)}>
            <TextInput type="number" min={1} value={of} onChange={setOf} />
          </Field>
        </div>
        <FieldGroup label={t(formText.result)} error={tried && works === null ? t(formText.resultMissing) : undefined}>
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
        {choices.problem && <ProblemNote problem={choices.problem} retry={choices.retry} />}
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
