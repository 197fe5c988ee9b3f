import { Link, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Words } from '#ui/words.tsx'
import { ExportHazards, ExportOwnHazards } from '../contract/exports.ts'
import { Hazards, hazardsAtMost, type ListedHazard, OwnHazards } from '../contract/hazards.ts'
import { stageText } from '../text/findings.ts'
import { hazardStateText, hazardText } from '../text/hazards.ts'
import { pageText } from '../text/pages.ts'
import { RaiseHazardCard } from './raise-hazard-card.tsx'

/** SUP-34: a weak point is raised in two fields; its age and what became of it are seen. */
export const HazardsPage = () => {
  const t = useText()
  const { roles } = useSession()
  const judges = roles.includes('officer') || roles.includes('leader')
  const asked = useQuestion(OwnHazards, {})
  return (
    <>
      <PageHead
        title={t(pageText.hazards)}
        lead={t(hazardText.lead)}
        actions={
          judges ? (
            <>
              <ExportButton verb={ExportHazards} of={{}} />
              <ExportButton verb={ExportOwnHazards} of={{}} label={hazardText.mine} />
            </>
          ) : (
            <ExportButton verb={ExportOwnHazards} of={{}} />
          )
        }
      />
      <div className="stack-5">
        <Answered of={asked}>
          {({ hazards, posts }) => (
            <div className="stack-5">
              <RaiseHazardCard posts={posts} />
              {(hazards.length > 0 || !judges) && <ListCard title={t(hazardText.mine)} hazards={hazards} />}
            </div>
          )}
        </Answered>
        {judges && <Reached />}
      </div>
    </>
  )
}

const Reached = () => {
  const t = useText()
  const asked = useQuestion(Hazards, {})
  return (
    <Answered of={asked}>{({ hazards }) => <ListCard title={t(hazardText.list)} hazards={hazards} opens />}</Answered>
  )
}

const ListCard = ({
  title,
  hazards,
  opens = false,
}: {
  readonly title: string
  readonly hazards: readonly ListedHazard[]
  readonly opens?: boolean
}) => {
  const t = useText()
  const columns: readonly Column<ListedHazard>[] = [
    {
      key: 'what',
      head: t(hazardText.what),
      names: true,
      cell: ({ id, no, what, answer }) => (
        <span>
          {opens ? (
            <Link href={`/supervision/hazards/${id}`}>
              <Words>{what}</Words>
            </Link>
          ) : (
            <Words>{what}</Words>
          )}{' '}
          <small className="faint nowrap">{no}</small>
          {answer !== '' && (
            <span className="t13 muted">
              {' '}
              <Words>{answer}</Words>
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'where',
      head: t(hazardText.where),
      cell: ({ unit, post }) => (
        <span>
          {t(post ?? unit)} {post && <small className="faint">{t(unit)}</small>}
        </span>
      ),
    },
    {
      key: 'next',
      head: t(hazardText.next),
      cell: ({ state, stage }) => t(state === 'open' ? stageText[stage] : hazardStateText[state]),
    },
    {
      key: 'age',
      head: t(hazardText.age),
      right: true,
      tight: true,
      cell: ({ age }) => t(hazardText.days, { n: age }),
    },
  ]
  return (
    <Card title={title} aside={t(hazardText.listNote)}>
      {hazards.length === 0 ? (
        <Empty title={t(hazardText.none)} lean="none">
          {t(hazardText.noneWhy)}
        </Empty>
      ) : (
        <>
          <Table caption={title} columns={columns} rows={hazards} rowKey={({ id }) => id} />
          <ListEnd shown={hazards.length} most={hazardsAtMost} />
        </>
      )}
    </Card>
  )
}
