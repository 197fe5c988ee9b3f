import { useState } from 'react'
import { dayIn, shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import type { InputOf } from '#kernel/verb.ts'
import { refreshAll, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { Handings, type HandingsAnswer, TakeAnswers, WithdrawRows } from '../contract/handing.ts'
import { handingRefusals, handingText as text } from '../text/handing.ts'
import { rosterFieldNames } from '../text/roster.ts'
import style from './handing.module.css'

type Draft = InputOf<typeof TakeAnswers>['draft']
type Handed = HandingsAnswer['handed'][number]
type Read = InputOf<typeof TakeAnswers>['rows'][number]

/** In the preview: how much came back, and how much is still with the secretaries. */
export const HandedBanner = ({ draft, onMend }: { readonly draft: Draft; readonly onMend: () => void }) => {
  const t = useText()
  const { data } = useQuestion(Handings, { draft })
  if (!data || data.handed.length === 0) return null
  const answered = data.handed.filter(({ answer }) => answer !== null).length
  const waiting = data.handed.length - answered
  return (
    <Banner
      tone="azur"
      action={
        <Button size="small" onPress={onMend}>
          {t(text.see)}
        </Button>
      }
    >
      {answered > 0 && <b>{t(text.back, { n: answered })}</b>} {waiting > 0 && t(text.backWaiting, { n: waiting })}
    </Banner>
  )
}

/** ORG-27: what is with the secretaries and what they answered, each with who and when; taken or left by whoever imports. */
export const HandedAnswers = ({ draft }: { readonly draft: Draft }) => {
  const t = useText()
  const showToast = useToast()
  const { data } = useQuestion(Handings, { draft })
  const take = useCommand(TakeAnswers)
  const withdraw = useCommand(WithdrawRows)
  const [contested, setContested] = useState(0)
  if (!data || data.handed.length === 0) return null
  const useful = data.handed.flatMap(({ row, answer }) => (answer?.ours ? [{ row, at: answer.at }] : []))
  const open = data.handed.filter(({ answer }) => answer === null).map(({ row }) => row)
  const decide = async (rows: Read[], isTaken: boolean) => {
    const sent = await take.send({ draft, rows, take: isTaken })
    setContested(sent.ok ? sent.value.contested : 0)
    if (!sent.ok && sent.refusal === 'row-gone') refreshAll()
    if (sent.ok && isTaken && sent.value.rows > 0)
      showToast({ text: t(text.taken, { n: sent.value.rows, settled: sent.value.settled }) })
  }
  const callBack = async (rows: Handed['row'][]) => {
    const sent = await withdraw.send({ draft, rows })
    if (!sent.ok && sent.refusal === 'row-gone') refreshAll()
    if (sent.ok) showToast({ text: t(text.withdrawn, { n: sent.value.rows }) })
  }
  const refusal = take.refusal ?? withdraw.refusal
  const problem = take.problem ?? withdraw.problem
  const columns: readonly Column<Handed>[] = [
    { key: 'line', head: t(text.row), cell: ({ line }) => <span className="faint">{line}</span> },
    {
      key: 'who',
      head: t(text.who),
      names: true,
      cell: ({ staffNo, name }) => (
        <>
          <span className="mono">{staffNo}</span> <Words>{name}</Words>
        </>
      ),
    },
    { key: 'branch', head: t(text.branchHead), cell: ({ branch }) => t(branch) },
    { key: 'answer', head: t(text.answer), cell: (handed) => <AnswerSaid handed={handed} /> },
    { key: 'by', head: t(text.byHead), cell: (handed) => <AnsweredBy handed={handed} /> },
    {
      key: 'acts',
      head: '',
      cell: ({ row, answer }) => (
        <span className={style.acts}>
          {answer === null ? (
            <Button size="small" tone="quiet" busy={withdraw.busy} onPress={() => void callBack([row])}>
              {t(text.withdraw)}
            </Button>
          ) : (
            <>
              {answer.ours && (
                <Button size="small" busy={take.busy} onPress={() => void decide([{ row, at: answer.at }], true)}>
                  {t(text.take)}
                </Button>
              )}
              <Button
                size="small"
                tone="quiet"
                busy={take.busy}
                onPress={() => void decide([{ row, at: answer.at }], false)}
              >
                {t(answer.ours ? text.leave : text.seen)}
              </Button>
            </>
          )}
        </span>
      ),
    },
  ]
  return (
    <Card title={t(text.answers)} aside={t(text.answersNote)}>
      <Table caption={t(text.answers)} columns={columns} rows={data.handed} rowKey={({ row }) => row} />
      <div className={style.foot}>
        {useful.length > 1 && (
          <Button size="small" icon="check" busy={take.busy} onPress={() => void decide(useful, true)}>
            {t(text.takeAll, { n: grouped(useful.length) })}
          </Button>
        )}
        {open.length > 1 && (
          <Button size="small" tone="quiet" busy={withdraw.busy} onPress={() => void callBack(open)}>
            {t(text.withdrawAll, { n: grouped(open.length) })}
          </Button>
        )}
      </div>
      {contested > 0 && (
        <Banner tone="ochre" role="alert">
          {t(text.contested, { n: contested })}
        </Banner>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(handingRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}

/** Field by field: what the file says, and what the secretary says of it. */
const AnswerSaid = ({ handed: { asked, answer } }: { readonly handed: Handed }) => {
  const t = useText()
  if (answer !== null && !answer.ours) return <Tag tone="ochre">{t(text.notOurs)}</Tag>
  return (
    <>
      {asked.map(({ field, text: said }) => {
        const told = answer?.fields.find((one) => one.field === field)
        return (
          <span key={field} className={style.answer}>
            <span className="muted">{t(rosterFieldNames[field as keyof typeof rosterFieldNames])}</span>{' '}
            <span className={told && told.value !== null ? style.old : undefined}>
              <Words>{said || t(text.empty)}</Words>
            </span>
            {told && (
              <>
                {' → '}
                <b>{told.value === null ? t(text.right) : <Words>{told.value}</Words>}</b>
              </>
            )}
          </span>
        )
      })}
    </>
  )
}

const AnsweredBy = ({ handed: { answer, dueOn } }: { readonly handed: Handed }) => {
  const t = useText()
  const { today, timeZone } = useSession()
  if (answer === null)
    return (
      <>
        <span className="muted">{t(text.until, { day: t(shortDay(dueOn)) })}</span>{' '}
        {dueOn < today && <Tag tone="ochre">{t(text.late)}</Tag>}
      </>
    )
  return (
    <>
      <Words>{answer.by}</Words> <span className="muted">{t(shortDay(dayIn(answer.at, timeZone)))}</span>
    </>
  )
}
