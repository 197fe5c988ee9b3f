import { useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { OnlyUnit } from '#ui/only-unit.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PurposeNote } from '#ui/purpose-note.tsx'
import { ExportDueItems } from '../contract/exports.ts'
import { DueItems } from '../contract/units.ts'
import { doneText as text } from '../text/done.ts'
import { pageTitles } from '../text/pages.ts'
import { unitsText } from '../text/units.ts'
import { NoSuchUnit } from './no-such-unit.tsx'
import { DueRow } from './steps-card.tsx'
import style from './today.module.css'

/** DSH-17, DSH-18: what is due in reach or in one unit of it, and who has not done it; to auditors by code. */
export const DonePage = () => {
  const t = useText()
  const unit = useSearch().get('unit') ?? undefined
  const asked = useQuestion(DueItems, unit ? { unit } : {})
  return (
    <>
      <PageHead
        title={t(pageTitles.done)}
        mark={asked.data?.unit && <OnlyUnit name={asked.data.unit} whole="/today/done" />}
        lead={t(text.lead)}
        actions={<ExportButton verb={ExportDueItems} of={unit ? { unit } : {}} />}
      />
      <PurposeNote />
      <Answered of={asked} refused={() => <NoSuchUnit whole="/today/done" />}>
        {({ due, sampled }) => (
          <Card title={t(text.items)} aside={t(unitsText.stepsNote)}>
            {due.length === 0 && <Empty title={t(unitsText.stepsNone)}>{t(unitsText.stepsNoneWhy)}</Empty>}
            <ul className={style.tasks}>
              {due.map((item) => (
                <DueRow key={`${item.kind} ${item.code} ${item.dueOn}`} item={item} unit={unit} />
              ))}
            </ul>
            {sampled && <p className="t13 muted">{t(text.sampled)}</p>}
          </Card>
        )}
      </Answered>
    </>
  )
}
