import type { Pair } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Tag } from '#ui/tag.tsx'
import { pickerText as text } from '../text/picker.ts'

interface WholeProps {
  /** The address of the same page about everything in reach. */
  readonly whole: string
}

/** DSH-17: beside the title of a page that is about one unit, with the way back. */
export const OnlyUnit = ({ name, whole }: WholeProps & { readonly name: Pair }) => {
  const t = useText()
  return (
    <>
      <Tag tone="azur">{t(text.only, { name: t(name) })}</Tag>
      <Link href={whole}>{t(text.whole)}</Link>
    </>
  )
}

/** DSH-17: a unit beyond the reach is not there. */
export const NoSuchUnit = ({ whole }: WholeProps) => {
  const t = useText()
  return (
    <Empty title={t(text.notFound)} lean="none" actions={<LinkButton href={whole}>{t(text.whole)}</LinkButton>}>
      {t(text.notFoundWhy)}
    </Empty>
  )
}
