import { useText } from '#platform/web.ts'
import { LinkButton } from './button.tsx'
import { paperText } from './paper-text.ts'

interface PaperPagesProps {
  /** Where these sheets are printed. */
  readonly path: string
  readonly page: number
  readonly shown: number
  readonly most: number
}

/** Sheets that do not print in one go: which ones these are, and the way to the others. */
export const PaperPages = ({ path, page, shown, most }: PaperPagesProps) => {
  const t = useText()
  if (page === 0 && shown < most) return null
  const from = page * most
  const to = (at: number) => (at === 0 ? path : `${path}?page=${at}`)
  return (
    <p className="row t13 muted">
      {t(shown === 0 ? paperText.none : paperText.which, { most, from: from + 1, to: from + shown })}
      {page > 0 && <LinkButton href={to(page - 1)}>{t(paperText.before)}</LinkButton>}
      {shown === most && <LinkButton href={to(page + 1)}>{t(paperText.after)}</LinkButton>}
    </p>
  )
}
