import { Cases, type CasesAnswer, ExportCases, itemsAtMost } from '#capabilities/curriculum/contract.ts'
import { pageText } from '#capabilities/curriculum/text/pages.ts'
import { readingsText } from '#capabilities/curriculum/text/readings.ts'
import { casesLead, noCasesText, noCasesWhy } from '#capabilities/curriculum/text.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ItemCard, ItemCards } from '#ui/item-card.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CasesLikeMine } from '../contract/cases.ts'
import { likeMineText } from '../text/cases.ts'
import style from './learning.module.css'
import { metaOf, whyOf } from './like-mine.tsx'

/** R27: the warning cases, those like the own post first and each of them with why. */
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
          <Sorted cases={cases} />
          <ListEnd shown={cases.length} most={itemsAtMost} narrow={!roles.includes('author')} />
        </>
      )}
    </Answered>
  )
}

type Listed = CasesAnswer['cases'][number]

const Sorted = ({ cases }: { readonly cases: readonly Listed[] }) => {
  const t = useText()
  const { data, problem } = useQuestion(CasesLikeMine, {})
  // The order would jump under the finger; without an answer all stand in one list.
  if (!data && !problem) return null
  const like = (data?.cases ?? []).flatMap((mine) => {
    const found = cases.find(({ code }) => code === mine.code)
    return found ? [{ found, why: whyOf(t, mine) }] : []
  })
  const others = cases.filter(({ code }) => like.every(({ found }) => found.code !== code))
  return (
    <>
      {like.length > 0 && (
        <section className={style.part}>
          <h2>{t(likeMineText.title)}</h2>
          <ItemCards>
            {like.map(({ found, why }) => (
              <CaseCard key={found.code} found={found} why={why} />
            ))}
          </ItemCards>
        </section>
      )}
      {others.length > 0 && (
        <section className={style.part}>
          {like.length > 0 && <h2>{t(likeMineText.others)}</h2>}
          <ItemCards>
            {others.map((found) => (
              <CaseCard key={found.code} found={found} />
            ))}
          </ItemCards>
        </section>
      )}
    </>
  )
}

const CaseCard = ({ found, why }: { readonly found: Listed; readonly why?: string }) => {
  const t = useText()
  const { code, title, opening } = found
  return (
    <ItemCard
      href={`/learn/cases/${code}`}
      title={t(title)}
      meta={metaOf(t, found)}
      {...(why === undefined ? {} : { why })}
    >
      {t(opening)}
    </ItemCard>
  )
}
