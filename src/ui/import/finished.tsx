import type { ImportCounts } from '#kernel/import.ts'
import { useSearch, useText } from '#platform/web.ts'
import { Button } from '../button.tsx'
import { Empty } from '../empty.tsx'
import { finishedLead, finishedText, startOver } from './text.ts'

/** Nothing of the list is left: what it brought has been written. */
export const isFinished = ({ created, changed, ended, unchanged, doubtful }: ImportCounts): boolean =>
  created + changed + ended + unchanged + doubtful === 0

/** The end of an import, also for whoever loads the page again; the way to the next list. */
export const Finished = () => {
  const t = useText()
  const search = useSearch()
  const again = () => search.set({ draft: null, step: null, full: null })
  return (
    <Empty title={t(finishedText)} actions={<Button onPress={again}>{t(startOver)}</Button>}>
      {t(finishedLead)}
    </Empty>
  )
}
