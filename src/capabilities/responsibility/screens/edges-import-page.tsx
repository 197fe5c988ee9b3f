import { useText } from '#platform/web.ts'
import { ImportFlow } from '#ui/import/import-flow.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { edgesImport } from '../contract/edges-import.ts'
import { edgesWords } from '../text/edges-import.ts'
import { pageText } from '../text/pages.ts'

/** The division of work out of a list, in the three steps of the roster. */
export const EdgesImportPage = () => {
  const t = useText()
  return (
    <>
      <PageHead title={t(pageText.import)} />
      <ImportFlow verbs={edgesImport} words={edgesWords} />
    </>
  )
}
