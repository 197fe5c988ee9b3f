import type { ReactNode } from 'react'
import { Link, useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { backToToday } from '../text.ts'
import style from './learning.module.css'

/** The way back above a page that has its own foot, with the name of what it belongs to. */
export const TopBack = ({ children }: { readonly children?: ReactNode }) => {
  const t = useText()
  return (
    <div className={style.back}>
      <Link href="/today" className={style.leave} aria-label={t(backToToday)} title={t(backToToday)}>
        <Icon name="left" size={22} />
      </Link>
      {children !== undefined && <strong>{children}</strong>}
    </div>
  )
}
