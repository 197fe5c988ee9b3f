import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { LoopBeam } from '#ui/charts/loop-beam.tsx'
import { BobSwatch } from '#ui/charts/swatches.tsx'
import { ExplanationStrip, useExplaining } from '#ui/explained.tsx'
import type { OfficerTodayAnswer } from '../contract/officer.ts'
import type { Figure } from '../rules/doubt.ts'
import { loopText, stages } from '../text/loop.ts'
import { officerText } from '../text/officer.ts'
import { DoubtForm } from './doubt-form.tsx'
import { type LoopFigure, useLoopFigures, useReturn } from './loop-figures.tsx'
import style from './today.module.css'

/** The eight stages with live figures; each figure opens its explanation in place. */
export const LoopCard = ({ answer }: { readonly answer: OfficerTodayAnswer }) => {
  const t = useText()
  const explaining = useExplaining()
  const [doubted, setDoubted] = useState<string | null>(null)
  const doubt = (figure: Figure) => setDoubted(figure)
  const figures = useLoopFigures(answer, explaining, doubt)
  const back = useReturn(answer, explaining)
  const isBack = back !== undefined && explaining.open === 'back'
  const open = figures.find(({ stage }) => stage.id === explaining.open)
  const explanations = Object.fromEntries(
    figures.flatMap(({ stage, explanation }) => (explanation ? [[stage.id, explanation]] : [])),
  )
  return (
    <Card title={t(officerText.loop)} aside={<Marks />}>
      <LoopBeam
        label={t(loopText.label)}
        stages={stages.map((id) => stageOf(figures, id))}
        selected={isBack ? back.arc.to : open?.stage.id}
        back={back?.arc}
        strip={
          isBack ? (
            <div className={style.strip}>
              <ExplanationStrip explaining={explaining} of={{ back: back.explanation }} />
            </div>
          ) : (
            open && (
              <div className={style.strip}>
                <ExplanationStrip explaining={explaining} of={explanations} />
                {open.figure !== undefined && doubted === open.figure && (
                  <DoubtForm key={open.figure} figure={open.figure} shown={open.shown} />
                )}
              </div>
            )
          )
        }
      />
    </Card>
  )
}

const stageOf = (figures: readonly LoopFigure[], id: string) => {
  const found = figures.find(({ stage }) => stage.id === id)
  if (!found) throw new Error(`the loop has no stage ${id}`)
  return found.stage
}

const Marks = () => {
  const t = useText()
  return (
    <span className={style.marks}>
      <span>
        <BobSwatch hang="true" />
        {t(officerText.hangsTrue)}
      </span>
      <span>
        <BobSwatch hang="look" />
        {t(officerText.leans)}
      </span>
      <span>
        <span className={style.dotted}>{t(officerText.number)}</span>
        {t(officerText.opens)}
      </span>
    </span>
  )
}
