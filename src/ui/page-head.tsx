import type { ReactNode } from 'react'
import style from './page-head.module.css'

export interface PageHeadProps {
  readonly title: ReactNode
  /** One plain sentence that counts what matters here. */
  readonly lead?: ReactNode
  /** A mark beside the title, such as a grade. */
  readonly mark?: ReactNode
  readonly actions?: ReactNode
  /** What a figure of the sentence opens. */
  readonly under?: ReactNode
}

/** The one `h1` of a page, its sentence and its actions. The frame moves the focus to it when the page changes. */
export const PageHead = ({ title, lead, mark, actions, under }: PageHeadProps) => (
  <>
    <div className={style.head}>
      <div className={style.words}>
        <div className={style.title}>
          <h1 tabIndex={-1}>{title}</h1>
          {mark}
        </div>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      {actions !== undefined && <div className={style.actions}>{actions}</div>}
    </div>
    {under !== undefined && <div className={style.under}>{under}</div>}
  </>
)
