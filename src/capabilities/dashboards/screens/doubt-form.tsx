import { useState } from 'react'
import { Link, useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { DoubtNumber } from '../contract/doubt.ts'
import { doubtLimit, type Figure } from '../rules/doubt.ts'
import { doubtRefusals, doubtText } from '../text/doubt.ts'
import style from './today.module.css'

interface DoubtFormProps {
  readonly figure: Figure
  readonly shown: string
}

/** DSH-4: one line about a number, in place. */
export const DoubtForm = ({ figure, shown }: DoubtFormProps) => {
  const t = useText()
  const [line, setLine] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, refusal, problem, send } = useCommand(DoubtNumber)
  const post = async () => {
    const result = await send({ figure, shown, line })
    if (result.ok) setSent(true)
  }
  if (sent)
    return (
      <p role="status" className={style.doubt}>
        {t(doubtText.sent)} <Link href="/today/doubts">{t(doubtText.mine)}</Link>
      </p>
    )
  return (
    <div className={style.doubt}>
      <Field
        label={t(doubtText.label)}
        hint={
          <>
            {t(doubtText.hint)} <Link href="/speak-up">{t(doubtText.channels)}</Link>
          </>
        }
        error={refusal && t(doubtRefusals[refusal])}
      >
        <TextArea value={line} onChange={setLine} rows={2} maxLength={doubtLimit} />
      </Field>
      {problem && <ProblemNote problem={problem} retry={post} />}
      <Button busy={busy} disabled={line.trim().length < 2} onPress={post}>
        {t(doubtText.send)}
      </Button>
    </div>
  )
}
