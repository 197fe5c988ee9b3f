import type { Pair } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { Tag } from './tag.tsx'
import { onlyText, wholeText } from './text.ts'

export interface OnlyUnitProps {
  readonly name: Pair
  /** The address of the same page about everything in reach. */
  readonly whole: string
}

/** Beside the title of a page that is about one unit, with the way back. */
export const OnlyUnit = ({ name, whole }: OnlyUnitProps) => {
  const t = useText()
  return (
    <>
      <Tag tone="azur">{t(onlyText, { name: t(name) })}</Tag>
      <Link href={whole}>{t(wholeText)}</Link>
    </>
  )
}
