import type { Day } from '#kernel/day.ts'
import { useLanguage } from '#platform/web.ts'
import { classNames } from './class-names.ts'
import style from './marks.module.css'
import { stampOn } from './stamp-face.ts'

/** When something is due, as a seal: 今 逾 明 五, in English Today, Late, Wed. */
export const Stamp = ({ due, today }: { readonly due: Day; readonly today: Day }) => {
  const language = useLanguage()
  const { tone, mark, aloud } = stampOn(due, today)
  const isWord = mark[language].length > 1
  return (
    <span
      className={classNames(style.stamp, tone !== 'seal' && style[tone], isWord && style.word)}
      role="img"
      aria-label={aloud[language]}
      title={aloud[language]}
    >
      {mark[language]}
    </span>
  )
}
