import { useState } from 'react'
import { shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import type { InputOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { Handings, type HandingsAnswer, HandRows } from '../contract/handing.ts'
import { handingRefusals, hindranceText, handingText as text } from '../text/handing.ts'
import style from './handing.module.css'

type Draft = InputOf<typeof HandRows>['draft']

/** ORG-26: the doubtful rows by branch, to be handed to the secretaries; those that can go nowhere, with why. */
export const HandCard = ({ draft }: { readonly draft: Draft }) => {
  const t = useText()
  const { data } = useQuestion(Handings, { draft })
  if (!data || (data.branches.length === 0 && data.unclear.length === 0)) return null
  return (
    <Card title={t(text.title)} aside={data.branches.length > 0 && t(text.due, { day: t(shortDay(data.dueOn)) })}>
      <div className="stack">
        <p className="t13 muted">{t(text.lead)}</p>
        {data.branches.length > 0 && <Choice draft={draft} branches={data.branches} />}
        {data.unclear.length > 0 && <Unclear rows={data.unclear} />}
        {data.more && <p className="t13 faint">{t(text.more)}</p>}
      </div>
    </Card>
  )
}

interface ChoiceProps {
  readonly draft: Draft
  readonly branches: HandingsAnswer['branches']
}

/** All rows are chosen until somebody takes some out. */
const Choice = ({ draft, branches }: ChoiceProps) => {
  const t = useText()
  const showToast = useToast()
  const { send, busy, refusal, problem } = useCommand(HandRows)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const chosen = branches.map(({ rows }) => rows.filter(({ line }) => !left.has(line)))
  const lines = chosen.flatMap((rows) => rows.map(({ line }) => line))
  const choose = (of: readonly { readonly line: number }[], isChosen: boolean) => {
    const next = new Set(left)
    for (const { line } of of) isChosen ? next.delete(line) : next.add(line)
    setLeft(next)
  }
  const hand = async () => {
    const sent = await send({ draft, lines })
    if (sent.ok) showToast({ text: t(text.handed, { n: sent.value.rows }) })
  }
  return (
    <>
      <ul className={style.branches}>
        {branches.map(({ code, name, secretaries, rows }, at) => {
          const n = chosen[at]?.length ?? 0
          return (
            <li key={code}>
              <Check
                checked={n === rows.length}
                partly={n > 0 && n < rows.length}
                onChange={(isChosen) => choose(rows, isChosen)}
                note={<Secretaries names={secretaries} />}
              >
                <b>{t(text.branch, { name: t(name), n: rows.length })}</b>
              </Check>
              {rows.length > 1 && (
                <details className={style.rows}>
                  <summary>{t(text.which)}</summary>
                  {rows.map((row) => (
                    <Check
                      key={row.line}
                      checked={!left.has(row.line)}
                      onChange={(isChosen) => choose([row], isChosen)}
                    >
                      {t(text.line, { line: row.line })} <Words>{row.name}</Words>
                    </Check>
                  ))}
                </details>
              )}
            </li>
          )
        })}
      </ul>
      <div>
        <Button icon="send" busy={busy} disabled={lines.length === 0} onPress={() => void hand()}>
          {t(text.hand, { n: grouped(lines.length), branches: chosen.filter((rows) => rows.length > 0).length })}
        </Button>
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(handingRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

const Secretaries = ({ names }: { readonly names: readonly string[] }) => {
  const t = useText()
  return (
    <>
      {t(text.secretaries)}
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && t(text.between)}
          <Words>{name}</Words>
        </span>
      ))}
    </>
  )
}

const Unclear = ({ rows }: { readonly rows: HandingsAnswer['unclear'] }) => {
  const t = useText()
  return (
    <Well>
      <p>
        <b>{t(text.unclear, { n: rows.length })}</b> <span className="t13 muted">{t(text.unclearWhy)}</span>
      </p>
      <ul className={style.unclear}>
        {rows.map(({ line, name, why, branch }) => (
          <li key={line} className="t13">
            {t(text.line, { line })} <Words>{name}</Words>
            <span className="muted">
              {' '}
              {branch && `${t(branch)} · `}
              {t(hindranceText[why])}
            </span>
          </li>
        ))}
      </ul>
    </Well>
  )
}
