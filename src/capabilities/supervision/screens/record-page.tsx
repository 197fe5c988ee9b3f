import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CountChoices } from '../contract/counts.ts'
import { pageText } from '../text/pages.ts'
import { recordText } from '../text/record.ts'
import { EntriesCard } from './entries-card.tsx'
import { RecordForm } from './record-form.tsx'

/** R54: the numbers of a month, from the own files, in two minutes. */
export const RecordPage = () => {
  const t = useText()
  const asked = useQuestion(CountChoices, {})
  return (
    <>
      <PageHead
        title={t(pageText.record)}
        lead={t(recordText.lead)}
        actions={
          <>
            <LinkButton href="/supervision/inspections">{t(recordText.toInspections)}</LinkButton>
            <LinkButton href="/supervision/counts/import" icon="upload">
              {t(recordText.toImport)}
            </LinkButton>
          </>
        }
      />
      <Answered of={asked}>
        {(choices) => (
          <div className="stack-5">
            <RecordForm choices={choices} />
            <EntriesCard />
          </div>
        )}
      </Answered>
    </>
  )
}
