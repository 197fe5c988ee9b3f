import { WithdrawnNotices as Withdrawn } from '#capabilities/learning/contract/notice.ts'
import { longDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'
import { withdrawnText as text } from '../text/withdrawn.ts'
import style from './waiting-card.module.css'

/** LRN-26: whom a notice had reached is told on the first page that it is withdrawn, and why. */
export const WithdrawnNotices = () => {
  const t = useText()
  const notices = useQuestion(Withdrawn, {}).data?.notices ?? []
  if (notices.length === 0) return null
  return (
    <div className={style.card}>
      {notices.map(({ code, title, withdrawnOn, withdrawnWhy, replacedBy }) => (
        <Banner
          key={code}
          tone="ochre"
          action={
            <LinkButton size="small" href={`/learn/notices/${replacedBy ?? code}`}>
              {t(replacedBy === null ? text.see : text.corrected)}
            </LinkButton>
          }
        >
          {t(text.told, { title: t(title), day: t(longDay(withdrawnOn)) })} <Words>{withdrawnWhy}</Words>
        </Banner>
      ))}
    </div>
  )
}
