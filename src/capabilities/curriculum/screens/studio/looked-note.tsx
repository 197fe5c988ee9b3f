import { type Day, longDay } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Words } from '#ui/words.tsx'
import { lookText } from '../../text/look-through.ts'

/** CUR-48: on which day a version was looked through last, and why it was still good. */
export const LookedNote = ({ on, why }: { readonly on: Day | null; readonly why: string | null }) => {
  const t = useText()
  if (on === null || why === null) return null
  return (
    <span className="t13 muted">
      {t(lookText.looked, { day: t(longDay(on)) })}
      <Words>{why}</Words>
    </span>
  )
}
