import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import { GradeMark, type GradeName } from '#ui/grade-mark.tsx'
import { Icon } from '#ui/icon.tsx'
import { Select } from '#ui/select.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ShiftCard } from '../contract.ts'
import { changedText, newText, shiftText as text } from '../text/shift.ts'
import { Citations } from './citations.tsx'
import style from './shift.module.css'
import { WithShift } from './shift.tsx'
import { firstTurn } from './walked.ts'

/** One risk, three acts, one question, on a device of the crew and without sign-in (picture 18). */
export const ShiftCardPage = () => <WithShift>{(cards, today) => <Cards cards={cards} today={today} />}</WithShift>

const Cards = ({ cards, today }: { readonly cards: readonly ShiftCard[]; readonly today: number }) => {
  const t = useText()
  const [code, setCode] = useState(cards[today]?.code ?? '')
  const card = cards.find((one) => one.code === code) ?? cards[today]
  if (!card) return null
  return (
    <div className={style.page}>
      <section className={style.card}>
        <div className={style.top}>
          <Select
            label={t(text.which)}
            choices={cards.map((one) => ({ value: one.code, label: t(one.name) }))}
            value={card.code}
            onChange={setCode}
          />
          <LinkButton href="/device" icon="leave">
            {t(text.leave)}
          </LinkButton>
        </div>
        <p className={style.of}>
          {card.grade && <GradeMark grade={card.grade.toLowerCase() as GradeName} />}{' '}
          {t(text.lead, { name: t(card.name) })}
        </p>
        <h1 tabIndex={-1}>{t(card.risk?.name ?? card.name)}</h1>
        {card.risk && <p className={style.how}>{t(card.risk.manifestation)}</p>}
        <ol className={style.acts}>
          {card.acts.map((act) => (
            <li key={act.zh}>{t(act)}</li>
          ))}
        </ol>
        {card.askWhom && <p className="t13 muted">{t(card.askWhom)}</p>}
        {card.changed && <Changed changed={card.changed} />}
      </section>
      <section className={style.ask}>
        {card.asks && <Question key={card.code} asks={card.asks} />}
        <div className={style.foot}>
          <LinkButton href="/device/group">{t(text.group)}</LinkButton>
          <LinkButton href="/device/paper">{t(text.paper)}</LinkButton>
          <LinkButton href="/device">{t(text.signIn)}</LinkButton>
        </div>
      </section>
    </div>
  )
}

/** CUR-32: what is not said any more stands beside what is, for a month or two. */
const Changed = ({ changed: { when, lines } }: { readonly changed: NonNullable<ShiftCard['changed']> }) => {
  const t = useText()
  return (
    <ul className={style.changed}>
      {lines.map(({ line, was }) => (
        <li key={line}>
          <Icon name="clock" />
          {was ? t(changedText[when], { line, was: t(was) }) : t(newText[when], { line })}
        </li>
      ))}
    </ul>
  )
}

const Question = ({ asks: { lesson, citations } }: { readonly asks: NonNullable<ShiftCard['asks']> }) => {
  const t = useText()
  const turn = firstTurn(lesson)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  if (!turn) return null
  const choice = turn.choices.find(({ id }) => id === chosen)
  return (
    <>
      <p className="muted">{t(text.question)}</p>
      <fieldset className={style.choices}>
        <legend>
          <h2>{t(turn.ask)}</h2>
        </legend>
        <p>{t(turn.text)}</p>
        {turn.choices.map(({ id, text: words }) => (
          <ChoiceCard
            key={id}
            kind="radio"
            name="shift"
            checked={id === chosen}
            disabled={isOpen}
            onChange={() => setChosen(id)}
          >
            {t(words)}
          </ChoiceCard>
        ))}
      </fieldset>
      {isOpen && choice ? (
        <div role="status" className={style.outcome}>
          <Tag tone={choice.quality === 'sound' ? 'jade' : 'ochre'}>{t(text[choice.quality])}</Tag>
          <p>{t(choice.outcome)}</p>
          <Citations citations={citations} />
        </div>
      ) : (
        <p className="t13 muted">{t(text.yours)}</p>
      )}
      <Button
        size="touch"
        tone="primary"
        disabled={chosen === null}
        onPress={() => {
          if (isOpen) setChosen(null)
          setOpen(!isOpen)
        }}
      >
        {t(isOpen ? text.another : text.why)}
      </Button>
    </>
  )
}
