import type { MouseEvent, ReactNode, Ref } from 'react'
import { Link } from '#platform/web.ts'
import style from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonLook {
  /** Primary once per view; seal only for what cannot be taken back. */
  readonly tone?: 'primary' | 'line' | 'quiet' | 'seal'
  readonly size?: 'small' | 'touch'
  /** As wide as what holds it. */
  readonly block?: boolean
  readonly icon?: IconName
  readonly children: ReactNode
}

export interface ButtonProps extends ButtonLook {
  readonly onPress?: (event: MouseEvent<HTMLButtonElement>) => void
  readonly submit?: boolean
  /** The work has begun; further presses do nothing. */
  readonly busy?: boolean
  /** Not possible now; it stays reachable by keyboard, so that the reason beside it can be found. */
  readonly disabled?: boolean
  /** The id of a text that says more, for instance why it is not possible. */
  readonly describedBy?: string
  readonly expanded?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button whose label says the result of pressing it. */
export const Button = ({ onPress, submit, busy, disabled, describedBy, expanded, ref, ...look }: ButtonProps) => {
  const idle = !busy && !disabled
  return (
    <button
      ref={ref}
      type={submit ? 'submit' : 'button'}
      className={lookOf(look)}
      aria-disabled={idle ? undefined : true}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      onClick={(event) => {
        if (idle) onPress?.(event)
        else event.preventDefault()
      }}
    >
      {busy ? <span className={style.busy} /> : look.icon && <Icon name={look.icon} size={18} />}
      {look.children}
    </button>
  )
}

/** A link that looks like a button: it opens a page and changes nothing. */
export const LinkButton = ({
  href,
  download,
  ...look
}: ButtonLook & { readonly href: string; readonly download?: boolean }) => {
  const inside = (
    <>
      {look.icon && <Icon name={look.icon} size={18} />}
      {look.children}
    </>
  )
  if (download || !href.startsWith('/'))
    return (
      <a href={href} download={download} className={lookOf(look)}>
        {inside}
      </a>
    )
  return (
    <Link href={href} className={lookOf(look)}>
      {inside}
    </Link>
  )
}

export interface IconButtonProps {
  readonly icon: IconName
  /** What it does, read aloud and shown on hover. */
  readonly label: string
  readonly onPress?: () => void
  readonly size?: number
  readonly expanded?: boolean
  readonly pressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button of one icon, for actions everybody knows: close, back, listen. */
export const IconButton = ({ icon, label, onPress, size = 20, expanded, pressed, ref }: IconButtonProps) => (
  <button
    ref={ref}
    type="button"
    className={style.icon}
    aria-label={label}
    title={label}
    aria-expanded={expanded}
    aria-pressed={pressed}
    onClick={onPress}
  >
    <Icon name={icon} size={size} />
  </button>
)

const lookOf = ({ tone = 'line', size, block }: Omit<ButtonLook, 'children'>): string =>
  classNames(style.button, style[tone], size && style[size], block && style.block)
