import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { caseText } from '../text.ts'
import style from './learning.module.css'

type Said = 'yes' | 'no' | 'unknown'

/** R27: a case ends in a check of our own control. The answer stays here; a “no” leads to where weak points are raised. */
export const OwnControl = ({ title, control }: { readonly title: Pair; readonly control: Pair }) => {
  const t = useText()
  const [said, setSaid] = useState<Said | null>(null)
  const words = t(caseText.hazardWords, { title: t(title), control: t(control) }).slice(0, 300)
  return (
    <section className={style.takeaway}>
      <h2>{t(caseText.checkOurs)}</h2>
      <p className={style.act}>{t(control)}</p>
      <p className="t13 muted">{t(caseText.checkAsk)}</p>
      <div className={style.rating} aria-live="polite">
        {said === null && (
          <>
            <Button onPress={() => setSaid('yes')}>{t(caseText.checkYes)}</Button>
            <Button onPress={() => setSaid('no')}>{t(caseText.checkNo)}</Button>
            <Button onPress={() => setSaid('unknown')}>{t(caseText.checkUnknown)}</Button>
          </>
        )}
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
