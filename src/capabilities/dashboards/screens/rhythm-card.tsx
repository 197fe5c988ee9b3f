import { type Day, shortDay } from '#kernel/day.ts'
import { useLanguage, useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { RhythmStrip } from '#ui/charts/rhythm-strip.tsx'
import type { OfficerTodayAnswer } from '../contract/officer.ts'
import { officerText } from '../text/officer.ts'
import { pageTitles } from '../text/pages.ts'

/** The next 31 days: key dates as knots, programmes as bars. */
export const RhythmCard = ({ rhythm }: { readonly rhythm: OfficerTodayAnswer['rhythm'] }) => {
  const t = useText()
  const language = useLanguage()
  const { today } = useSession()
  const dates = rhythm.days.map(({ name, on }) => ({ name: t(name), on }))
  const spans = rhythm.spans.map(({ name, from, to }) => ({ name: t(name), from, to }))
  const told = (day: Day): string => t(shortDay(day))
  const list = (items: readonly string[]): string => items.join(t(officerText.between)) || t(officerText.none)
  return (
    <Card title={t(officerText.rhythm)} aside={t(officerText.ahead)}>
      <RhythmStrip
        today={today}
        todayName={t(pageTitles.today)}
        dates={dates}
        spans={spans}
        language={language}
        label={t(officerText.rhythmLabel, {
          days: list(dates.map(({ name, on }) => t(officerText.dayItem, { name, day: told(on) }))),
          spans: list(
            spans.map(({ name, from, to }) => t(officerText.spanItem, { name, from: told(from), to: told(to) })),
          ),
        })}
      />
      {!rhythm.known && <p className="t12 faint">{t(officerText.tableEnds)}</p>}
    </Card>
  )
}
