import type { ReactNode } from 'react'
import { Bob, type Lean } from './bob.tsx'
import { Icon, type IconName } from './icon.tsx'
import style from './states.module.css'

export interface EmptyProps {
  readonly title: ReactNode
  /** What was looked at and how much, or when the next thing comes. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** The bob that hangs above it; grey (`none`) where nothing has begun. */
  readonly lean?: Lean
  /** An icon in place of the bob, such as the lock. */
  readonly icon?: IconName
}

/** Nothing to show, said in full: never only “no data”. */
export const Empty = ({ title, children, actions, lean = 'true', icon }: EmptyProps) => (
  <div className={style.empty}>
    {icon ? <Icon name={icon} size={40} /> : <Bob lean={lean} />}
    <div className={style.title}>{title}</div>
    {children !== undefined && <p>{children}</p>}
    {actions !== undefined && <div className={style.actions}>{actions}</div>}
  </div>
)
