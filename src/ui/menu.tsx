import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import buttonStyle from './button.module.css'
import { classNames } from './class-names.ts'
import style from './floating.module.css'
import { Icon, type IconName } from './icon.tsx'

export interface MenuItem {
  readonly key: string
  readonly label: ReactNode
  readonly icon?: IconName
  readonly onSelect: () => void
  readonly disabled?: boolean
}

/** A button with a list of actions, for officers' and administrators' pages: it loads more code than a plain button. */
export const Menu = ({ label, items }: { readonly label: ReactNode; readonly items: readonly MenuItem[] }) => (
  <Base.Root>
    <Base.Trigger className={classNames(buttonStyle.button, buttonStyle.line)}>
      {label}
      <Icon name="down" size={16} />
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={6} align="end" collisionPadding={16}>
        <Base.Popup className={style.menu}>
          {items.map(({ key, label: name, icon, onSelect, disabled }) => (
            <Base.Item key={key} className={style.item} disabled={disabled ?? false} onClick={onSelect}>
              {icon && <Icon name={icon} size={18} />}
              {name}
            </Base.Item>
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
