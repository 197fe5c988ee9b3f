import { type ReactNode, useId } from 'react'
import style from './card.module.css'
import { classNames } from './class-names.ts'

export interface CardProps {
  readonly title?: ReactNode
  /** A short remark, a link or a control at the right of the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A sheet of paper with one subject. With a title it is a landmark of that name. */
export const Card = ({ title, aside, children }: CardProps) => {
  const id = useId()
  if (title === undefined) return <section className={style.card}>{children}</section>
  return (
    <section className={style.card} aria-labelledby={id}>
      <header className={style.head}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className={style.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  )
}

/** A hollow inside a card, for what belongs together; `faint` is the jade one, for a gentle remark. */
export const Well = ({ tone, children }: { readonly tone?: 'faint'; readonly children: ReactNode }) => (
  <div className={classNames(style.well, tone && style[tone])}>{children}</div>
)
