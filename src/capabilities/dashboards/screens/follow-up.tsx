import { useState } from 'react'
import { CloseCommitment, type CommitmentAsked } from '#capabilities/learning/contract/commitment.ts'
import { whenText } from '#capabilities/learning/text/commitment.ts'
import { shortDay } from '#kernel/day.ts'
import { Link, useCommandLater, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { followUpText } from '../text/follow-up.ts'
import style from './follow-up.module.css'

type Said = 'not-yet' | 'came' | 'worked' | 'stuck'

/** R48: one question about the act taken along. What is answered stays on this page; then the act is gone. */
export const FollowUp = ({ commitment }: { readonly commitment: CommitmentAsked }) => {
  const t = useText()
  const { busy, problem, send } = useCommandLater(CloseCommitment)
  const [said, setSaid] = useState<Said | null>(null)
  const { lesson, title, act, askWhom, occasion, chosenOn } = commitment
  const close = async (answer: Said | null) => {
    const result = await send({ lesson }, { about: `commitment:${lesson}`, what: followUpText.title, refusals: {} })
    if (result.ok || result.refusal === 'kept') setSaid(answer)
  }
  return (
    <Card title={t(followUpText.title)} aside={t(followUpText.alone)}>
      <p className="t13 muted">{t(followUpText.from, { title: t(title), day: t(shortDay(chosenOn)) })}</p>
      <p>
        {t(whenText[occasion])} <b>{t(act)}</b>
      </p>
      <div aria-live="polite" className={style.ask}>
        {said === null && (
          <>
            <span>{t(followUpText.cameAsk)}</span>
            <Button onPress={() => setSaid('came')}>{t(followUpText.came)}</Button>
            <Button busy={busy} onPress={() => close('not-yet')}>
              {t(followUpText.notYet)}
            </Button>
          </>
        )}
        {said === 'came' && (
          <>
            <span>{t(followUpText.workedAsk)}</span>
            <Button busy={busy} onPress={() => close('worked')}>
              {t(followUpText.worked)}
            </Button>
            <Button busy={busy} onPress={() => close('stuck')}>
              {t(followUpText.stuck)}
            </Button>
          </>
        )}
        {said === 'not-yet' && <span>{t(followUpText.saidNotYet)}</span>}
        {said === 'worked' && <span>{t(followUpText.saidWorked)}</span>}
        {said === 'stuck' && (
          <span>
            {t(followUpText.saidStuck, { whom: t(askWhom) })}{' '}
            <Link href="/supervision/hazards">{t(followUpText.hazard)}</Link>
          </span>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}
