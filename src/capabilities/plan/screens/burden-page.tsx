import { monthName } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Table } from '#ui/table.tsx'
import { ExportBurden, ExportWaitingCeilings } from '../contract/exports.ts'
import { Burden, type BurdenAnswer } from '../contract.ts'
import { burdenText, classText } from '../text/builder.ts'
import { pageText } from '../text/pages.ts'
import { workHeads } from '../text/work.ts'
import { CeilingCell } from './ceiling-cell.tsx'
import { useCounts } from './counts.ts'
import style from './plan.module.css'
import { WaitingCeiling } from './waiting-ceiling.tsx'

/** The four ceilings, and what the month holds already. */
export const BurdenPage = () => {
  const t = useText()
  const asked = useQuestion(Burden, {})
  return (
    <>
      <PageHead
        title={t(pageText.burden)}
        lead={t(burdenText.lead)}
        actions={<ExportButton verb={ExportBurden} of={{}} />}
      />
      <Answered of={asked}>
        {(answer) => (
          <div className="stack-5">
            {answer.waiting.map((one) => (
              <WaitingCeiling key={one.proposal} waiting={one} mayAnswer={answer.mayPropose} />
            ))}
            {answer.waiting.length > 0 && (
              <div>
                <ExportButton size="small" verb={ExportWaitingCeilings} of={{}} label={workHeads.exportWaiting} />
              </div>
            )}
            <Ceilings answer={answer} />
          </div>
        )}
      </Answered>
    </>
  )
}

const Ceilings = ({ answer }: { readonly answer: BurdenAnswer }) => {
  const { month, classes, waiting, mayPropose, sampled } = answer
  const t = useText()
  const say = useCounts()
  const name = t(monthName(month))
  const tooFew = <span className="faint">{t(burdenText.tooFew)}</span>
  return (
    <Card title={t(burdenText.table, { month: name })}>
      <Table
        caption={t(burdenText.table, { month: name })}
        rows={classes}
        rowKey={(row) => row.class}
        columns={[
          { key: 'class', head: t(burdenText.class), names: true, cell: (row) => t(classText[row.class]) },
          {
            key: 'ceiling',
            head: t(burdenText.ceiling),
            cell: (row) =>
              mayPropose && !waiting.some((one) => one.class === row.class) ? (
                <CeilingCell key={row.ceiling} row={row} />
              ) : (
                t(burdenText.minutes, { n: row.ceiling })
              ),
          },
          {
            key: 'people',
            head: t(burdenText.people),
            right: true,
            tight: true,
            cell: ({ people }) => grouped(people),
          },
          {
            key: 'planned',
            head: t(burdenText.planned, { month: name }),
            right: true,
            tight: true,
            cell: ({ planned }) => (planned === null ? tooFew : t(burdenText.minutes, { n: planned })),
          },
          {
            key: 'over',
            head: t(burdenText.over),
            right: true,
            tight: true,
            cell: ({ over }) =>
              over === null ? null : over > 0 ? (
                <b className={style.over}>{say.people(over)}</b>
              ) : (
                <span className="muted">{t(burdenText.nobodyOver)}</span>
              ),
          },
        ]}
      />
      <div className={style.notes}>
        {mayPropose && <p>{t(burdenText.twoPeople)}</p>}
        <p>{t(burdenText.order)}</p>
        <p>{t(burdenText.planned2)}</p>
        {sampled && <p>{t(burdenText.sampled)}</p>}
      </div>
    </Card>
  )
}
