import { useState } from 'react'
import { Link, useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { DoubtItem, DoubtQuestion } from '../contract/doubts.ts'
import { type DoubtedKind, doubtLimit } from '../rules/doubt.ts'
import { doubtOpen, doubtRefusals, doubtText } from '../text/doubts.ts'
import style from './learning.module.css'

export interface DoubtFormProps {
  readonly kind: DoubtedKind
  readonly code: string
  readonly version: string
}

/** R70: one line to the authors, always at hand and never in the way; about content, never about a person. */
export const DoubtForm = ({ kind, code, version }: DoubtFormProps) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState(false)
  const [line, setLine] = useState('')
  const aboutQuestion = useCommand(DoubtQuestion)
  const aboutItem = useCommand(DoubtItem)
  const { busy, refusal, problem } = kind === 'question' ? aboutQuestion : aboutItem
  const post = async () => {
    const result =
      kind === 'question'
        ? await aboutQuestion.send({ question: code, version, line: line.trim() })
        : await aboutItem.send({ kind, code, version, line: line.trim() })
    if (result.ok) setSent(true)
  }
  if (sent)
    return (
      <p role="status" className={style.sent}>
        {t(doubtText.sent)} <Link href="/learn/doubts">{t(doubtText.mine)}</Link>
      </p>
    )
  return (
    <div className={style.doubt}>
      <div>
        <Button tone="quiet" size="small" expanded={open} onPress={() => setOpen(!open)}>
          {t(doubtOpen[kind])}
        </Button>
      </div>
      {open && (
        <>
          <Field label={t(doubtText.label)} hint={t(doubtText.hint)} error={refusal && t(doubtRefusals[refusal])}>
            <TextArea value={line} onChange={setLine} rows={2} maxLength={doubtLimit} />
          </Field>
          {problem && <ProblemNote problem={problem} retry={post} />}
          <div className="row">
            <Button busy={busy} disabled={line.trim().length < 2} onPress={post}>
              {t(doubtText.send)}
            </Button>
            <Link href="/speak-up">{t(doubtText.channels)}</Link>
          </div>
        </>
      )}
    </div>
  )
}
