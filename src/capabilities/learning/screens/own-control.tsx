import { useState } from 'react'
import { fill, type Pair } from '#kernel/text.ts'
import { useCommandLater, useText } from '#platform/web.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { AnswerOwnControl } from '../contract/own-control.ts'
import type { ControlAnswer } from '../rules/own-control.ts'
import { laterText } from '../text/later.ts'
import { caseText, finishRefusals } from '../text.ts'
import { KeptNote } from './kept-note.tsx'
import style from './learning.module.css'

type Said = 'yes' | 'no' | 'unknown'

/**
 * R27, LRN-22: a case ends in a check of our own control. The answer goes without a name to whoever carries it out; a
 * “no” also leads to where weak points are raised.
 */
interface OwnControlProps {
  readonly code: string
  readonly version: string
  readonly title: Pair
  readonly control: Pair
}

export const OwnControl = ({ code, version, title, control }: OwnControlProps) => {
  const t = useText()
  const [said, setSaid] = useState<Said | null>(null)
  const { busy, refusal, problem, send } = useCommandLater(AnswerOwnControl)
  const [isKept, setKept] = useState(false)
  const [handed, setHanded] = useState<Pair | null | undefined>(undefined)
  const say = async (answer: Said, word: ControlAnswer) => {
    const result = await send(
      { case: code, version, answer: word },
      { about: `own-control:${code}`, what: fill(laterText.ownControl, { title }), refusals: finishRefusals },
    )
    const isKept = !result.ok && result.refusal === 'kept'
    if (!result.ok && !isKept) return
    setSaid(answer)
    setKept(isKept)
    setHanded(result.ok ? result.value.control : undefined)
  }
  const words = t(caseText.hazardWords, { title: t(title), control: t(control) }).slice(0, 300)
  return (
    <section className={style.takeaway}>
      <h2>{t(caseText.checkOurs)}</h2>
      <p className={style.act}>{t(control)}</p>
      <p className="t13 muted">{t(caseText.checkAsk)}</p>
      <div className={style.rating} aria-live="polite">
        {said === null && (
          <>
            <Button busy={busy} onPress={() => void say('yes', 'works')}>
              {t(caseText.checkYes)}
            </Button>
            <Button busy={busy} onPress={() => void say('no', 'fails')}>
              {t(caseText.checkNo)}
            </Button>
            <Button busy={busy} onPress={() => void say('unknown', 'unknown')}>
              {t(caseText.checkUnknown)}
            </Button>
          </>
        )}
        {said !== null && handed !== undefined && (
          <span className="t13 muted">
            {handed ? t(caseText.handedOn, { control: handed }) : t(caseText.notHanded)}
          </span>
        )}
        {isKept && <KeptNote />}
        {refusal && <span role="alert">{t(finishRefusals[refusal])}</span>}
        {problem && <ProblemNote problem={problem} />}
        {said === 'yes' && <span>{t(caseText.saidYes)}</span>}
        {said === 'unknown' && (
          <>
            <span>{t(caseText.saidUnknown)}</span>
            <LinkButton href="/learn/cards">{t(caseText.toCard)}</LinkButton>
          </>
        )}
        {said === 'no' && (
          <>
            <span>{t(caseText.saidNo)}</span>
            <LinkButton href={`/supervision/hazards?what=${encodeURIComponent(words)}`}>
              {t(caseText.toHazard)}
            </LinkButton>
          </>
        )}
      </div>
    </section>
  )
}
