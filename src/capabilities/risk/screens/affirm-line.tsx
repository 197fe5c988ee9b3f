import { longDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Tag } from '#ui/tag.tsx'
import { Affirmations, type StandingView } from '../contract/affirmations.ts'
import { sideText, affirmationsText as text } from '../text/affirmations.ts'
import style from './affirm.module.css'
import { AffirmButton } from './affirm-button.tsx'

/** RSK-125: who looked at this list or map as a whole and when, when the next look is due, and the button of whose turn it is. */
export const AffirmLine = ({ post, process }: { readonly post?: string; readonly process?: string }) => {
  const asked = useQuestion(Affirmations, { ...(post && { post }), ...(process && { process }) })
  const standing = asked.data?.standing[0]
  return standing ? <Line standing={standing} /> : null
}

const Line = ({ standing }: { readonly standing: StandingView }) => {
  const t = useText()
  return (
    <div className={style.line}>
      <ul>
        {standing.sides.map(({ side, affirmedOn, dueOn, reason, open }) => {
          const who = t(sideText[side])
          const words = affirmedOn
            ? t(text.done, { side: who, day: t(longDay(affirmedOn)) })
            : t(text.never, { side: who })
          return (
            <li key={side}>
              {words} <span className="faint">{t(open ? text.by : text.next, { day: t(longDay(dueOn)) })}</span>{' '}
              {open && <Tag tone="ochre">{reason === 'norm' ? t(text.norm) : t(text.due, { side: who })}</Tag>}
            </li>
          )
        })}
      </ul>
      <AffirmButton standing={standing} />
    </div>
  )
}
