import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { LongTable } from '#ui/long-table.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import type { Column } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import type { ClosedLine } from '../contract/settings.ts'
import { ReopenBranch, ReopenUnit } from '../contract/units.ts'
import { branchRefusals, treesText as text, unitRefusals } from '../text/units.ts'

/** Units and branches that are no longer there, with the day; whoever keeps the trees opens them again. */
export const ClosedCard = ({
  closed,
  mayReopen,
}: {
  readonly closed: readonly ClosedLine[]
  readonly mayReopen: boolean
}) => {
  const t = useText()
  const toast = useToast()
  const unit = useCommand(ReopenUnit)
  const branch = useCommand(ReopenBranch)
  const reopen = async ({ kind, code, name }: ClosedLine) => {
    const result = kind === 'unit' ? await unit.send({ unit: code }) : await branch.send({ branch: code })
    if (result.ok) toast({ text: t(text.reopened, { name }) })
  }
  const refused = (unit.refusal && unitRefusals[unit.refusal]) ?? (branch.refusal && branchRefusals[branch.refusal])
  const problem = unit.problem ?? branch.problem
  const columns: readonly Column<ClosedLine>[] = [
    {
      key: 'name',
      head: t(text.name),
      names: true,
      cell: ({ kind, name }) => (
        <>
          {t(name)} <Tag tone="line">{t(kind === 'unit' ? text.unitKind : text.branchKind)}</Tag>
        </>
      ),
    },
    { key: 'of', head: t(text.of), cell: ({ of }) => of && <span className="muted">{t(of)}</span> },
    { key: 'on', head: t(text.since), tight: true, cell: ({ on }) => on },
  ]
  const reopening: Column<ClosedLine> = {
    key: 'do',
    head: '',
    right: true,
    cell: (line) => (
      <Button size="small" busy={unit.busy || branch.busy} onPress={() => void reopen(line)}>
        <span aria-hidden="true">{t(text.reopen)}</span>
        <span className="sr">{t(text.reopenOne, { name: line.name })}</span>
      </Button>
    ),
  }
  return (
    <Card title={t(text.closed)} aside={t(text.closedNote)}>
      {refused && (
        <Banner tone="ochre" role="alert">
          {t(refused)}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <LongTable
        caption={t(text.closed)}
        rows={closed}
        rowKey={({ kind, code }) => `${kind}/${code}`}
        columns={mayReopen ? [...columns, reopening] : columns}
      />
    </Card>
  )
}
