import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Cases } from '../contract.ts'
import { pageText } from '../text/pages.ts'
import { caseMeta, casesLead, noCasesText, noCasesWhy } from '../text.ts'
import style from './item-card.module.css'
import { ItemCard } from './item-card.tsx'

export const CasesPage = () => {
  const t = useText()
  const asked = useQuestion(Cases, {})
  return (
    <Answered of={asked}>
      {({ cases }) => (
        <>
          <PageHead
            title={t(pageText.cases)}
            lead={cases.length > 0 ? t(casesLead, { count: cases.length }) : undefined}
          />
          {cases.length === 0 && <Empty title={t(noCasesText)}>{t(noCasesWhy)}</Empty>}
          <ul className={style.list}>
            {cases.map(({ code, title, opening, processNode, minutes }) => (
              <ItemCard
                key={code}
                href={`/learn/cases/${code}`}
                title={t(title)}
                meta={t(caseMeta, { node: t(processNode), minutes })}
              >
                {t(opening)}
              </ItemCard>
            ))}
          </ul>
        </>
      )}
    </Answered>
  )
}
