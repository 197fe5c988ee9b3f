import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import style from './tag.module.css'

export interface TagProps {
  readonly tone?: 'jade' | 'ochre' | 'seal' | 'azur' | 'line'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A short word about a thing: its state, its kind. */
export const Tag = ({ tone, icon, children }: TagProps) => (
  <span className={classNames(style.tag, tone && style[tone])}>
    {icon && <Icon name={icon} size={14} />}
    {children}
  </span>
)
