import { dayIn, shortDay, timeIn } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { BackupsAnswer } from '../contract/backups.ts'
import { backupStateText, causeText, faultText, backupText as text } from '../text/backups.ts'
import { fileName, useSize } from './backup-words.ts'
import style from './backups.module.css'

type Backup = BackupsAnswer['backups'][number]

/** The newest thirty, also those that failed, with the reason. */
export const BackupList = ({ backups }: { readonly backups: readonly Backup[] }) => {
  const t = useText()
  const { timeZone } = useSession()
  const size = useSize()
  if (backups.length === 0) return null
  return (
    <Card title={t(text.list)}>
      <Table
        caption={t(text.list)}
        rows={backups}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'when',
            head: t(text.when),
            names: true,
            tight: true,
            cell: ({ askedAt }) => `${t(shortDay(dayIn(askedAt, timeZone)))} ${timeIn(askedAt, timeZone)}`,
          },
          { key: 'cause', head: t(text.cause), tight: true, cell: ({ cause }) => t(causeText[cause]) },
          { key: 'result', head: t(text.result), cell: (backup) => <Outcome backup={backup} /> },
          {
            key: 'size',
            head: t(text.size),
            right: true,
            tight: true,
            cell: ({ bytes }) => (bytes === null ? null : size(bytes)),
          },
        ]}
      />
    </Card>
  )
}

const Outcome = ({
  backup: { state, file, digest, fault, removedAt, rehearsedAt, rehearsalWorked },
}: {
  readonly backup: Backup
}) => {
  const t = useText()
  const { timeZone } = useSession()
  return (
    <>
      <Tag tone={state === 'failed' ? 'ochre' : state === 'done' ? 'jade' : 'azur'}>{t(backupStateText[state])}</Tag>
      {fault !== null && <span className={style.small}>{t(faultText(fault))}</span>}
      {file !== null && <span className={style.path}>{fileName(file)}</span>}
      {digest !== null && <span className={style.small}>{t(text.digest, { digest: digest.slice(0, 16) })}…</span>}
      {removedAt !== null && (
        <span className={style.small}>{t(text.removed, { day: t(shortDay(dayIn(removedAt, timeZone))) })}</span>
      )}
      {rehearsedAt !== null && (
        <span className={style.small}>
          {t(rehearsalWorked ? text.workedOn : text.failedOn, { day: t(shortDay(dayIn(rehearsedAt, timeZone))) })}
        </span>
      )}
    </>
  )
}
