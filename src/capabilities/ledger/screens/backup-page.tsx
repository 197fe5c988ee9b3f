import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Backups, backupsAtMost } from '../contract/backups.ts'
import { ExportBackups } from '../contract/exports.ts'
import { backupText as text } from '../text/backups.ts'
import { pageText } from '../text/pages.ts'
import { BackupList } from './backup-list.tsx'
import { BackupState } from './backup-state.tsx'
import { RehearsalCard } from './rehearsal-card.tsx'

/** LDG-15, LDG-17: where backups stand, and whether the way back has been gone. */
export const BackupPage = () => {
  const t = useText()
  const asked = useQuestion(Backups, {})
  return (
    <>
      <PageHead
        title={t(pageText.backup)}
        lead={t(text.lead)}
        actions={<ExportButton verb={ExportBackups} of={{}} />}
      />
      <Answered of={asked}>
        {(answer) => (
          <div className="columns">
            <div className="stack-5">
              <BackupState answer={answer} />
              <BackupList backups={answer.backups} />
              <ListEnd shown={answer.backups.length} most={backupsAtMost} />
            </div>
            <RehearsalCard answer={answer} />
          </div>
        )}
      </Answered>
    </>
  )
}
