import { useState } from 'react'
import { grouped } from '#kernel/text.ts'
import { Link, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { LongTable } from '#ui/long-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import type { Column } from '#ui/table.tsx'
import { ExportUnits } from '../contract/exports.ts'
import { type BranchLine, type UnitLine, Units, type UnitsAnswer, unitsAtMost } from '../contract/settings.ts'
import { settingsPages } from '../text/pages.ts'
import { unitsText as text } from '../text/settings.ts'
import { treesText } from '../text/units.ts'
import { AddBranchDialog, BranchDialog } from './branch-dialog.tsx'
import { ClosedCard } from './closed-card.tsx'
import { AddUnitDialog, UnitDialog } from './unit-dialog.tsx'
import { UnitTree } from './unit-tree.tsx'

/** The tree of units with headcount and posts, and beside it the other tree: party branches. */
export const UnitsPage = () => {
  const asked = useQuestion(Units, {})
  return <Answered of={asked}>{(answer) => <Overview answer={answer} />}</Answered>
}

const Overview = ({ answer }: { readonly answer: UnitsAnswer }) => {
  const t = useText()
  const { units, branches, closed, people } = answer
  const keeps = useSession().roles.includes('system-administrator')
  const [adds, setAdds] = useState(false)
  const [changed, setChanged] = useState<UnitLine | null>(null)
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
        actions={
          <>
            <ExportButton verb={ExportUnits} of={{}} />
            {keeps && (
              <Button tone="primary" icon="plus" onPress={() => setAdds(true)}>
                {t(treesText.addUnit)}
              </Button>
            )}
          </>
        }
      />
      <div className="columns">
        <Card title={t(text.tree)}>
          <UnitTree answer={answer} onChange={keeps ? setChanged : undefined} />
          <ListEnd shown={units.length} most={unitsAtMost} />
        </Card>
        <div className="stack-5">
          <Branches branches={branches} units={units} keeps={keeps} />
          {closed.length > 0 && <ClosedCard closed={closed} mayReopen={keeps} />}
        </div>
      </div>
      {adds && <AddUnitDialog units={units} onClose={() => setAdds(false)} />}
      {changed && <UnitDialog units={units} unit={changed} onClose={() => setChanged(null)} />}
    </>
  )
}

interface BranchesProps extends Pick<UnitsAnswer, 'branches' | 'units'> {
  readonly keeps: boolean
}

const Branches = ({ branches, units, keeps }: BranchesProps) => {
  const t = useText()
  const [adds, setAdds] = useState(false)
  const [changed, setChanged] = useState<BranchLine | null>(null)
  const add = keeps && (
    <Button size="small" icon="plus" onPress={() => setAdds(true)}>
      {t(treesText.addBranch)}
    </Button>
  )
  const columns: readonly Column<BranchLine>[] = [
    { key: 'branch', head: t(text.branch), names: true, cell: ({ name }) => t(name) },
    { key: 'unit', head: t(text.unit), cell: ({ unit }) => <span className="muted">{t(unit ?? text.noUnit)}</span> },
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
  ]
  const changing: Column<BranchLine> = {
    key: 'do',
    head: '',
    right: true,
    cell: (branch) => (
      <Button size="small" tone="quiet" onPress={() => setChanged(branch)}>
        <span aria-hidden="true">{t(treesText.change)}</span>
        <span className="sr">{t(treesText.changeOne, { name: branch.name })}</span>
      </Button>
    ),
  }
  return (
    <Card title={t(text.branches)} aside={add || t(text.branchesNote)}>
      {branches.length === 0 ? (
        <Empty title={t(text.noBranches)} lean="none">
          {t(text.noBranchesWhy)}
        </Empty>
      ) : (
        <LongTable
          caption={t(text.branches)}
          rows={branches}
          rowKey={({ code }) => code}
          columns={keeps ? [...columns, changing] : columns}
        />
      )}
      {adds && <AddBranchDialog units={units} onClose={() => setAdds(false)} />}
      {changed && <BranchDialog units={units} branch={changed} onClose={() => setChanged(null)} />}
    </Card>
  )
}
