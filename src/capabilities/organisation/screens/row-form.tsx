import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { AnswerRow, type RowToCheck } from '../contract/handing.ts'
import { answerRefusals, rowsText as text } from '../text/handing.ts'
import style from './handing.module.css'
import { answerOf, type Choices, type Chosen, RowQuestion } from './row-question.tsx'

interface RowFormProps {
  readonly row: RowToCheck
  readonly choices: Choices
  /** Where an answer is changed: what to do once that is done, or given up. */
  readonly onDone?: () => void
}

/** Every doubtful field of one row, and the way to hand it back. */
export const RowForm = ({ row: { row, asked }, choices, onDone }: RowFormProps) => {
  const t = useText()
  const showToast = useToast()
  const { send, busy, refusal, problem } = useCommand(AnswerRow)
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({})
  const fields = asked.flatMap((one) => {
    const value = answerOf(one, chosen[one.field])
    return value === undefined ? [] : [{ field: one.field, value }]
  })
  const answer = async (ours: boolean) => {
    const sent = await send({ row, ours, fields: ours ? fields : [] })
    if (!sent.ok) return
    const { left } = sent.value
    showToast({ text: left > 0 ? t(text.sent, { n: left }) : t(text.sentAll) })
    onDone?.()
  }
  return (
    <>
      {asked.map((one) => (
        <RowQuestion
          key={one.field}
          asked={one}
          choices={choices}
          chosen={chosen[one.field]}
          onChoose={(next) => setChosen({ ...chosen, [one.field]: next })}
        />
      ))}
      <div className={style.acts}>
        <Button tone="primary" busy={busy} disabled={fields.length < asked.length} onPress={() => void answer(true)}>
          {t(text.send)}
        </Button>
        <Button busy={busy} onPress={() => void answer(false)}>
          {t(text.notOurs)}
        </Button>
        {onDone && (
          <Button tone="quiet" onPress={onDone}>
            {t(text.cancel)}
          </Button>
        )}
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(answerRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
