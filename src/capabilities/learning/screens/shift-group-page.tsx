import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ShiftCard } from '../contract.ts'
import { letterText, shiftText as text } from '../text/shift.ts'
import { Citations } from './citations.tsx'
import style from './shift.module.css'
import { WithShift } from './shift.tsx'

/** One question for a crew that stands together: hands, reasons, consequences; nothing is counted (picture 18). */
export const ShiftGroupPage = () => (
  <WithShift asking>{(cards, today) => <Group cards={cards} today={today} />}</WithShift>
)

const Group = ({ cards, today }: { readonly cards: readonly ShiftCard[]; readonly today: number }) => {
  const t = useText()
  const [at, setAt] = useState(today)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [isGrounds, setGrounds] = useState(false)
  const card = cards[at % cards.length]
  if (!card?.turn) return null
  return (
    <div className={style.group}>
      <div className={style.top}>
        <p className="muted">
          {t(text.groupLead)} · {t(card.name)}
        </p>
        <div className={style.aside}>
          <span className="muted">{t(text.together, { minutes: card.turn.minutes })}</span>
          <Button
            onPress={() => {
              setOpen(new Set())
              setGrounds(false)
              setAt(at + 1)
            }}
          >
            {t(text.next)}
          </Button>
        </div>
      </div>
      <h1 tabIndex={-1}>{t(card.turn.ask)}</h1>
      <p className={style.how}>{t(card.turn.text)}</p>
      <ul className={style.options}>
        {card.turn.choices.map(({ id, text: words, outcome, quality }, nth) => (
          <li key={id}>
            <button
              type="button"
              aria-expanded={open.has(id)}
              onClick={() => setOpen(new Set(open.has(id) ? [...open].filter((one) => one !== id) : [...open, id]))}
            >
              <span className={style.letter} aria-hidden="true">
                {t(letterText[nth] ?? letterText[0])}
              </span>
              <span className={style.words}>{t(words)}</span>
              <span className={style.more}>
                {t(text.outcome)} <Icon name="right" size={18} />
              </span>
            </button>
            {open.has(id) && (
              <div role="status" className={style.outcome}>
                <Tag tone={quality === 'sound' ? 'jade' : 'ochre'}>{t(text[quality])}</Tag>
                <p>{t(outcome)}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">{t(text.groupRule)}</p>
      {isGrounds && (
        <div role="status">
          <Citations citations={card.turn.citations} />
        </div>
      )}
      <div className={style.foot}>
        <p className="t13 muted">{t(text.present)}</p>
        <div className={style.aside}>
          <LinkButton href="/device/card">{t(text.card)}</LinkButton>
          <LinkButton href="/device">{t(text.signIn)}</LinkButton>
          {card.turn.citations.length > 0 && (
            <Button tone="primary" onPress={() => setGrounds(!isGrounds)}>
              {t(isGrounds ? text.hideGrounds : text.grounds)}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
