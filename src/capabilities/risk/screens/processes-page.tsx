import { Link, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportProcesses } from '../contract/list-exports.ts'
import { Processes, type ProcessLine, processesAtMost } from '../contract/processes.ts'
import { confirmers } from '../contract/roles.ts'
import { pageText } from '../text/pages.ts'
import { processesText as text } from '../text/processes.ts'
import { useNeeds } from './confirm-button.tsx'
import style from './process.module.css'

/** R31: how power runs in the units in reach, and in what the own post takes part. */
export const ProcessesPage = () => {
  const t = useText()
  const { roles } = useSession()
  const columns = useColumns()
  const write = confirmers.some((role) => roles.includes(role)) && (
    <LinkButton tone="primary" href="/risk/processes/new">
      {t(text.write)}
    </LinkButton>
  )
  return (
    <Answered of={useQuestion(Processes, {})}>
      {({ processes }) => (
        <>
          <PageHead
            title={t(pageText.processes)}
            lead={t(text.lead, { n: processes.length })}
            actions={
              processes.length > 0 && (
                <>
                  <ExportButton verb={ExportProcesses} of={{}} />
                  {write}
                </>
              )
            }
          />
          {processes.length === 0 ? (
            <Empty title={t(text.none)} lean="none" actions={write}>
              {t(text.noneWhy)}
            </Empty>
          ) : (
            <Card>
              <Table caption={t(pageText.processes)} columns={columns} rows={processes} rowKey={({ id }) => id} />
              <ListEnd shown={processes.length} most={processesAtMost} />
            </Card>
          )}
        </>
      )}
    </Answered>
  )
}

const useColumns = (): readonly Column<ProcessLine>[] => {
  const t = useText()
  const waitsFor = useNeeds()
  return [
    {
      key: 'name',
      head: t(text.name),
      names: true,
      cell: ({ id, name, purpose }) => (
        <>
          <Link href={`/risk/processes/${id}`}>{t(name)}</Link>
          {t(purpose) !== '' && <div className={`t13 muted ${style.purpose}`}>{t(purpose)}</div>}
        </>
      ),
    },
    { key: 'unit', head: t(text.unit), cell: ({ unit }) => t(unit) },
    { key: 'steps', head: t(text.steps), cell: ({ steps }) => steps },
    {
      key: 'risks',
      head: t(text.risks),
      tight: true,
      cell: ({ risks, high }) => t(text.high, { n: risks, high }),
    },
    {
      key: 'since',
      head: t(text.since),
      tight: true,
      cell: ({ fromOn }) => fromOn ?? <span className="faint">{t(text.notYet)}</span>,
    },
    {
      key: 'waits',
      head: '',
      cell: ({ waits, mine }) =>
        waits.length === 0 ? null : (
          <span className="row">
            {mine && <Tag tone="ochre">{t(text.yours)}</Tag>}
            <span className="t13 faint">{t(text.waits, { who: waitsFor(waits) })}</span>
          </span>
        ),
    },
  ]
}
