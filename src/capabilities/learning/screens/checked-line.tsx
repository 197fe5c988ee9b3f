import type { CheckedShown } from '#capabilities/norms/contract.ts'
import { longDay } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Words } from '#ui/words.tsx'
import { checkedText } from '../text/checked.ts'
import style from './learning.module.css'

/** CUR-39, NRM-7: that a second person compared it with its source, and when; what was looked at opens in place. */
export const CheckedLine = ({ checked }: { readonly checked: CheckedShown }) => {
  const t = useText()
  return (
    <details className={style.checkedLine}>
      <summary>{t(checkedText.by, { day: t(longDay(checked.on)) })}</summary>
      <p>
        <Words>{t(checkedText.against, { source: checked.source })}</Words>
      </p>
    </details>
  )
}
