import { useState } from 'react'
import { Link, useCommand, useText } from '#platform/web.ts'
import { LineForm } from '#ui/line-form.tsx'
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
  const [sent, setSent] = useState(false)
  const { busy, refusal, problem, send } = useCommand(DoubtNumber)
  const post = async (line: string) => {
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
      <LineForm
        label={doubtText.label}
        hint={
          <>
            {t(doubtText.hint)} <Link href="/speak-up">{t(doubtText.channels)}</Link>
          </>
        }
        send={doubtText.send}
        limit={doubtLimit}
        busy={busy}
        refused={refusal && doubtRefusals[refusal]}
        problem={problem}
        onSend={post}
      />
    </div>
  )
}
