import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { postsText } from '../text/posts.ts'

export interface PagesProps {
  /** Counted from nought. */
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** The way to the page before and after; nothing where all stands on one. */
export const Pages = ({ page, pages, onPage }: PagesProps) => {
  const t = useText()
  if (pages < 2) return null
  return (
    <span className="row">
      <Button tone="quiet" size="small" disabled={page === 0} onPress={() => onPage(page - 1)}>
        {t(postsText.before)}
      </Button>
      {t(postsText.page, { page: page + 1, pages })}
      <Button tone="quiet" size="small" disabled={page + 1 >= pages} onPress={() => onPage(page + 1)}>
        {t(postsText.next)}
      </Button>
    </span>
  )
}
