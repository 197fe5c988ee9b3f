import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { DoubtQuestion } from '../contract.ts'
import { doubtText, recallRefusals } from '../text.ts'
import style from './learning.module.css'

export interface DoubtFormProps {
  readonly question: string
  readonly version: string
}

/** R70: one line to the authors, always at hand and never in the way. */
export const DoubtForm = ({ question, version }: DoubtFormProps) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState(false)
  const [line, setLine] = useState('')
  const { busy, refusal, problem, send } = useCommand(DoubtQuestion)
  const post = async () => {
    const result = await send({ question, version, line: line.trim() })
    if (result.ok) setSent(true)
  }
  if (sent)
    return (
      <p role="status" className={style.sent}>
        {t(doubtText.sent)}
      </p>
    )
  return (
    <div className={style.doubt}>
      <div>
        <Button tone="quiet" size="small" expanded={open} onPress={() => setOpen(!open)}>
          {t(doubtText.open)}
        </Button>
      </div>
      {open && (
        <>
          <Field label={t(doubtText.label)} hint={t(doubtText.hint)} error={refusal && t(recallRefusals[refusal])}>
            <TextArea value={line} onChange={setLine} rows={2} maxLength={200} />
          </Field>
          {problem && <ProblemNote problem={problem} retry={post} />}
          <div>
            <Button busy={busy} disabled={line.trim().length < 2} onPress={post}>
              {t(doubtText.send)}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
