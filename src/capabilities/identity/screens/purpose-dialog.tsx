import { type FormEvent, useState } from 'react'
import { askPurpose, useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { purposes, StatePurpose } from '../contract/purpose.ts'
import { type PurposeCode, purposeCodes } from '../rules/purpose.ts'
import { purposeRefusals, purposeText as text } from '../text/purpose.ts'

/** Asks once a sitting for what others are looked at; what was asked for in vain is then asked again (IDN-30). */
export const PurposeDialog = () => {
  const t = useText()
  return (
    <Dialog open onClose={() => askPurpose(false)} title={t(text.title)}>
      <p className="t13 muted">{t(text.lead)}</p>
      <PurposeForm />
    </Dialog>
  )
}

const PurposeForm = () => {
  const t = useText()
  const [chosen, setChosen] = useState<PurposeCode | 'own' | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(StatePurpose)
  const isOwn = chosen === 'own'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen === null) return
    const result = await send({ chosen: isOwn ? null : chosen, words: isOwn ? words : '' })
    if (result.ok) askPurpose(false)
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Radios
        label={t(text.choices)}
        choices={[
          ...purposeCodes.map((value) => ({ value, label: t(purposes[value]) })),
          { value: 'own' as const, label: t(text.own) },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      {isOwn && (
        <Field label={t(text.words)} hint={t(text.hint)}>
          <TextInput value={words} onChange={setWords} maxLength={60} />
        </Field>
      )}
      {tried && chosen === null && (
        <Banner tone="ochre" role="alert">
          {t(text.missing)}
        </Banner>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(purposeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p>
        <Button submit tone="primary" busy={busy}>
          {t(text.say)}
        </Button>
      </p>
    </form>
  )
}
