import { type FormEvent, useState } from 'react'
import { parseDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { EdgeChoices, type EdgeLine, HandOver, WhatMoves } from '../contract/division.ts'
import { divisionText, edgeRefusals, kindText, formText as text } from '../text/division.ts'
import style from './division.module.css'
import { LeaderField } from './leader-field.tsx'
import { Moves } from './moves.tsx'

interface PassFormProps {
  readonly edge: EdgeLine
  /** The unit, and the post there, for which it holds. */
  readonly place: string
  readonly onDone: () => void
}

/** R11: what one leader answers for passes to another on one day; first what moves with it, then the deed. */
export const PassForm = ({ edge, place, onDone }: PassFormProps) => {
  const t = useText()
  const toast = useToast()
  const { today } = useSession()
  const choices = useQuestion(EdgeChoices, {})
  const moving = useQuestion(WhatMoves, { edges: edge.edge, on: today })
  const [chosen, setChosen] = useState<readonly EdgeLine['edge'][]>([edge.edge])
  const [to, setTo] = useState('')
  const [on, setOn] = useState<string>(today)
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(HandOver)
  const day = parseDay(on)
  const besides = (moving.data?.besides ?? []).map((one) => ({
    ...one,
    place: one.post ? `${t(one.unit)}·${t(one.post)}` : t(one.unit),
  }))
  const more = (moving.data?.counts.besides ?? 0) - besides.length
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!day || to === '' || chosen.length === 0) return
    const result = await send({ edges: [...chosen], to, on: day })
    if (!result.ok) return
    toast({ text: t(text.passed, { n: result.value.edges }) })
    onDone()
  }
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <h3 className={style.part}>{t(text.passTitle, { leader: edge.leader })}</h3>
      <fieldset className={style.choices}>
        <legend className="t13 muted">{t(text.passAll, { leader: edge.leader })}</legend>
        {[{ ...edge, place }, ...besides].map((one) => (
          <Check
            key={one.edge}
            checked={chosen.includes(one.edge)}
            onChange={(on) => setChosen(on ? [...chosen, one.edge] : chosen.filter((id) => id !== one.edge))}
          >
            {t(kindText[one.kind])}·{one.place}
            {one.about.zh !== '' && `·${t(one.about)}`}
          </Check>
        ))}
        {more > 0 && <p className="t13 muted">{t(text.passMore, { n: more })}</p>}
      </fieldset>
      <Answered of={choices}>
        {({ leaders, more: left }) => (
          <LeaderField
            label={t(text.passTo)}
            leaders={leaders}
            more={left.leaders}
            value={to}
            onChange={setTo}
            error={tried && to === '' ? t(text.missing) : undefined}
          />
        )}
      </Answered>
      <Field label={t(text.passOn)} error={day ? undefined : t(text.missing)}>
        <TextInput type="date" value={on} onChange={setOn} />
      </Field>
      {day && chosen.length > 0 && <Moves edges={chosen} on={day} />}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(edgeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className={style.deeds}>
        <Button submit tone="primary" busy={busy} disabled={chosen.length === 0}>
          {t(text.passNow, { n: chosen.length })}
        </Button>
        <Button onPress={onDone}>{t(divisionText.cancel)}</Button>
      </div>
    </form>
  )
}
