import { useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { wholeText } from '#ui/text.ts'
import { pickerText as text } from '../text/picker.ts'

/** DSH-17: a unit beyond the reach is not there; `whole` is the same page about everything in reach. */
export const NoSuchUnit = ({ whole }: { readonly whole: string }) => {
  const t = useText()
  return (
    <Empty title={t(text.notFound)} lean="none" actions={<LinkButton href={whole}>{t(wholeText)}</LinkButton>}>
      {t(text.notFoundWhy)}
    </Empty>
  )
}
