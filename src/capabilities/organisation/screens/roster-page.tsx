import { useText } from '#platform/web.ts'
import { ImportFlow } from '#ui/import/import-flow.tsx'
import type { ImportVerbs } from '#ui/import/words.ts'
import { PageHead } from '#ui/page-head.tsx'
import {
  AcceptSuggestions,
  DownloadRosterComparison,
  ImportRoster,
  ReadRoster,
  RepairRow,
  RosterDrafts,
  RosterPreview,
  RosterRepairs,
  StageRoster,
  UndoImport,
} from '../contract/roster.ts'
import { rosterTitle } from '../text/pages.ts'
import { rosterLead, rosterWords } from '../text/roster.ts'
import { HandCard } from './hand-card.tsx'
import { HandedAnswers, HandedBanner } from './handed-answers.tsx'

const verbs: ImportVerbs = {
  read: ReadRoster,
  stage: StageRoster,
  preview: RosterPreview,
  download: DownloadRosterComparison,
  repairs: RosterRepairs,
  repair: RepairRow,
  accept: AcceptSuggestions,
  write: ImportRoster,
  drafts: RosterDrafts,
  undo: UndoImport,
}

/** The roster in three steps (picture 15). */
export const RosterPage = () => {
  const t = useText()
  return (
    <>
      <PageHead title={t(rosterTitle)} lead={t(rosterLead)} />
      <ImportFlow
        verbs={verbs}
        words={rosterWords}
        beside={(draft, place, toMend) =>
          place === 'preview' ? (
            <HandedBanner draft={draft} onMend={toMend} />
          ) : place === 'above' ? (
            <HandedAnswers draft={draft} />
          ) : (
            <HandCard draft={draft} />
          )
        }
      />
    </>
  )
}
