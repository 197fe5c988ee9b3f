import { useState } from 'react'
import { addDays, type Day, daysBetween, parseDay } from '#kernel/day.ts'
import { fill, type Pair } from '#kernel/text.ts'
import { navigate, useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { DraftProgramme, type YearAnswer } from '../contract.ts'
import { isWindow } from '../rules/programme.ts'
import { windowText } from '../text/builder.ts'
import { draftRefusals } from '../text/refusals.ts'
import { yearText } from '../text/year.ts'
import style from './plan.module.css'

/** A programme ends a few days before the festival it belongs to, and takes about three weeks. */
const daysBefore = 3
const daysLong = 21

/** Name and window of a new programme, filled in for the next festival. */
export const CreateDialog = ({ year, onClose }: { readonly year: YearAnswer; readonly onClose: () => void }) => {
  const t = useText()
  const { today } = useSession()
  const { units } = year
  const proposed = proposalFor(year, today)
  const [name, setName] = useState(t(proposed.name))
  const [fromOn, setFrom] = useState<string>(proposed.fromOn)
  const [toOn, setTo] = useState<string>(proposed.toOn)
  const [unit, setUnit] = useState(units[0]?.code ?? '')
  const { busy, refusal, problem, send } = useCommand(DraftProgramme)
  const [from, to] = [parseDay(fromOn), parseDay(toOn)]
  const isRight = from !== undefined && to !== undefined && isWindow(from, to)
  const create = async () => {
    if (!isRight || name.trim() === '') return
    const untouched = name === t(proposed.name)
    const result = await send({
      ...(unit === '' ? {} : { unit }),
      name: untouched ? proposed.name : { zh: name.trim(), en: name.trim() },
      fromOn: from,
      toOn: to,
    })
    if (result.ok) navigate(`/plan/programmes/${result.value.id}`)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(yearText.createTitle)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(yearText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!isRight || name.trim() === ''} onPress={create}>
            {t(yearText.createDo)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        {units.length > 1 && (
          <Field label={t(yearText.createUnit)}>
            <Select
              value={unit}
              onChange={setUnit}
              choices={units.map(({ code, name }) => ({ value: code, label: t(name) }))}
            />
          </Field>
        )}
        <Field label={t(yearText.createName)}>
          <TextInput value={name} onChange={setName} maxLength={40} />
        </Field>
        <div className={style.pair}>
          <Field label={t(yearText.createFrom)}>
            <TextInput type="date" value={fromOn} onChange={setFrom} />
          </Field>
          <Field label={t(yearText.createTo)} error={!isRight && t(windowText.wrong)}>
            <TextInput type="date" value={toOn} onChange={setTo} min={fromOn} />
          </Field>
        </div>
        {refusal && <p role="alert">{t(draftRefusals[refusal])}</p>}
        {problem && <ProblemNote problem={problem} retry={create} />}
      </div>
    </Dialog>
  )
}

const proposalFor = (
  { year, festivals }: YearAnswer,
  today: Day,
): { readonly name: Pair; readonly fromOn: Day; readonly toOn: Day } => {
  const start = today.startsWith(String(year)) ? today : (`${year}-01-01` as Day)
  const next = festivals?.find(({ day }) => day > addDays(start, daysBefore + 7))
  const toOn = next ? addDays(next.day, -daysBefore) : addDays(start, daysLong)
  const early = addDays(toOn, -daysLong)
  return {
    name: next
      ? {
          zh: fill(yearText.beforeFestival, { festival: next.name.zh }).zh,
          en: fill(yearText.beforeFestival, { festival: next.name.en }).en,
        }
      : yearText.plain,
    fromOn: daysBetween(start, early) > 0 ? early : start,
    toOn,
  }
}
