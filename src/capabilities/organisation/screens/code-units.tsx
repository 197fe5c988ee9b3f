import { IssueUnitCodes, type Slips } from '#capabilities/identity/contract/codes.ts'
import { grouped } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Table } from '#ui/table.tsx'
import { type AccountUnit, accountUnitsAtMost } from '../contract/accounts.ts'
import { ExportAccountUnits } from '../contract/exports.ts'
import { codesRefusals, codesText as text } from '../text/codes.ts'

interface CodeUnitsProps {
  readonly units: readonly AccountUnit[]
  readonly onPrinted: (printed: Slips) => void
}

/** One line a unit with all below it, and the slips for those who have not signed in. */
export const CodeUnits = ({ units, onPrinted }: CodeUnitsProps) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(IssueUnitCodes)
  const print = async (unitPath: string) => {
    const result = await send({ unitPath })
    if (result.ok) onPrinted(result.value)
  }
  return (
    <Card title={t(text.units)} aside={t(text.again)}>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(codesRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Table
        caption={t(text.units)}
        rows={units}
        rowKey={({ path }) => path}
        columns={[
          { key: 'unit', head: t(text.unit), names: true, cell: (unit) => <Indented unit={unit} /> },
          {
            key: 'in',
            head: t(text.signedUp),
            right: true,
            tight: true,
            cell: ({ accounts, signedUp }) => t(text.of, { n: grouped(signedUp), all: grouped(accounts) }),
          },
          { key: 'code', head: t(text.codesOut), right: true, tight: true, cell: ({ codesOut }) => grouped(codesOut) },
          {
            key: 'do',
            head: '',
            right: true,
            tight: true,
            cell: ({ path, name, accounts, signedUp }) => {
              const n = grouped(accounts - signedUp)
              if (accounts === signedUp) return <span className="faint">{t(text.allIn)}</span>
              return (
                <Button size="small" busy={busy} onPress={() => void print(path)}>
                  <span aria-hidden="true">{t(text.print, { n })}</span>
                  <span className="sr">{t(text.printFor, { n, unit: t(name) })}</span>
                </Button>
              )
            },
          },
        ]}
      />
      <ListEnd shown={units.length} most={accountUnitsAtMost} />
      <ExportFoot verb={ExportAccountUnits} of={{}} label={text.unitsList} />
    </Card>
  )
}

const Indented = ({ unit: { path, name } }: { readonly unit: AccountUnit }) => {
  const t = useText()
  return <span style={{ paddingInlineStart: `${Math.min(4, path.split('.').length - 1)}rem` }}>{t(name)}</span>
}
