import { useState } from 'react'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { AskCorrection, OwnCorrections } from '../contract/corrections.ts'
import { ExportOwnCorrections } from '../contract/exports.ts'
import { type CorrectionSubject, correctionSubjects } from '../rules/correction.ts'
import { correctionRefusals, subjectText, correctionText as text } from '../text/corrections.ts'
import { CorrectionState } from './correction-state.tsx'
import style from './looks.module.css'

/** R68: says what is wrong about the own data, and shows what came of it. */
export const OwnCorrectionsCard = () => {
  const t = useText()
  const showToast = useToast()
  const [about, setAbout] = useState<CorrectionSubject>('posts')
  const [words, setWords] = useState('')
  const { busy, refusal, problem, send } = useCommand(AskCorrection)
  const submit = async () => {
    const result = await send({ about, words })
    if (!result.ok) return
    setWords('')
    showToast({ text: t(text.sent) })
  }
  return (
    <Card title={t(text.title)}>
      <div className="stack-5">
        <p className="muted">{t(text.lead)}</p>
        <Select
          label={t(text.about)}
          value={about}
          onChange={setAbout}
          choices={correctionSubjects.map((value) => ({ value, label: t(subjectText[value]) }))}
        />
        <Field label={t(text.words)} hint={t(text.hint)} error={refusal && t(correctionRefusals[refusal])}>
          <TextArea value={words} onChange={setWords} maxLength={200} rows={2} />
        </Field>
        <div className={style.foot}>
          <Button busy={busy} disabled={words.trim() === ''} onPress={() => void submit()}>
            {t(text.send)}
          </Button>
        </div>
        {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
        <Asked />
      </div>
    </Card>
  )
}

const Asked = () => {
  const t = useText()
  const asked = useQuestion(OwnCorrections, {}).data?.corrections ?? []
  if (asked.length === 0) return null
  return (
    <section className="stack-2">
      <h3 className="t15">{t(text.own)}</h3>
      <ul className="stack-2">
        {asked.map((correction) => (
          <li key={correction.id}>
            <CorrectionState correction={correction} />
          </li>
        ))}
      </ul>
      <div className={style.foot}>
        <ExportButton size="small" verb={ExportOwnCorrections} of={{}} />
      </div>
    </section>
  )
}
