import { grouped } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import type { Explanation } from '#ui/explained.tsx'
import type { OfficerTodayAnswer } from '../contract/officer.ts'
import { minutesFor } from '../rules/task.ts'
import { loopText } from '../text/loop.ts'
import { officerText as text } from '../text/officer.ts'
import { useAsOf } from './unit-figures.tsx'

type Task = OfficerTodayAnswer['tasks'][number]

/** How the minutes of one task came about, and those of several together. */
export const useTaskMinutes = (asOf: OfficerTodayAnswer['asOf']) => {
  const t = useText()
  const time = useAsOf(asOf)
  const explain = (formula: string, leftOut: string): Explanation => ({
    formula,
    asOf: time,
    notes: [
      { name: t(loopText.counted), text: t(text.minutesCounted) },
      { name: t(loopText.leftOut), text: leftOut },
    ],
  })
  return {
    ofOne: ({ kind, count, minutes }: Task): Explanation => {
      const { each } = minutesFor[kind]
      const formula = each * count > minutes ? text.mostFormula : text.eachFormula
      return explain(t(formula, { n: grouped(count), each, minutes }), t(text.taskLeft))
    },
    ofAll: (tasks: readonly Task[], leftOut = text.taskLeft): Explanation =>
      explain(
        t(text.sumFormula, {
          parts: tasks.map(({ minutes }) => minutes).join(' + '),
          minutes: tasks.reduce((sum, { minutes }) => sum + minutes, 0),
        }),
        t(leftOut),
      ),
  }
}
