import type { ReactNode } from 'react'
import { familyText } from '#capabilities/curriculum/text.ts'
import { monthName } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Card } from '#ui/card.tsx'
import { betweenText } from '#ui/text.ts'
import { Concentrations, type ConcentrationsAnswer, type SignalsAnswer } from '../contract/signals.ts'
import { manyUnits } from '../rules/detection/concentrations.ts'
import { networkText as text } from '../text/network.ts'
import { methodText } from '../text/signals.ts'
import style from './signals.module.css'

/** Which methods the number of units in sight allows, what they found, and how often that is false. */
export const NetworkCard = ({ answer: { units: columns, tightened } }: { readonly answer: SignalsAnswer }) => {
  const units = columns.length
  const t = useText()
  const isMany = units >= manyUnits
  const asked = useQuestion(Concentrations, isMany ? {} : undefined)
  const words = { n: units, least: manyUnits }
  return (
    <Card title={t(text.title)}>
      <p className="t13">{t(isMany ? text.many : text.few, words)}</p>
      {tightened.length > 0 && (
        <Banner tone="ochre">
          {t(text.tightened, { names: tightened.map((one) => t(methodText[one])).join(t(betweenText)) })}
        </Banner>
      )}
      {isMany && (
        <Answered of={asked}>
          {(answer) => (
            <div className={style.methods}>
              <Totals answer={answer} />
              <Places answer={answer} />
              <Businesses answer={answer} />
            </div>
          )}
        </Answered>
      )}
    </Card>
  )
}

interface Found {
  readonly answer: ConcentrationsAnswer
}

const Totals = ({ answer: { totals, month } }: Found) => {
  const t = useText()
  const loud = totals.filter(({ alarm }) => alarm)
  const quiet = totals.length === 0 ? t(text.totalsNone) : t(text.totalsQuiet, { n: totals.length })
  return (
    <Method title={t(text.totals)} why={t(text.totalsWhy)} none={quiet}>
      {loud.map((one) => (
        <li key={one.topic.zh}>
          {t(text.total, {
            topic: t(one.topic),
            month: month ? t(monthName(month)) : '',
            found: one.found,
            expected: rounded(one.expected),
            bound: Math.floor(one.bound),
          })}
        </li>
      ))}
    </Method>
  )
}

const Places = ({ answer: { places } }: Found) => {
  const t = useText()
  return (
    <Method title={t(text.places)} why={t(text.placesWhy)} none={t(text.placesNone)}>
      {places.map(({ unit, topic, found, expected, p }) => {
        const place = [unit, topic].flatMap((part) => (part ? [t(part)] : [])).join(' × ')
        return <li key={place}>{t(text.place, { place, found, expected: rounded(expected), p: chanceOf(p) })}</li>
      })}
    </Method>
  )
}

const Businesses = ({ answer: { businesses } }: Found) => {
  const t = useText()
  return (
    <Method
      title={t(text.businesses)}
      why={t(text.businessesWhy)}
      none={t(businesses === null ? text.businessesFew : text.businessesNone)}
    >
      {(businesses ?? []).map(({ business, topic, found, expected, ratio, low }) => (
        <li key={`${business}/${topic.zh}`}>
          {t(text.business, {
            business: t(familyText(business)),
            topic: t(topic),
            found,
            expected: rounded(expected),
            ratio: rounded(ratio),
            low: rounded(low),
          })}
        </li>
      ))}
    </Method>
  )
}

interface MethodProps {
  readonly title: string
  readonly why: string
  readonly none: string
  readonly children: readonly ReactNode[]
}

const Method = ({ title, why, none, children }: MethodProps) => (
  <section>
    <h3>{title}</h3>
    {children.length > 0 ? <ul>{children}</ul> : <p>{none}</p>}
    <p className="t13 muted">{why}</p>
  </section>
)

const rounded = (value: number): string => value.toFixed(1)
const chanceOf = (p: number): string => (p < 0.001 ? '< 0.1%' : `${(100 * p).toFixed(1)}%`)
