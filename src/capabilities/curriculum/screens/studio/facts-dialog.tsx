import { useState } from 'react'
import { longDay, parseDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { CheckFacts, type FactsAnswer, FactsOf, type FactsOfAnswer } from '../../contract/facts.ts'
import { factRefusals, factsText as text } from '../../text/facts.ts'
import style from './studio.module.css'

interface FactsDialogProps {
  readonly item: FactsAnswer['items'][number]
  readonly onClose: () => void
}

/** CUR-39: each statement with the look at it; what is right is ticked, with what was looked at. */
export const FactsDialog = ({ item, onClose }: FactsDialogProps) => {
  const t = useText()
  const { kind, code, title } = item
  return (
    <Dialog open wide onClose={onClose} title={t(text.dialog, { title: t(title) })}>
      <Answered of={useQuestion(FactsOf, { kind, code })} refused={(refusal) => <p>{t(factRefusals[refusal])}</p>}>
        {(answer) => <Facts key={answer.version} item={item} answer={answer} onClose={onClose} />}
      </Answered>
    </Dialog>
  )
}

const Facts = ({ item, answer, onClose }: FactsDialogProps & { readonly answer: FactsOfAnswer }) => {
  const t = useText()
  const showToast = useToast()
  const { today } = useSession()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [source, setSource] = useState('')
  const [on, setOn] = useState<string>(today)
  const { busy, refusal, problem, send } = useCommand(CheckFacts)
  const check = async () => {
    const day = parseDay(on)
    if (!day) return
    const { kind, code, title } = item
    const result = await send({
      kind,
      code,
      version: answer.version,
      keys: [...ticked],
      source: source.trim(),
      on: day,
    })
    if (!result.ok) return
    showToast({ text: t(text.done, { title: t(title), n: result.value.checked }) })
    onClose()
  }
  const isWhole = ticked.length > 0 && source.trim().length >= 2 && parseDay(on) !== undefined
  return (
    <div className={style.stack}>
      <p className="muted">{t(answer.own ? text.own : text.why)}</p>
      <ul className={style.facts}>
        {answer.facts.map(({ key, text: words, checked }) => (
          <li key={key}>
            {checked || answer.own ? (
              <>
                <p>{t(words)}</p>
                {checked && (
                  <small className="muted">
                    {t(text.seen, { day: t(longDay(checked.on)), source: checked.source })}
                  </small>
                )}
              </>
            ) : (
              <Check
                checked={ticked.includes(key)}
                onChange={(isTicked) => setTicked(isTicked ? [...ticked, key] : ticked.filter((one) => one !== key))}
              >
                {t(words)}
              </Check>
            )}
          </li>
        ))}
      </ul>
      {!answer.own && answer.facts.some(({ checked }) => checked === null) && (
        <>
          <Field label={t(text.source)} hint={t(text.sourceHint)}>
            <TextInput value={source} onChange={setSource} maxLength={200} />
          </Field>
          <Field label={t(text.on)}>
            <TextInput type="date" value={on} onChange={setOn} />
          </Field>
          {refusal && (
            <Banner tone="seal" role="alert">
              {t(factRefusals[refusal])}
            </Banner>
          )}
          {problem && <ProblemNote problem={problem} retry={check} />}
          <div className={`${style.tools} ${style.last}`}>
            <Button tone="quiet" onPress={onClose}>
              {t(text.cancel)}
            </Button>
            <Button tone="primary" busy={busy} disabled={!isWhole} onPress={check}>
              {t(text.does, { n: ticked.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
