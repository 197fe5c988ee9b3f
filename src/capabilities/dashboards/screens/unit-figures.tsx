import { type ReactNode, useState } from 'react'
import { timeIn } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { type Explaining, type Explanation, ExplanationStrip } from '#ui/explained.tsx'
import { loopText } from '../text/loop.ts'
import { DoubtForm } from './doubt-form.tsx'
import style from './today.module.css'

/** What opens under a figure of a unit: how it came about, and as it stands on the screen, for whoever doubts it. */
export interface UnitFigure {
  readonly shown: string
  readonly formula: string
  readonly counted: string
  readonly leftOut: string
  readonly rows?: ReactNode
}

/** The open explanation of a card, with the line about its number. */
export const FigureStrip = ({
  explaining,
  figures,
  asOf,
}: {
  readonly explaining: Explaining
  readonly figures: Readonly<Record<string, UnitFigure>>
  readonly asOf: string
}) => {
  const t = useText()
  const [doubted, setDoubted] = useState<string | null>(null)
  const { open } = explaining
  const figure = open === null ? undefined : figures[open]
  if (open === null || figure === undefined) return null
  const explanation: Explanation = {
    formula: figure.formula,
    asOf,
    notes: [
      { name: t(loopText.counted), text: figure.counted },
      { name: t(loopText.leftOut), text: figure.leftOut },
    ],
    links: (
      <>
        {figure.rows}
        <Button tone="quiet" size="small" onPress={() => setDoubted(open)}>
          {t(loopText.doubt)}
        </Button>
      </>
    ),
  }
  return (
    <>
      <ExplanationStrip explaining={explaining} of={{ [open]: explanation }} />
      {doubted === open && (
        <div className={style.line}>
          <DoubtForm key={open} figure="unit" shown={figure.shown} />
        </div>
      )}
    </>
  )
}

/** “As of today 09:12”, by the clock of the organisation. */
export const useAsOf = (asOf: Parameters<typeof timeIn>[0]): string => {
  const t = useText()
  const { timeZone } = useSession()
  return t(loopText.asOf, { time: timeIn(asOf, timeZone) })
}
