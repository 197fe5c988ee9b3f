import type { ReactNode } from 'react'
import style from './banner.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

const icons = { jade: 'info', azur: 'info', ochre: 'warn', seal: 'warn' } as const

export interface BannerProps {
  /** Jade: a remark. Azurite: information. Ochre: watch. Seal: needs a person now. */
  readonly tone: keyof typeof icons
  readonly icon?: IconName
  readonly children: ReactNode
  /** One link or small button. */
  readonly action?: ReactNode
  /** `alert` interrupts a reader aloud, for errors only; `status` waits for a pause. */
  readonly role?: 'alert' | 'status'
}

/** A sentence across the page that belongs to no single field. */
export const Banner = ({ tone, icon = icons[tone], children, action, role }: BannerProps) => (
  <div className={classNames(style.banner, style[tone])} role={role}>
    <Icon name={icon} />
    <div className={style.words}>{children}</div>
    {action !== undefined && <div className={style.action}>{action}</div>}
  </div>
)
