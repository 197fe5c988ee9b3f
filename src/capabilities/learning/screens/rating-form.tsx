import { useState } from 'react'
import { useCommandLater, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { RateItem } from '../contract/quality.ts'
import { type RatingReason, ratingReasons, type Usefulness, usefulness } from '../rules/rating.ts'
import { ratingRefusals, ratingText, reasonsText, usefulText } from '../text/quality.ts'
import style from './learning.module.css'

export interface RatingFormProps {
  readonly kind: 'lesson' | 'case'
  readonly code: string
  readonly version: string
}

/** R29: useful or not, and one tapped reason. Never asked twice, never in the way, never with a name. */
export const RatingForm = ({ kind, code, version }: RatingFormProps) => {
  const t = useText()
  const { busy, problem, send } = useCommandLater(RateItem)
  const [useful, setUseful] = useState<Usefulness | null>(null)
  const [isSent, setSent] = useState(false)
  const rate = async (how: Usefulness, reason: RatingReason | null) => {
    const result = await send(
      { kind, code, version, useful: how, reason },
      { about: `rating:${kind}:${code}`, what: ratingText.later, refusals: ratingRefusals },
    )
    if (result.ok || result.refusal === 'kept') setSent(true)
  }
  if (isSent)
    return (
      <p role="status" className={style.sent}>
        {t(ratingText.thanks)}
      </p>
    )
  return (
    <fieldset aria-label={t(ratingText.ask)} className={style.rating}>
      {useful === null ? (
        <>
          <span>{t(ratingText.ask)}</span>
          {usefulness.map((how) => (
            <Button key={how} busy={busy} onPress={() => (how === 'yes' ? void rate(how, null) : setUseful(how))}>
              {t(usefulText[how])}
            </Button>
          ))}
        </>
      ) : (
        <>
          <span>{t(ratingText.why)}</span>
          {ratingReasons.map((reason) => (
            <Button key={reason} busy={busy} onPress={() => rate(useful, reason)}>
              {t(reasonsText[reason])}
            </Button>
          ))}
          <Button tone="quiet" busy={busy} onPress={() => rate(useful, null)}>
            {t(ratingText.skip)}
          </Button>
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
    </fieldset>
  )
}
