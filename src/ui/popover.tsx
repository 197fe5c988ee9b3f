import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import buttonStyle from './button.module.css'
import { classNames } from './class-names.ts'
import style from './floating.module.css'

export interface PopoverProps {
  /** The words on the button that opens it. */
  readonly button: ReactNode
  /** What it is about; read aloud. */
  readonly label: string
  readonly children: ReactNode
}

/** A small sheet beside its button, for officers' and administrators' pages: it loads more code than a plain button. */
export const Popover = ({ button, label, children }: PopoverProps) => (
  <Base.Root>
    <Base.Trigger className={classNames(buttonStyle.button, buttonStyle.quiet)}>{button}</Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={8} collisionPadding={16}>
        <Base.Popup className={style.popover} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
