import { useState } from 'react'
import { dayIn, shortDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { grouped } from '#kernel/text.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { AskErasure, type LedgerProofAnswer } from '../contract.ts'
import { type Ground, grounds } from '../rules/erasure.ts'
import { askErasureRefusals, erasureText, groundText } from '../text/erasure.ts'
import style from './ledger-page.module.css'

interface FactsProps {
  readonly entryId: Id<'ledger-entry'>
  readonly facts: LedgerProofAnswer['facts']
}

/** LDG-14: the things an entry speaks of, by kind and version, and whether their content is still there. */
export const Facts = ({ entryId, facts }: FactsProps) => {
  const t = useText()
  const { roles, timeZone } = useSession()
  const [asking, setAsking] = useState<number | null>(null)
  return (
    <ul className={style.list}>
      {facts.map(({ kind, stream, version, erased }, position) => (
        <li key={`${kind} ${stream} ${version}`}>
          <div>
            {t(erasureText.thing, { kind, n: grouped(version) })}
            <p className="t13 muted">
              {erased
                ? t(erasureText.gone, {
                    day: t(shortDay(dayIn(erased.at, timeZone))),
                    ground: t(groundText[erased.ground]),
                  })
                : t(erasureText.kept)}
            </p>
          </div>
          {!erased && kind !== 'ledger-erasure' && roles.includes('audit-administrator') && (
            <Button
              size="small"
              tone="quiet"
              expanded={asking === position}
              onPress={() => setAsking(asking === position ? null : position)}
            >
              {t(erasureText.ask)}
            </Button>
          )}
          {asking === position && <Ask entryId={entryId} position={position} />}
        </li>
      ))}
    </ul>
  )
}

const Ask = ({ entryId, position }: { readonly entryId: Id<'ledger-entry'>; readonly position: number }) => {
  const t = useText()
  const [ground, setGround] = useState<Ground>('retention-ended')
  const [done, setDone] = useState(false)
  const { busy, refusal, problem, send } = useCommand(AskErasure)
  if (done) return <p role="status">{t(erasureText.asked)}</p>
  return (
    <div className="stack">
      <p className="t13">{t(erasureText.askWhy)}</p>
      <div className={style.pages}>
        <Select
          label={t(erasureText.ground)}
          value={ground}
          onChange={setGround}
          choices={grounds.map((value) => ({ value, label: t(groundText[value]) }))}
        />
        <Button
          busy={busy}
          onPress={() => void send({ entryId, position, ground }).then((answer) => setDone(answer.ok))}
        >
          {t(erasureText.send)}
        </Button>
      </div>
      {refusal && (
        <Banner tone="azur" role="alert">
          {t(askErasureRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
