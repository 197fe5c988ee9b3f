import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { postsText } from '../text/posts.ts'

export interface PagesProps {
  /** Counted from nought. */
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** The way to the page before and after; nothing where all stands on one. A step may have emptied the page that was open. */
export const Pages = ({ page, pages, onPage }: PagesProps) => {
  const t = useText()
  if (pages < 2) return null
  const at = Math.min(page, pages - 1)
  return (
    <span className="row">
      <Button tone="quiet" size="small" disabled={at === 0} onPress={() => onPage(at - 1)}>
        {t(postsText.before)}
      </Button>
      {t(postsText.page, { page: at + 1, pages })}
      <Button tone="quiet" size="small" disabled={at + 1 >= pages} onPress={() => onPage(at + 1)}>
        {t(postsText.next)}
      </Button>
    </span>
  )
}
