import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import type { Origin } from '../contract/access.ts'
import { templatesText } from '../text/templates.ts'

export interface CameFromProps {
  readonly from: Origin
  /** What is said as long as nobody has compared the template with what it describes. */
  readonly unchecked?: Pair
}

/** RSK-142: the template from which something came, and whether anybody has checked that. */
export const CameFrom = ({ from: { checked, ...from }, unchecked = templatesText.unchecked }: CameFromProps) => {
  const t = useText()
  return (
    <>
      {t(templatesText.from, from)}
      {!checked && ` · ${t(unchecked)}`}
    </>
  )
}
