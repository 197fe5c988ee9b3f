import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExplainSignal, type SignalAnswer } from '../contract/signals.ts'
import { explainRefusals, signalText } from '../text/signals.ts'
import { explanationText } from '../text/words.ts'
import style from './signals.module.css'

type Reason = SignalAnswer['ordinary'][number]

/** SUP-18: ordinary reasons first; each can be ticked and noted. */
export const OrdinaryCard = ({ signal }: { readonly signal: SignalAnswer }) => {
  const t = useText()
  return (
    <Card title={t(signalText.ordinary)} aside={t(signalText.ordinaryNote)}>
      {signal.ordinary.map((reason) => (
        <Line key={reason.kind} signal={signal} reason={reason} />
      ))}
    </Card>
  )
}

const Line = ({ signal, reason }: { readonly signal: SignalAnswer; readonly reason: Reason }) => {
  const t = useText()
  const showToast = useToast()
  const [note, setNote] = useState(reason.note)
  const { busy, refusal, problem, send } = useCommand(ExplainSignal)
  const { name, hint } = explanationText[reason.kind]
  const locked = signal.state !== 'open'
  const keep = async (ticked: boolean) => {
    const result = await send({ signal: signal.id, kind: reason.kind, ticked, note })
    if (result.ok && ticked) showToast({ text: t(signalText.noted) })
  }
  const isCounted = hint.zh.includes('{share}')
  const said = isCounted && reason.share === null ? '' : t(hint, { share: `${Math.round((reason.share ?? 0) * 100)}%` })
  return (
    <div className={style.reason}>
      <Check checked={reason.ticked} disabled={locked || busy} onChange={keep}>
        {t(name)}
      </Check>
      <span className="t13 faint">{said}</span>
      {reason.ticked && !locked && (
        <div className="row">
          <Field label={t(signalText.askNote)} error={refusal && t(explainRefusals[refusal])}>
            <TextInput small value={note} onChange={setNote} maxLength={200} />
          </Field>
          <Button size="small" busy={busy} disabled={note.trim() === reason.note} onPress={() => keep(true)}>
            {t(signalText.saveNote)}
          </Button>
        </div>
      )}
      {locked && reason.note !== '' && <span className="t13 muted">{reason.note}</span>}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
