import type { ReactNode } from 'react'
import { Link } from '#platform/web.ts'
import { isArtName, LessonArt } from './art/lesson-art.tsx'
import style from './item-card.module.css'

export interface ItemCardProps {
  readonly href: string
  readonly title: string
  readonly meta: string
  readonly children: ReactNode
  /** The drawing of a lesson; a case has none. */
  readonly art?: string
  /** Why it stands here. */
  readonly why?: string
}

/** One lesson or case in a list; the whole card opens it. */
export const ItemCard = ({ href, title, meta, children, art, why }: ItemCardProps) => (
  <li className={style.card}>
    {art !== undefined && isArtName(art) && (
      <div aria-hidden="true">
        <LessonArt name={art} alt="" shape="card" />
      </div>
    )}
    <div className={style.words}>
      <h2>
        <Link href={href}>{title}</Link>
      </h2>
      <p className={style.meta}>{meta}</p>
      <p>{children}</p>
      {why !== undefined && <p className={style.why}>{why}</p>}
    </div>
  </li>
)

/** Cards side by side, as many as fit. */
export const ItemCards = ({ children }: { readonly children: ReactNode }) => <ul className={style.list}>{children}</ul>
