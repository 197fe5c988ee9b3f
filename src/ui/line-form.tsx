import { type ReactNode, useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { type Problem, useText } from '#platform/web.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import style from './line-form.module.css'
import { ProblemNote } from './problem-note.tsx'
import { TextArea } from './text-area.tsx'

export interface LineFormProps {
  readonly label: Pair
  readonly hint: ReactNode
  readonly send: Pair
  readonly limit: number
  readonly busy: boolean
  readonly refused: Pair | undefined
  readonly problem: Problem | undefined
  /** At the right of the button. */
  readonly beside?: ReactNode
  readonly onSend: (line: string) => Promise<unknown>
}

/** A line or two for somebody else, in place, such as a doubt or its answer. */
export const LineForm = ({ label, hint, send, limit, busy, refused, problem, beside, onSend }: LineFormProps) => {
  const t = useText()
  const [line, setLine] = useState('')
  const post = () => void onSend(line.trim())
  return (
    <div className={style.form}>
      <Field label={t(label)} hint={hint} error={refused && t(refused)}>
        <TextArea value={line} onChange={setLine} rows={2} maxLength={limit} />
      </Field>
      {problem && <ProblemNote problem={problem} retry={post} />}
      <div className="row">
        <Button busy={busy} disabled={line.trim().length < 2} onPress={post}>
          {t(send)}
        </Button>
        {beside}
      </div>
    </div>
  )
}
