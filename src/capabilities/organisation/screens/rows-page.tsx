import { dayIn, shortDay } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { Words } from '#ui/words.tsx'
import { RowsToCheck, type RowToCheck } from '../contract/handing.ts'
import { rowsText as text } from '../text/handing.ts'
import { rowsTitle } from '../text/pages.ts'
import { AnswerGiven } from './answer-given.tsx'
import { RowForm } from './row-form.tsx'

/** ORG-26, ORG-27: a secretary checks the doubtful rows of the own branch, one card a row, made for a phone. */
export const RowsPage = () => {
  const t = useText()
  const asked = useQuestion(RowsToCheck, {})
  return (
    <>
      <PageHead title={t(rowsTitle)} lead={t(text.lead)} />
      <Answered of={asked}>
        {({ rows, more, choices }) => {
          const waiting = rows.filter(({ answer }) => answer === null)
          const answered = rows.filter(({ answer }) => answer !== null)
          return (
            <div className="stack-5">
              {waiting.length === 0 && (
                <Card>
                  <Empty title={t(text.none)} lean="none">
                    {t(text.noneWhy)}
                  </Empty>
                </Card>
              )}
              {waiting.map((row) => (
                <Card key={row.row} title={<Who row={row} />} aside={<Due row={row} />}>
                  <From row={row} />
                  <RowForm row={row} choices={choices} />
                </Card>
              ))}
              {more && <p className="t13 faint">{t(text.more)}</p>}
              {answered.length > 0 && (
                <Card title={t(text.answeredTitle)} aside={t(text.answeredNote)}>
                  <ul className="stack-5">
                    {answered.map((row) => (
                      <li key={row.row}>
                        <Who row={row} />
                        <AnswerGiven row={row} choices={choices} />
                      </li>
                    ))}
                  </ul>
                </Card>
              )}
            </div>
          )
        }}
      </Answered>
    </>
  )
}

const Who = ({ row: { name, staffNo } }: { readonly row: RowToCheck }) => {
  const t = useText()
  return (
    <>
      <Words>{name}</Words> <span className="t13 muted">{t(text.number, { number: staffNo })}</span>
    </>
  )
}

const Due = ({ row: { dueOn } }: { readonly row: RowToCheck }) => {
  const { today } = useSession()
  return <Stamp due={dueOn} today={today} />
}

const From = ({ row: { branch, handedBy, handedAt } }: { readonly row: RowToCheck }) => {
  const t = useText()
  const { timeZone } = useSession()
  return (
    <p className="t13 muted">
      {t(branch)} · {t(text.from, { by: handedBy, day: t(shortDay(dayIn(handedAt, timeZone))) })}
    </p>
  )
}
