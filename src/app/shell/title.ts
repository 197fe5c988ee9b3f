import { useEffect } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { productText } from './text.ts'

/** Names the window after the page. */
export const useTitle = (name: Pair): void => {
  const t = useText()
  const title = `${t(name)} · ${t(productText)}`
  useEffect(() => {
    document.title = title
  }, [title])
}
