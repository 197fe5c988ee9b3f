import { useState } from 'react'
import { citedNote, eachNoteOnce } from '#capabilities/norms/text/cited.ts'
import { longDay, weekdayName } from '#kernel/day.ts'
import { lunarName } from '#kernel/lunar.ts'
import { fill, joined, type Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { GradeMark, type GradeName } from '#ui/grade-mark.tsx'
import { Logo } from '#ui/logo.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Select } from '#ui/select.tsx'
import { Square } from '#ui/square.tsx'
import type { ShiftCard } from '../contract.ts'
import { type Watch, watches } from '../rules/shift.ts'
import { pageText } from '../text/pages.ts'
import { shiftText as text, watchText } from '../text/shift.ts'
import { uncheckedText } from '../text.ts'
import { type Shift, WithShift } from './shift.tsx'
import style from './shift-paper.module.css'
import { firstTurn } from './walked.ts'

/** R40, picture 18: the card of the shift on A5 for a crew; black on white, folded before the answer, no names. */
export const ShiftPaperPage = () => (
  <WithShift>{(cards, today, shift) => <Papers cards={cards} today={today} shift={shift} />}</WithShift>
)

interface Of {
  readonly shift: Shift
}

const Papers = ({ cards, today, shift }: Of & { readonly cards: readonly ShiftCard[]; readonly today: number }) => {
  const t = useText()
  const [code, setCode] = useState(cards[today]?.code ?? '')
  const [watch, setWatch] = useState<Watch | ''>(shift.watch.watch)
  const chosen = cards.filter((card) => code === '' || card.code === code)
  return (
    <div className={style.papers}>
      <div className={style.onScreen}>
        <PageHead
          title={t(pageText.paper)}
          lead={t(text.paperLead)}
          actions={
            <>
              <Button tone="primary" icon="print" onPress={() => window.print()}>
                {t(text.print)}
              </Button>
              <LinkButton href="/device/card">{t(text.card)}</LinkButton>
            </>
          }
        />
        <div className={style.picks}>
          <Select
            label={t(text.paperWhich)}
            choices={[
              ...cards.map((one) => ({ value: one.code, label: t(one.name) })),
              { value: '', label: t(text.paperAll, { n: cards.length }) },
            ]}
            value={code}
            onChange={setCode}
          />
          <Select<Watch | ''>
            label={t(text.paperWatch)}
            choices={[
              ...watches.map((value) => ({ value, label: t(watchText[value]) })),
              { value: '', label: t(text.noWatch) },
            ]}
            value={watch}
            onChange={setWatch}
          />
        </div>
      </div>
      {chosen.map((card) => (
        <Paper key={card.code} card={card} shift={shift} watch={watch} />
      ))}
    </div>
  )
}

const Paper = ({
  card: { name, grade, risk, acts, askWhom, asks },
  shift: { unit, day },
  watch,
}: Of & { readonly card: ShiftCard; readonly watch: Watch | '' }) => {
  const t = useText()
  const lunar = lunarName(day)
  const named = { day: t(longDay(day)), weekday: t(weekdayName(day)) }
  const turn = asks && firstTurn(asks.lesson)
  const sound = turn?.choices.find(({ quality }) => quality === 'sound')
  return (
    <article className={style.paper} aria-label={t(name)}>
      <header>
        <span>
          <Logo size={18} /> <b>{t(text.shiftCard)}</b> {t(unit)}
        </span>
        <span>
          {lunar ? t(text.onLunarDay, { ...named, lunar: t(lunar) }) : t(text.onDay, named)}
          {watch && <b>{t(watchText[watch])}</b>}
        </span>
      </header>
      <h2>
        {grade && <GradeMark grade={grade.toLowerCase() as GradeName} />} {t(risk?.name ?? name)}{' '}
        <small>{t(name)}</small>
      </h2>
      <div className={style.halves}>
        <div>
          {risk && <p>{t(risk.manifestation)}</p>}
          <ol>
            {acts.map((act) => (
              <li key={act.zh}>{t(act)}</li>
            ))}
          </ol>
          {askWhom && <p>{t(askWhom)}</p>}
        </div>
        {turn && (
          <section className={style.question}>
            <p>{t(turn.text)}</p>
            <h3>{t(turn.ask)}</h3>
            <ul>
              {turn.choices.map((choice) => (
                <li key={choice.id}>{t(choice.text)}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {sound && (
        <p className={style.fold}>
          <b>{t(text.fold)}</b> {t(text.after, { choice: t(sound.text), outcome: t(sound.outcome) })}
        </p>
      )}
      <footer>
        {asks ? (
          <>
            <div>
              {asks.citations.length > 0 && <p>{t(text.paperGrounds, { norms: joined(groundsOf(asks)) })}</p>}
              <p>{t(text.paperFrom, { lesson: asks.lesson.title, version: asks.lesson.version })}</p>
            </div>
            <Square
              text={new URL(`/learn/lessons/${asks.lesson.code}`, location.origin).href}
              label={t(text.square, { lesson: asks.lesson.title })}
            />
          </>
        ) : (
          <p>{t(text.noSource)}</p>
        )}
      </footer>
    </article>
  )
}

/** Every norm, whom it binds, whether it holds, and whether a person has compared it with the original. */
const groundsOf = ({ citations }: NonNullable<ShiftCard['asks']>): Pair[] =>
  eachNoteOnce(citations).map(({ title, checked, ...cited }) =>
    fill(text.titled, { title, note: citedNote(cited), state: checked ? { zh: '', en: '' } : uncheckedText }),
  )
