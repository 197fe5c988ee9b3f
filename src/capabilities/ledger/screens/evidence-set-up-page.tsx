import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Backups } from '../contract/backups.ts'
import { keepText } from '../text/keep.ts'
import { pageText } from '../text/pages.ts'
import { BackupState } from './backup-state.tsx'
import { CopiesCard } from './copies-card.tsx'
import { KeepCard } from './keep-card.tsx'

/** The last step of the first run: who holds a checkpoint, and the first backup (picture 10). */
export const EvidenceSetUpPage = () => {
  const t = useText()
  const asked = useQuestion(Backups, {})
  return (
    <>
      <PageHead title={t(pageText.setUp)} lead={t(keepText.setUpLead)} />
      <div className="stack-5">
        <KeepCard />
        <CopiesCard />
        <Answered of={asked}>{(answer) => <BackupState answer={answer} />}</Answered>
      </div>
    </>
  )
}
