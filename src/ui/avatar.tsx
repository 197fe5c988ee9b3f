import style from './avatar.module.css'
import { classNames } from './class-names.ts'

export interface AvatarProps {
  readonly name: string
  /** Not present, with a dashed edge; the reason stands in words elsewhere. */
  readonly absent?: boolean
  readonly large?: boolean
}

/** The first character of a name. There are no pictures of people. */
export const Avatar = ({ name, absent, large }: AvatarProps) => (
  <span className={classNames(style.avatar, absent && style.absent, large && style.large)} title={name}>
    <span aria-hidden="true">{Array.from(name)[0] ?? ''}</span>
    <span className="sr">{name}</span>
  </span>
)
