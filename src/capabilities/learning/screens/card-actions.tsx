import { longDay } from '#kernel/day.ts'
import { fill } from '#kernel/text.ts'
import { useCommandLater, useText, useWaiting } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { ConfirmCard, type PostCard } from '../contract.ts'
import { cardRefusals, cardText } from '../text/cards.ts'
import { laterText } from '../text/later.ts'
import style from './cards.module.css'
import { KeptNote } from './kept-note.tsx'

/** LRN-13: the holder confirms once an edition; everybody who sees a card may print it. */
export const CardActions = ({ card: { code, name, edition, own, confirmed } }: { readonly card: PostCard }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommandLater(ConfirmCard)
  const about = `card:${code}:${edition}`
  const isKept = useWaiting().some((one) => one.about === about && !one.refused)
  const current = confirmed?.edition === edition
  const confirm = async () => {
    const result = await send(
      { post: code, edition },
      { about, what: fill(laterText.card, { post: name }), refusals: cardRefusals },
    )
    if (result.ok) showToast({ text: t(cardText.done) })
  }
  return (
    <div className={style.actions}>
      {own && confirmed && !current && <Banner tone="ochre">{t(cardText.again)}</Banner>}
      <div className={style.buttons}>
        {own && !current && !isKept && (
          <Button tone="primary" busy={busy} onPress={() => void confirm()}>
            {t(cardText.confirm)}
          </Button>
        )}
        {own && confirmed && current && (
          <span className="muted">{t(cardText.confirmed, { day: t(longDay(confirmed.on)) })}</span>
        )}
        <Button icon="print" onPress={() => print()}>
          {t(cardText.print)}
        </Button>
      </div>
      {isKept && <KeptNote />}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(cardRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
