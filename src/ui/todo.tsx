import type { ReactNode } from 'react'
import { Link } from '#platform/web.ts'
import { isArtName, LessonArt } from './art/lesson-art.tsx'
import { Icon } from './icon.tsx'
import style from './todo.module.css'

interface FirstTodoProps {
  readonly art: string | null
  readonly title: string
  readonly stamp: ReactNode
  readonly meta: string
  /** Why it is to be done. */
  readonly why: string
  /** The one main button. */
  readonly children: ReactNode
}

/** The next thing to do, large. */
export const FirstTodo = ({ art, title, stamp, meta, why, children }: FirstTodoProps) => (
  <article className={style.first}>
    {art !== null && isArtName(art) && <LessonArt name={art} alt="" />}
    <div className={style.body}>
      <div className={style.title}>
        <h2>{title}</h2>
        {stamp}
      </div>
      <p className="t13 muted">{meta}</p>
      <p className="t13 muted">{why}</p>
      {children}
    </div>
  </article>
)

interface TodoRowProps {
  readonly mark: ReactNode
  readonly title: string
  readonly meta: string
  /** Where it leads, or what pressing it does. */
  readonly to: string | (() => void)
}

/** Every further thing is a row. */
export const TodoRow = ({ mark, title, meta, to }: TodoRowProps) => {
  const inside = (
    <>
      {mark}
      <span className={style.words}>
        <b>{title}</b>
        <span>{meta}</span>
      </span>
      <Icon name="right" size={18} />
    </>
  )
  return typeof to === 'string' ? (
    <Link href={to} className={style.row}>
      {inside}
    </Link>
  ) : (
    <button type="button" className={style.row} onClick={to}>
      {inside}
    </button>
  )
}

/** Rows one below the other. */
export const TodoRows = ({ children }: { readonly children: ReactNode }) => <ul className={style.rows}>{children}</ul>
