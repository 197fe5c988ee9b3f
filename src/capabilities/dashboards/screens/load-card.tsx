import { Burden, type BurdenAnswer } from '#capabilities/plan/contract/year.ts'
import { monthName } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Bar } from '#ui/bar.tsx'
import { Card } from '#ui/card.tsx'
import { Explained, useExplaining } from '#ui/explained.tsx'
import { burdenClassText, unitsText } from '../text/units.ts'
import { FigureStrip, type UnitFigure, useAsOf } from './unit-figures.tsx'
import own from './units-home.module.css'

/** Planned minutes of the own units this month against the ceilings, by class; small classes without figures. */
export const LoadCard = ({ asOf }: { readonly asOf: Parameters<typeof useAsOf>[0] }) => {
  const asked = useQuestion(Burden, {})
  return <Answered of={asked}>{(answer) => <Load answer={answer} asOf={asOf} />}</Answered>
}

type ClassLine = BurdenAnswer['classes'][number]

const Load = ({
  answer: { month, classes },
  asOf,
}: { readonly answer: BurdenAnswer } & Parameters<typeof LoadCard>[0]) => {
  const t = useText()
  const explaining = useExplaining()
  const time = useAsOf(asOf)
  const present = classes.filter(({ people }) => people > 0)
  const figures = Object.fromEntries(
    present.flatMap((line): [string, UnitFigure][] => (line.planned === null ? [] : [[line.class, figureOf(line)]])),
  )
  function figureOf({ people, planned, over, ceiling }: ClassLine): UnitFigure {
    const values = { people: grouped(people), planned: planned ?? 0, over: over ?? 0, ceiling }
    return {
      shown: t(unitsText.loadFigure, values),
      formula: t(unitsText.loadFormula, values),
      counted: t(unitsText.loadCounted),
      leftOut: t(unitsText.loadLeft),
      rows: <Link href="/plan/burden">{t(unitsText.goBurden)}</Link>,
    }
  }
  return (
    <Card title={t(unitsText.load, { month: t(monthName(month)) })} aside={t(unitsText.loadNote)}>
      <ul className={own.load}>
        {present.map((line) => (
          <li key={line.class}>
            <span>{t(burdenClassText[line.class])}</span>
            {line.planned === null ? (
              <span className="t13 faint">{t(unitsText.loadFew)}</span>
            ) : (
              <>
                <Bar
                  value={line.planned}
                  of={Math.max(line.planned, line.ceiling) * 1.15}
                  ceiling={line.ceiling}
                  tone={line.planned > line.ceiling ? 'seal' : 'jade'}
                  label={t(unitsText.loadLabel, {
                    class: t(burdenClassText[line.class]),
                    people: grouped(line.people),
                    planned: line.planned,
                    ceiling: line.ceiling,
                  })}
                />
                <Explained name={line.class} explaining={explaining}>
                  {t(unitsText.loadFigure, { planned: line.planned, ceiling: line.ceiling })}
                </Explained>
              </>
            )}
          </li>
        ))}
      </ul>
      <FigureStrip explaining={explaining} figures={figures} asOf={time} />
    </Card>
  )
}
