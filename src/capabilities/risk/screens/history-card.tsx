import { addMonths, type Day } from '#kernel/day.ts'
import { useLanguage, useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { GradeHistory } from '#ui/charts/grade-history.tsx'
import { EventSwatch } from '#ui/charts/swatches.tsx'
import type { PostAnswer } from '../contract/post.ts'
import { historyText, whyText } from '../text/post.ts'
import { eventText, gradeWords } from '../text/words.ts'
import { AsOfField } from './as-of-field.tsx'
import { gradeLevel } from './grade.ts'
import style from './post.module.css'

/** Two years back, from the first of a month. */
const monthsBack = 24

export const HistoryCard = ({ profile: { grades, events, grading } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const language = useLanguage()
  const { today } = useSession()
  const start = addMonths(today, -monthsBack)
  const shown = events.filter(({ on }) => on >= start)
  const steps = since(grades, start)
  if (steps.length === 0)
    return (
      <Card title={t(historyText.title)}>
        <p className="muted">{t(historyText.none)}</p>
        <AsOfField />
      </Card>
    )
  const found = shown.filter(({ kind }) => kind === 'finding').length
  return (
    <Card
      title={t(historyText.title)}
      aside={
        <span className={style.legend}>
          <span>
            <EventSwatch kind="finding" />
            {t(historyText.finding)}
          </span>
          <span>
            <EventSwatch kind="assessment" />
            {t(historyText.assessment)}
          </span>
        </span>
      }
    >
      <GradeHistory
        grades={steps.map(({ from, grade }) => ({ from, level: gradeLevel[grade] }))}
        events={shown.map(({ on, kind, count, note }) => ({
          on,
          kind: kind === 'finding' ? 'finding' : 'assessment',
          ...inTwoLines(
            t(note),
            kind === 'finding' && count ? t(historyText.findingCount, { n: count }) : t(eventText[kind]),
          ),
        }))}
        start={start}
        end={today}
        gradeNames={[t(gradeWords.LOW), t(gradeWords.MEDIUM), t(gradeWords.HIGH)]}
        language={language}
        label={t(historyText.sentence, {
          n: shown.length - found,
          found,
          grade: grading ? t(gradeWords[grading.grade]) : t(whyText.nothing),
        })}
      />
      <AsOfField />
    </Card>
  )
}

/** The steps from a day on; the grade in force on that day is where the line begins. */
const since = (grades: PostAnswer['grades'], start: Day): PostAnswer['grades'] => {
  const before = grades.findLast(({ from }) => from <= start)
  const after = grades.filter(({ from }) => from > start)
  return before ? [{ ...before, from: start }, ...after] : after
}

/** A note reads “what, detail”: what stands in the first line. Without a note the kind of the event stands there. */
const inTwoLines = (note: string, kind: string): { readonly title: string; readonly detail?: string } => {
  if (note === '') return { title: kind }
  const [, what = note, detail] = /^([^，：,:]+)[，：,:]\s*(.+)$/.exec(note) ?? []
  return detail ? { title: what, detail } : { title: kind, detail: note }
}
