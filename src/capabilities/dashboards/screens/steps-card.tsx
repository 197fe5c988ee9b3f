import { useState } from 'react'
import { addDays, shortDay } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { ExportNotDone } from '../contract/exports.ts'
import { NotDone, type UnitsTodayAnswer } from '../contract/units.ts'
import { unitsText } from '../text/units.ts'
import style from './today.module.css'
import own from './units-home.module.css'

type Due = UnitsTodayAnswer['due'][number]

/** What is due and by whom, the checks that are late, the gaps: each with one way on. */
export const StepsCard = ({ answer: { due, rows, totals } }: { readonly answer: UnitsTodayAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const late = totals.lateChecks
  const nothing = due.length === 0 && rows === null && late === 0 && totals.gaps === 0
  return (
    <Card title={t(unitsText.steps)} aside={t(unitsText.stepsNote)}>
      {nothing && <Empty title={t(unitsText.stepsNone)}>{t(unitsText.stepsNoneWhy)}</Empty>}
      <ul className={style.tasks}>
        {rows !== null && (
          <li>
            <Stamp due={rows.dueOn} today={today} />
            <div className={style.what}>
              <b>{t(unitsText.rows, { n: rows.count })}</b>
              <p>{t(unitsText.rowsWhy)}</p>
            </div>
            <span className={style.cost}>{t(shortDay(rows.dueOn))}</span>
            <LinkButton href="/today/rows">{t(unitsText.goRows)}</LinkButton>
          </li>
        )}
        {late > 0 && (
          <li>
            <Stamp due={addDays(today, -1)} today={today} />
            <div className={style.what}>
              <b>{t(unitsText.checks, { n: late })}</b>
              <p>{t(unitsText.checksWhy)}</p>
            </div>
            <span />
            <LinkButton href="/risk/posts">{t(unitsText.goPosts)}</LinkButton>
          </li>
        )}
        {due.map((item) => (
          <DueRow key={`${item.kind} ${item.code} ${item.dueOn}`} item={item} />
        ))}
        {totals.gaps > 0 && (
          <li>
            <span />
            <div className={style.what}>
              <b>{t(unitsText.gaps, { n: totals.gaps })}</b>
              <p>{t(unitsText.gapsWhy)}</p>
            </div>
            <span />
            <LinkButton href="/risk/posts?gaps=1">{t(unitsText.goPosts)}</LinkButton>
          </li>
        )}
      </ul>
    </Card>
  )
}

interface DueRowProps {
  readonly item: Due
  /** The code of the one unit that is looked at. */
  readonly unit?: string | undefined
}

/** One item with its counts; opened, it lists who is left. */
export const DueRow = ({ item, unit }: DueRowProps) => {
  const t = useText()
  const { today } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { title, dueOn, week } = item
  const left = week ? week.due - week.done : 0
  return (
    <li>
      <Stamp due={dueOn} today={today} />
      <div className={style.what}>
        <b>{t(unitsText.item, { title: t(title) })}</b>
        <p>
          <Told week={week} />
        </p>
      </div>
      <span className={style.cost}>{t(shortDay(dueOn))}</span>
      {left > 0 ? (
        <Button expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? unitsText.hide : unitsText.who)}
        </Button>
      ) : (
        <span />
      )}
      {isOpen && <Left item={item} unit={unit} />}
    </li>
  )
}

const Told = ({ week }: Pick<Due, 'week'>) => {
  const t = useText()
  if (week === null) return t(unitsText.itemFew)
  const { due, done, away } = week
  return t(unitsText.join, {
    a: done < due ? t(unitsText.itemLeft, { due, done, n: due - done }) : t(unitsText.itemAllDone, { due }),
    b: away > 0 ? t(unitsText.itemAway, { n: away }) : '',
  })
}

/** Names, in the order of names; opening them is a look that those people see. */
const Left = ({ item: { kind, code, dueOn, title }, unit }: DueRowProps) => {
  const t = useText()
  const about = { kind, code, dueOn, ...(unit && { unit }) }
  const asked = useQuestion(NotDone, about)
  return (
    <section className={own.left} aria-label={t(unitsText.whoList, { title: t(title) })}>
      <Well>
        <Answered of={asked}>
          {({ people, codes, more }) => (
            <>
              {people.length === 0 && <p>{t(unitsText.whoNobody)}</p>}
              <ul>
                {people.map(({ name, unit, backOn }) => (
                  <li key={`${name} ${unit.zh}`}>
                    {codes ? <span className="mono">{name.slice(0, 8)}</span> : <b>{name}</b>}
                    <span className="t13 muted">{t(unit)}</span>
                    {backOn !== null && (
                      <span className="t13 muted">{t(unitsText.back, { day: t(shortDay(backOn)) })}</span>
                    )}
                  </li>
                ))}
              </ul>
              {people.length > 0 && <ExportFoot verb={ExportNotDone} of={about} />}
              <p className="t12 muted">
                {t(codes ? unitsText.whoCodes : unitsText.whoNote)} {more && t(unitsText.whoMore)}
              </p>
            </>
          )}
        </Answered>
      </Well>
    </section>
  )
}
