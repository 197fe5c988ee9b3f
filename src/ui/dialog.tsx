import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useText } from '#platform/web.ts'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import style from './floating.module.css'
import { closeText } from './text.ts'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** The quiet way out first, the deed last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
  /** What takes the focus when it opens; by default the first thing that can. */
  readonly focusOn?: RefObject<HTMLElement | null>
}

/** A question that must be answered before going on; only for what cannot be taken back (design 7), or for a choice. */
export const Dialog = ({ open, onClose, title, children, actions, wide, focusOn }: DialogProps) => {
  const t = useText()
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    if (open && dialog && !dialog.open) {
      dialog.showModal()
      focusOn?.current?.focus()
    }
    if (!open && dialog?.open) dialog.close()
  }, [open, focusOn])
  return (
    <dialog
      ref={box}
      className={classNames(style.dialog, wide && style.wide)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <>
          <div className={style.head}>
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={t(closeText)} onPress={onClose} />
          </div>
          {children}
          {actions !== undefined && <div className={style.actions}>{actions}</div>}
        </>
      )}
    </dialog>
  )
}
