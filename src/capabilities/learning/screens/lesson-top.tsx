import type { ReactNode } from 'react'
import { Link, useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { leaveText } from '../text.ts'
import style from './learning.module.css'

export interface LessonTopProps {
  /** The knots in the middle. */
  readonly children: ReactNode
  /** What stands at the right: a listen button, or a count. */
  readonly aside?: ReactNode
}

/** The line above a lesson, an exam or a round of recall: leave, where one is, and a small thing. */
export const LessonTop = ({ children, aside }: LessonTopProps) => {
  const t = useText()
  return (
    <div className={style.top}>
      <Link href="/today" className={style.leave} aria-label={t(leaveText)} title={t(leaveText)}>
        <Icon name="close" size={22} />
      </Link>
      {children}
      <span className={style.aside}>{aside}</span>
    </div>
  )
}
