import { type FormEvent, useState } from 'react'
import { parseDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { type EdgeLine, EndEdge } from '../contract/division.ts'
import { divisionText, edgeRefusals, formText as text } from '../text/division.ts'
import style from './division.module.css'
import { Moves } from './moves.tsx'

interface EndFormProps {
  readonly edge: EdgeLine
  readonly onDone: () => void
}

/** The day from which somebody no longer answers, and what then has nobody. */
export const EndForm = ({ edge, onDone }: EndFormProps) => {
  const t = useText()
  const toast = useToast()
  const { today } = useSession()
  const [on, setOn] = useState<string>(today)
  const { busy, refusal, problem, send } = useCommand(EndEdge)
  const day = parseDay(on)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!day) return
    const result = await send({ edge: edge.edge, toOn: day })
    if (!result.ok) return
    toast({ text: t(text.endedNow) })
    onDone()
  }
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <h3 className={style.part}>{t(text.endTitle, { leader: edge.leader })}</h3>
      <Field label={t(text.endOn)} error={day ? undefined : t(text.missing)}>
        <TextInput type="date" value={on} onChange={setOn} min={edge.fromOn} />
      </Field>
      {day && <Moves edges={[edge.edge]} on={day} />}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(edgeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className={style.deeds}>
        <Button submit tone="primary" busy={busy}>
          {t(text.endNow)}
        </Button>
        <Button onPress={onDone}>{t(divisionText.cancel)}</Button>
      </div>
    </form>
  )
}
