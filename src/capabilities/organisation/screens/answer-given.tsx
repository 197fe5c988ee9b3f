import { useState } from 'react'
import { dayIn, shortDay } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'
import type { RowToCheck } from '../contract/handing.ts'
import { rowsText as text } from '../text/handing.ts'
import { rosterFieldNames } from '../text/roster.ts'
import { RowForm } from './row-form.tsx'
import type { Choices } from './row-question.tsx'

interface AnswerGivenProps {
  readonly row: RowToCheck
  readonly choices: Choices
}

/** What was answered, by whom and when; one’s own can be changed until whoever imports has decided. */
export const AnswerGiven = ({ row, choices }: AnswerGivenProps) => {
  const t = useText()
  const { timeZone } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { answer, own } = row
  if (answer === null) return null
  if (isOpen) return <RowForm row={row} choices={choices} onDone={() => setOpen(false)} />
  return (
    <>
      {answer.ours ? (
        answer.fields.map(({ field, value }) => (
          <p key={field}>
            <span className="muted">{t(rosterFieldNames[field as keyof typeof rosterFieldNames])}</span>{' '}
            {value === null ? t(text.right) : <Words>{value}</Words>}
          </p>
        ))
      ) : (
        <p>{t(text.notOurs)}</p>
      )}
      <p className="t13 muted">{t(text.answeredBy, { by: answer.by, at: t(shortDay(dayIn(answer.at, timeZone))) })}</p>
      {own && (
        <Button size="small" tone="quiet" onPress={() => setOpen(true)}>
          {t(text.again)}
        </Button>
      )}
    </>
  )
}
