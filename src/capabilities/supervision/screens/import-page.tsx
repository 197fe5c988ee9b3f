import { useText } from '#platform/web.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { ImportFlow } from '#ui/import/import-flow.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { countsImport } from '../contract/import.ts'
import { countsWords } from '../text/import.ts'
import { pageText } from '../text/pages.ts'

/** Monthly lists of counts, in the same three steps as the roster. */
export const ImportPage = () => {
  const t = useText()
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t(pageText.record), href: '/supervision/counts' }, { label: t(pageText.import) }]}
      />
      <PageHead title={t(pageText.import)} lead={t(countsWords.lead)} />
      <ImportFlow verbs={countsImport} words={countsWords} />
    </>
  )
}
