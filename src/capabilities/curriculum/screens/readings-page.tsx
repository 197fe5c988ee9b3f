import { shortDay } from '#kernel/day.ts'
import { useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ItemCard, ItemCards } from '#ui/item-card.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { ExportReadings } from '../contract/exports.ts'
import { itemsAtMost, Readings } from '../contract.ts'
import { type ReadingKind, readingKinds } from '../rules/reading.ts'
import { pageText } from '../text/pages.ts'
import { readingKindText, readingsText } from '../text/readings.ts'
import style from './filters.module.css'

/** R26, R57, R60: what can be read in a minute or two, the near key date first. */
export const ReadingsPage = () => {
  const t = useText()
  const search = useSearch()
  const kind = readingKinds.find((one) => one === search.get('kind'))
  const asked = useQuestion(Readings, kind ? { kind } : {})
  return (
    <Answered of={asked}>
      {({ readings }) => (
        <>
          <PageHead
            title={t(pageText.readings)}
            lead={readings.length > 0 ? t(readingsText.lead, { count: readings.length }) : undefined}
            actions={<ExportButton verb={ExportReadings} of={kind ? { kind } : {}} />}
          />
          <div className={style.filters}>
            <Segmented<ReadingKind | 'all'>
              label={t(readingsText.kind)}
              value={kind ?? 'all'}
              onChange={(value) => search.set({ kind: value === 'all' ? null : value })}
              choices={[
                { value: 'all', label: t(readingsText.all) },
                ...readingKinds.map((value) => ({ value, label: t(readingKindText[value]) })),
              ]}
            />
          </div>
          {readings.length === 0 && <Empty title={t(readingsText.none)}>{t(readingsText.noneWhy)}</Empty>}
          <ItemCards>
            {readings.map(({ code, kind: one, title, act, on }) => (
              <ItemCard
                key={code}
                href={`/learn/readings/${code}`}
                title={t(title)}
                meta={
                  on
                    ? t(readingsText.before, { kind: t(readingKindText[one]), day: t(shortDay(on)) })
                    : t(readingKindText[one])
                }
              >
                {t(act)}
              </ItemCard>
            ))}
          </ItemCards>
          <ListEnd shown={readings.length} most={itemsAtMost} />
        </>
      )}
    </Answered>
  )
}
