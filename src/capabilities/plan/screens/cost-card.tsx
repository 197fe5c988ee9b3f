import { monthName, shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { type Problem, useLanguage, useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { LoadRows } from '#ui/charts/load-rows.tsx'
import { LoadSwatch } from '#ui/charts/swatches.tsx'
import { classNames } from '#ui/class-names.ts'
import { Explained, ExplanationStrip, useExplaining } from '#ui/explained.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import type { PreviewAnswer } from '../contract.ts'
import { classText, costText } from '../text/builder.ts'
import { useCounts } from './counts.ts'
import { Overload } from './overload.tsx'
import type { Part } from './part.ts'
import style from './plan.module.css'

/** How many people, how many minutes, and what each class carries in the month (R25). */
export const CostCard = (part: Part & { readonly waiting: boolean; readonly problem: Problem | undefined }) => {
  const t = useText()
  const { figures, waiting, problem } = part
  return (
    <div className={style.cost} aria-busy={waiting}>
      <Card title={t(costText.title)} aside={waiting && figures && t(costText.waiting)}>
        {problem && <ProblemNote problem={problem} />}
        {figures ? (
          <>
            <Sums part={part} figures={figures} />
            <hr />
            <Loads figures={figures} />
            <Overload {...part} figures={figures} />
          </>
        ) : (
          !problem && <Skeleton />
        )}
      </Card>
    </div>
  )
}

const Sums = ({ part, figures }: { readonly part: Part; readonly figures: PreviewAnswer }) => {
  const t = useText()
  const say = useCounts()
  const { today } = useSession()
  const explaining = useExplaining()
  const { people, whole, minutes } = figures
  const asOf = t(costText.asOf, { day: t(shortDay(today)) })
  const note = (text: string) => [{ name: t(costText.reachedWhat), text }]
  return (
    <>
      <div className={style.sums}>
        <div>
          <p>{t(costText.reached)}</p>
          <span className="fig">
            <Explained name="reached" explaining={explaining}>
              {grouped(people)}
              <small>{t(costText.ofWhole, { n: grouped(whole) })}</small>
            </Explained>
          </span>
        </div>
        <div>
          <p>{t(costText.each)}</p>
          <span className="fig">
            <Explained name="each" explaining={explaining}>
              {minutes}
              <small>{t(costText.minutes)}</small>
            </Explained>
          </span>
        </div>
      </div>
      <ExplanationStrip
        explaining={explaining}
        of={{
          reached: {
            formula: t(costText.reachedFormula, {
              people: grouped(people),
              whole: grouped(whole),
              share: whole === 0 ? 0 : Math.round((people / whole) * 100),
            }),
            asOf,
            notes: note(t(costText.reachedNote)),
          },
          each: {
            formula: t(costText.eachFormula, {
              items: say.items(part.draft.items.length),
              minutes,
            }),
            asOf,
            notes: note(t(costText.eachNote)),
          },
        }}
      />
    </>
  )
}

const Loads = ({ figures: { loads, month, minutes, sampled } }: { readonly figures: PreviewAnswer }) => {
  const t = useText()
  const language = useLanguage()
  const name = t(monthName(month))
  const rows = loads.map((load) => {
    const added = load.reached > 0 ? minutes : 0
    return {
      name: t(classText[load.class]),
      had: load.before ?? 0,
      added,
      ceiling: load.ceiling,
      value: figureOf(load, added, t),
    }
  })
  return (
    <>
      <h3 className={style.sub}>{t(costText.month, { month: name })}</h3>
      <LoadRows
        rows={rows}
        label={t(costText.loadLabel, {
          month: name,
          rows: rows
            .map((row) => t(costText.row, { class: row.name, value: row.value }))
            .join({ zh: '；', en: '; ' }[language]),
        })}
      />
      <ul className={classNames(style.legend, style.loads)}>
        <li>
          <LoadSwatch part="had" />
          {t(costText.had)}
        </li>
        <li>
          <LoadSwatch part="added" />
          {t(costText.added)}
        </li>
        <li>
          <LoadSwatch part="ceiling" />
          {t(costText.ceiling)}
        </li>
      </ul>
      <p className={style.foot}>
        {t(costText.fullest)}
        {sampled && ` ${t(costText.sampled)}`}
      </p>
    </>
  )
}

const figureOf = (
  { after, ceiling, excess }: PreviewAnswer['loads'][number],
  added: number,
  t: ReturnType<typeof useText>,
): string => {
  if (after === null)
    return excess > 0 ? t(costText.smallOver, { ceiling, n: excess }) : t(costText.small, { minutes: added, ceiling })
  return excess > 0
    ? t(costText.over, { minutes: after, ceiling, n: excess })
    : t(costText.value, { minutes: after, ceiling })
}
