import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Cases, ExportCases } from '../contract.ts'
import { pageText } from '../text/pages.ts'
import { readingsText } from '../text/readings.ts'
import { caseMeta, casesLead, noCasesText, noCasesWhy } from '../text.ts'
import style from './item-card.module.css'
import { ItemCard } from './item-card.tsx'

export const CasesPage = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(Cases, {})
  return (
    <Answered of={asked}>
      {({ cases }) => (
        <>
          <PageHead
            title={t(pageText.cases)}
            lead={cases.length > 0 ? t(casesLead, { count: cases.length }) : undefined}
            actions={
              <>
                <LinkButton href="/learn/readings">{t(readingsText.toReadings)}</LinkButton>
                {cases.length > 0 && roles.includes('author') && <ExportButton verb={ExportCases} of={{}} />}
              </>
            }
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
