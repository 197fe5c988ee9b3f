import { useText } from '#platform/web.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { ImportFlow } from '#ui/import/import-flow.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { questionsImport } from '../../contract/items.ts'
import { questionsWords } from '../../text/items.ts'
import { pageText } from '../../text/pages.ts'

/** Questions from a workbook, in the same three steps as the roster. */
export const QuestionsImportPage = () => {
  const t = useText()
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t(pageText.questions), href: '/learn/studio/questions' },
          { label: t(pageText.questionsImport) },
        ]}
      />
      <PageHead title={t(pageText.questionsImport)} lead={t(questionsWords.lead)} />
      <ImportFlow verbs={questionsImport} words={questionsWords} />
    </>
  )
}
