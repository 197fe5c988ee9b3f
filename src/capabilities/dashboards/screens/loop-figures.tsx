import type { ReactNode } from 'react'
import { longDay, shortDay, timeIn } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { Link, type Text, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import type { LoopStage } from '#ui/charts/loop-beam.tsx'
import { Explained, type Explaining, type Explanation } from '#ui/explained.tsx'
import type { OfficerTodayAnswer } from '../contract/officer.ts'
import type { Figure } from '../rules/doubt.ts'
import { loopText, type Stage, stageNames } from '../text/loop.ts'
import { pickerText } from '../text/picker.ts'

/** One stage of the loop with what opens under its figure. */
export interface LoopFigure {
  readonly stage: LoopStage
  readonly figure?: Figure
  /** The number as it stands on the screen, for whoever doubts it. */
  readonly shown: string
  readonly explanation?: Explanation
}

interface Telling {
  readonly t: Text
  readonly time: string
  readonly explaining: Explaining
  readonly doubt: (figure: Figure) => void
}

/** The stages in use and those that are not yet. */
export const useLoopFigures = (
  { loop, asOf, unit }: OfficerTodayAnswer,
  explaining: Explaining,
  doubt: (figure: Figure) => void,
): readonly LoopFigure[] => {
  const t = useText()
  const { timeZone } = useSession()
  const telling = { t, time: timeIn(asOf, timeZone), explaining, doubt }
  return [
    loop.responsibility.used ? responsibilityFigure(telling, loop.responsibility) : unused(t, 'responsibility'),
    riskFigure(telling, loop.risk),
    planFigure(telling, loop.plan),
    learnFigure(telling, loop.learn),
    unused(t, 'activities'),
    loop.supervision.used ? supervisionFigure(telling, loop.supervision) : unused(t, 'supervision'),
    unused(t, 'effect'),
    evidenceFigure(telling, loop.evidence, unit !== null),
  ]
}

const unused = (t: Text, id: Stage): LoopFigure => ({
  stage: { id, name: t(stageNames[id]), hang: 'unused', caption: t(loopText.unused), reason: '' },
  shown: '',
})

type Loop = OfficerTodayAnswer['loop']

const responsibilityFigure = (
  telling: Telling,
  { hang, units, gaps, direct, portfolio, area }: Loop['responsibility'],
): LoopFigure => {
  const { t } = telling
  const [all, held] = [grouped(units), grouped(units - gaps)]
  return figureOf(telling, 'responsibility', {
    hang,
    number: held,
    unit: t(loopText.responsibilityUnit, { units: all }),
    caption: t(loopText.responsibilityCaption),
    reason: gaps > 0 ? t(loopText.responsibilityGaps, { n: grouped(gaps) }) : t(loopText.responsibilityWhole),
    formula: t(loopText.responsibilityFormula, { units: all, gaps: grouped(gaps), held }),
    counted: t(loopText.responsibilityCounted, { direct, portfolio, area }),
    leftOut: t(loopText.responsibilityLeftOut),
    rows: <Link href="/responsibility/division">{t(loopText.responsibilityRows)}</Link>,
  })
}

const riskFigure = (telling: Telling, { hang, points, posts, high, due }: Loop['risk']): LoopFigure => {
  const { t } = telling
  return figureOf(telling, 'risk', {
    hang,
    number: grouped(points),
    caption: t(loopText.riskCaption, { posts }),
    reason: due > 0 ? t(loopText.riskDue, { n: due }) : t(loopText.riskNone),
    formula: t(loopText.riskFormula, { posts, points: grouped(points) }),
    counted: t(loopText.riskCounted, { high }),
    leftOut: t(loopText.riskLeftOut),
    rows: <Link href="/risk/posts">{t(loopText.riskRows)}</Link>,
  })
}

const planFigure = (telling: Telling, plan: Loop['plan']): LoopFigure => {
  const { t } = telling
  const { hang, minutes, ceiling, over, people, sampled } = plan
  if (minutes === null)
    return {
      stage: { id: 'plan', name: t(stageNames.plan), hang, caption: t(loopText.planFew), reason: '' },
      shown: '',
    }
  return figureOf(telling, 'plan', {
    hang,
    number: String(minutes),
    unit: t(loopText.planUnit, { ceiling }),
    caption: t(loopText.planCaption),
    reason: over > 0 ? t(loopText.planOver, { n: grouped(over) }) : t(loopText.planBelow),
    formula: t(loopText.planFormula, { people: grouped(people), minutes }),
    counted: t(loopText.planCounted),
    leftOut: t(sampled ? loopText.planSampled : loopText.planLeftOut, { ceiling }),
    rows: <Link href="/plan/burden">{t(loopText.planRows)}</Link>,
  })
}

const learnFigure = (telling: Telling, { hang, due, done, away, few, drawn, from, to }: Loop['learn']): LoopFigure => {
  const { t } = telling
  if (due === 0)
    return {
      stage: {
        id: 'learn',
        name: t(stageNames.learn),
        hang,
        caption: t(few ? loopText.learnFew : loopText.learnNone),
        reason: '',
      },
      shown: '',
    }
  return figureOf(telling, 'learn', {
    hang,
    number: grouped(done),
    unit: t(loopText.learnUnit, { due: grouped(due) }),
    caption: t(loopText.learnCaption),
    reason: done < due ? t(loopText.learnLeft, { left: grouped(due - done) }) : t(loopText.learnDone),
    formula: `${grouped(done)} ÷ ${grouped(due)} = ${percent(done, due)}`,
    counted: drawn
      ? t(loopText.learnDrawn, {
          people: grouped(drawn.people),
          low: percent(drawn.low, 1),
          high: percent(drawn.high, 1),
        })
      : t(loopText.learnCounted, { from: t(shortDay(from)), to: t(shortDay(to)) }),
    leftOut: t(loopText.learnLeftOut, { away: grouped(away) }),
    rows: <Link href="/plan/year">{t(loopText.learnRows)}</Link>,
  })
}

const supervisionFigure = (telling: Telling, { hang, open, due }: Loop['supervision']): LoopFigure => {
  const { t } = telling
  return figureOf(telling, 'supervision', {
    hang,
    number: grouped(open),
    caption: t(loopText.supervisionCaption),
    reason:
      due > 0
        ? t(loopText.supervisionDue, { n: due })
        : t(open > 0 ? loopText.supervisionOpen : loopText.supervisionNone),
    formula: t(loopText.supervisionFormula, { open, due }),
    counted: t(loopText.supervisionCounted),
    leftOut: t(loopText.supervisionLeftOut),
    rows: <Link href="/supervision/signals">{t(loopText.supervisionRows)}</Link>,
  })
}

const evidenceFigure = (
  telling: Telling,
  { hang, entries, pending, state }: Loop['evidence'],
  isPart: boolean,
): LoopFigure => {
  const { t, time } = telling
  const reasons = {
    empty: loopText.evidenceEmpty,
    whole: loopText.evidenceWhole,
    broken: loopText.evidenceBroken,
  }
  return figureOf(telling, 'evidence', {
    hang,
    number: grouped(entries),
    caption: t(loopText.evidenceCaption),
    reason: t(reasons[state], { time }),
    formula: t(loopText.evidenceFormula, { entries: grouped(entries) }),
    counted: t(isPart ? pickerText.evidence : loopText.evidenceCounted),
    leftOut: t(loopText.evidenceLeftOut, { pending }),
    rows: <Link href="/evidence/ledger">{t(loopText.evidenceRows)}</Link>,
  })
}

/** DSH-16: the way back from evidence to risk, once something went it; the sentence opens how it is counted. */
export const useReturn = ({ loop: { back }, asOf }: OfficerTodayAnswer, explaining: Explaining) => {
  const t = useText()
  const { timeZone } = useSession()
  if (back.posts === 0) return undefined
  const sentence = t(loopText.back, { n: back.posts, moved: back.moved })
  const explanation: Explanation = {
    formula: t(loopText.backFormula, { ...back, n: back.posts }),
    asOf: t(loopText.asOf, { time: timeIn(asOf, timeZone) }),
    notes: [
      { name: t(loopText.counted), text: t(loopText.backCounted, { since: t(longDay(back.since)) }) },
      { name: t(loopText.leftOut), text: t(loopText.backLeftOut) },
    ],
    links: <Link href="/risk/reviews">{t(loopText.backRows)}</Link>,
  }
  const shown = (
    <Explained name="back" explaining={explaining}>
      {sentence}
    </Explained>
  )
  return { arc: { from: 'evidence', to: 'risk', sentence, shown }, explanation }
}

interface Parts {
  readonly hang: LoopStage['hang']
  readonly number: string
  readonly unit?: string
  readonly caption: string
  readonly reason: string
  readonly formula: string
  readonly counted: string
  readonly leftOut: string
  readonly rows: ReactNode
}

/** A figure of a stage: the number that opens, and what it opens. */
const figureOf = ({ t, time, explaining, doubt }: Telling, figure: Figure & Stage, parts: Parts): LoopFigure => {
  const { hang, number, unit, caption, reason, formula, counted, leftOut, rows } = parts
  return {
    figure,
    shown: unit === undefined ? number : `${number} ${unit}`,
    stage: {
      id: figure,
      name: t(stageNames[figure]),
      hang,
      unit,
      caption,
      reason,
      figure: (
        <Explained name={figure} explaining={explaining}>
          {number}
        </Explained>
      ),
    },
    explanation: {
      formula,
      asOf: t(loopText.asOf, { time }),
      notes: [
        { name: t(loopText.counted), text: counted },
        { name: t(loopText.leftOut), text: leftOut },
      ],
      links: (
        <>
          {rows}
          <Button tone="quiet" size="small" onPress={() => doubt(figure)}>
            {t(loopText.doubt)}
          </Button>
        </>
      ),
    },
  }
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 1000) / 10}%`
