import { longDay, shortDay } from '#kernel/day.ts'
import { navigate, useLanguage, useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { ProgrammeSwatch } from '#ui/charts/swatches.tsx'
import { YearStrip } from '#ui/charts/year-strip.tsx'
import type { YearAnswer } from '../contract.ts'
import { programmeKinds } from '../rules/mix.ts'
import { kindText, stateText, yearText } from '../text/year.ts'
import style from './plan.module.css'

/** Festivals, own days and programmes of a year; a programme opens where the reader may open it. */
export const YearStripCard = ({ year, editing }: { readonly year: YearAnswer; readonly editing?: string }) => {
  const t = useText()
  const language = useLanguage()
  const { today } = useSession()
  const { festivals, nodes, mayWrite } = year
  const programmes = year.programmes.filter(({ nothingLeft }) => !nothingLeft)
  return (
    <Card
      title={t(yearText.strip, { year: year.year })}
      aside={
        <ul className={style.legend}>
          {programmeKinds.map((kind) => (
            <li key={kind}>
              <ProgrammeSwatch kind={kind} />
              {t(kindText[kind])}
            </li>
          ))}
          {editing && (
            <li>
              <ProgrammeSwatch kind="post" editing />
              {t(yearText.editing)}
            </li>
          )}
        </ul>
      }
    >
      <YearStrip
        year={year.year}
        today={today}
        language={language}
        label={t(yearText.stripLabel, {
          year: year.year,
          days: festivals?.length ?? 0,
          own: nodes.length,
          count: programmes.length,
        })}
        rowNames={{
          festivals: t(yearText.festivals),
          ownDays: t(yearText.ownDays),
          programmes: t(yearText.programmes),
        }}
        festivals={(festivals ?? []).map((one) => ({
          id: `${one.code}-${one.day}`,
          name: t(one.name),
          on: one.day,
          sentence: t(yearText.markSentence, { name: t(one.name), day: t(longDay(one.day)) }),
        }))}
        ownDays={nodes.map((one) => ({
          id: one.id,
          name: t(one.name),
          on: one.fallsOn,
          sentence: t(yearText.markSentence, { name: t(one.name), day: t(longDay(one.fallsOn)) }),
        }))}
        programmes={programmes.map((one) => ({
          id: one.id,
          name: t(one.name),
          kind: one.kind,
          from: one.fromOn,
          to: one.toOn,
          editing: one.id === editing,
          sentence: t(yearText.programmeSentence, {
            name: t(one.name),
            kind: t(kindText[one.kind]),
            from: t(shortDay(one.fromOn)),
            to: t(shortDay(one.toOn)),
            state: t(stateText[one.state]),
          }),
        }))}
        onOpen={(id) => {
          if (programmes.some((one) => one.id === id)) {
            if (mayWrite && id !== editing) navigate(`/plan/programmes/${id}`)
          } else navigate(`/plan/key-dates?year=${year.year}`)
        }}
      />
      {festivals === null && <p className="t13 muted">{t(yearText.outside, { ...year.known, year: year.year })}</p>}
    </Card>
  )
}
