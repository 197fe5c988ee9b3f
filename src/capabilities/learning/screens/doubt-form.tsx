import { useState } from 'react'
import { Link, useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { LineForm } from '#ui/line-form.tsx'
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
  const aboutQuestion = useCommand(DoubtQuestion)
  const aboutItem = useCommand(DoubtItem)
  const { busy, refusal, problem } = kind === 'question' ? aboutQuestion : aboutItem
  const post = async (line: string) => {
    const result =
      kind === 'question'
        ? await aboutQuestion.send({ question: code, version, line })
        : await aboutItem.send({ kind, code, version, line })
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
        <LineForm
          label={doubtText.label}
          hint={t(doubtText.hint)}
          send={doubtText.send}
          limit={doubtLimit}
          busy={busy}
          refused={refusal && doubtRefusals[refusal]}
          problem={problem}
          beside={<Link href="/speak-up">{t(doubtText.channels)}</Link>}
          onSend={post}
        />
      )}
    </div>
  )
}
