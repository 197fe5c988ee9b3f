import { grouped } from '#kernel/text.ts'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Table } from '#ui/table.tsx'
import { ExportUnits } from '../contract/exports.ts'
import { Units, type UnitsAnswer } from '../contract/settings.ts'
import { settingsPages } from '../text/pages.ts'
import { unitsText as text } from '../text/settings.ts'
import { UnitTree } from './unit-tree.tsx'

/** The tree of units with headcount and posts, and beside it the other tree: party branches. */
export const UnitsPage = () => {
  const asked = useQuestion(Units, {})
  return <Answered of={asked}>{(answer) => <Overview answer={answer} />}</Answered>
}

const Overview = ({ answer }: { readonly answer: UnitsAnswer }) => {
  const t = useText()
  const { units, branches, people } = answer
  if (units.length === 0)
    return (
      <>
        <PageHead title={t(settingsPages.units)} />
        <Empty title={t(text.empty)} lean="none">
          {t(text.emptyWhy)}
        </Empty>
      </>
    )
  return (
    <>
      <PageHead
        title={t(settingsPages.units)}
        lead={t(text.lead, { units: units.length, people: grouped(people), branches: branches.length })}
        actions={<ExportButton verb={ExportUnits} of={{}} />}
      />
      <div className="columns">
        <Card title={t(text.tree)}>
          <UnitTree answer={answer} />
        </Card>
        <Branches branches={branches} />
      </div>
    </>
  )
}

const Branches = ({ branches }: Pick<UnitsAnswer, 'branches'>) => {
  const t = useText()
  if (branches.length === 0)
    return (
      <Card title={t(text.branches)}>
        <Empty title={t(text.noBranches)} lean="none">
          {t(text.noBranchesWhy)}
        </Empty>
      </Card>
    )
  return (
    <Card title={t(text.branches)} aside={t(text.branchesNote)}>
      <Table
        caption={t(text.branches)}
        rows={branches}
        rowKey={({ code }) => code}
        columns={[
          { key: 'branch', head: t(text.branch), names: true, cell: ({ name }) => t(name) },
          {
            key: 'unit',
            head: t(text.unit),
            cell: ({ unit }) => <span className="muted">{t(unit ?? text.noUnit)}</span>,
          },
          {
            key: 'members',
            head: t(text.members),
            right: true,
            tight: true,
            cell: ({ code, members }) =>
              members === 0 ? (
                <span className="faint">{t(text.nobody)}</span>
              ) : (
                <Link href={`/settings/people?branch=${encodeURIComponent(code)}`}>
                  {members === 1 ? t(text.onePerson) : t(text.people, { n: grouped(members) })}
                </Link>
              ),
          },
        ]}
      />
    </Card>
  )
}
