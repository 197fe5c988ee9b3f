import { Link, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { GradeChanges, type GradeChangesAnswer, gradeChangesAtMost } from '../contract/evidence.ts'
import { ExportGradeChanges } from '../contract/list-exports.ts'
import { evidenceText } from '../text/evidence.ts'
import { gradeWords } from '../text/words.ts'
import style from './reviews.module.css'

type Change = GradeChangesAnswer['changes'][number]

/** RSK-55: posts whose evidence speaks for another grade, for the officer; nothing where there are none. */
export const ChangesCard = () => {
  const { roles } = useSession()
  return roles.includes('officer') ? <Asked /> : null
}

const Asked = () => {
  const asked = useQuestion(GradeChanges, {})
  return <Answered of={asked}>{({ changes }) => changes.length > 0 && <Changes changes={changes} />}</Answered>
}

const Changes = ({ changes }: GradeChangesAnswer) => {
  const t = useText()
  const columns = useColumns()
  return (
    <Card title={t(evidenceText.listTitle)}>
      <div className={style.page}>
        <p className="muted">{t(evidenceText.listLead)}</p>
        <Table caption={t(evidenceText.listTitle)} columns={columns} rows={changes} rowKey={({ code }) => code} />
        <ListEnd shown={changes.length} most={gradeChangesAtMost} />
        <div>
          <ExportButton size="small" verb={ExportGradeChanges} of={{}} label={evidenceText.listTitle} />
        </div>
      </div>
    </Card>
  )
}

const useColumns = (): readonly Column<Change>[] => {
  const t = useText()
  return [
    {
      key: 'post',
      head: t(evidenceText.post),
      names: true,
      cell: ({ code, name }) => <Link href={`/risk/posts/${code}`}>{t(name)}</Link>,
    },
    { key: 'unit', head: t(evidenceText.unit), cell: ({ unit }) => t(unit) },
    {
      key: 'change',
      head: t(evidenceText.change),
      tight: true,
      cell: ({ change: { from, to } }) => t(evidenceText.fromTo, { from: t(gradeWords[from]), to: t(gradeWords[to]) }),
    },
    { key: 'since', head: t(evidenceText.since), tight: true, cell: ({ change: { on } }) => on },
    { key: 'found', head: t(evidenceText.found), tight: true, cell: ({ findings }) => findings },
  ]
}
