import type { Citation } from '#capabilities/norms/contract.ts'
import { citedNote } from '#capabilities/norms/text/cited.ts'
import { useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { groundsText, uncheckedText } from '../text.ts'
import { CheckedLine } from './checked-line.tsx'
import style from './learning.module.css'

/** What a lesson or an explanation rests on, in our own words, and whether a person has checked it. */
export const Citations = ({ citations }: { readonly citations: readonly Citation[] }) => {
  const t = useText()
  if (citations.length === 0) return null
  return (
    <div className={style.grounds}>
      <Icon name="learn" size={18} />
      <div>
        <span className="sr">{t(groundsText)}</span>
        <ul>
          {citations.map(({ reference, title, paraphrase, checked, look, ...cited }) => (
            <li key={reference}>
              <cite>{t(title)}</cite>
              {t(citedNote(cited))}
              {!checked && t(uncheckedText)}
              {paraphrase && <span className={style.paraphrase}>{t(paraphrase)}</span>}
              {look && <CheckedLine checked={look} />}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
