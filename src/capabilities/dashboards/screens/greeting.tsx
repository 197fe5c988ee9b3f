import { timeIn } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { dayPartAt } from '../rules/greeting.ts'
import { greetingText } from '../text/today.ts'

/** DSH-8: “Good morning”, by the clock of the organisation. */
export const Greeting = () => {
  const t = useText()
  const { person, now, timeZone } = useSession()
  return t(greetingText[dayPartAt(timeIn(now, timeZone))], { name: person.name })
}
