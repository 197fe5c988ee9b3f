import { useState } from 'react'
import { monthName } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Stepper } from '#ui/stepper.tsx'
import { Table } from '#ui/table.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExportBurden } from '../contract/exports.ts'
import { Burden, type BurdenAnswer, SetCeiling } from '../contract.ts'
import { burdenText, classText } from '../text/builder.ts'
import { pageText } from '../text/pages.ts'
import { ceilingRefusals } from '../text/refusals.ts'
import { useCounts } from './counts.ts'
import style from './plan.module.css'

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
      <Answered of={asked}>{(answer) => <Ceilings answer={answer} />}</Answered>
    </>
  )
}

type Row = BurdenAnswer['classes'][number]

const Ceilings = ({ answer: { month, classes, mayWrite, sampled } }: { readonly answer: BurdenAnswer }) => {
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
            cell: (row) => (mayWrite ? <Ceiling row={row} /> : t(burdenText.minutes, { n: row.ceiling })),
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
        <p>{t(burdenText.order)}</p>
        <p>{t(burdenText.planned2)}</p>
        {sampled && <p>{t(burdenText.sampled)}</p>}
      </div>
    </Card>
  )
}

/** A ceiling changes when its button is pressed, not while it is being looked for. */
const Ceiling = ({ row }: { readonly row: Row }) => {
  const t = useText()
  const showToast = useToast()
  const [minutes, setMinutes] = useState(row.ceiling)
  const { busy, refusal, problem, send } = useCommand(SetCeiling)
  const save = async () => {
    const result = await send({ class: row.class, minutes })
    if (result.ok) showToast({ text: t(burdenText.saved, { class: t(classText[row.class]), n: minutes }) })
  }
  return (
    <div className={style.ceiling}>
      <Stepper
        label={t(classText[row.class])}
        value={minutes}
        onChange={setMinutes}
        min={5}
        max={600}
        step={5}
        show={(n) => t(burdenText.minutes, { n })}
      />
      {minutes !== row.ceiling && (
        <Button size="small" tone="primary" busy={busy} onPress={save}>
          {t(burdenText.save, { n: minutes })}
        </Button>
      )}
      {refusal && <Banner tone="seal">{t(ceilingRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} retry={save} />}
    </div>
  )
}
