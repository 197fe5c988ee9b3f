import { longDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { OwnDivision, type OwnDivisionAnswer } from '../contract/division.ts'
import { ExportOwnDivision } from '../contract/people-exports.ts'
import { kindMeaning, kindText, ownText as text } from '../text/division.ts'
import { pageText } from '../text/pages.ts'
import style from './division.module.css'
import { EdgeText } from './division-table.tsx'

/** R10, R11: who answers for me, and what I answer for. */
export const OwnDivisionPage = () => {
  const t = useText()
  const asked = useQuestion(OwnDivision, {})
  return (
    <Answered of={asked}>
      {({ on, over, own }) => (
        <>
          <PageHead
            title={t(pageText.own)}
            lead={t(text.lead, { day: t(longDay(on)) })}
            actions={<ExportButton verb={ExportOwnDivision} of={{}} />}
          />
          <div className={style.page}>
            {over.length === 0 ? (
              <Empty title={t(text.noOver)} lean="none">
                {t(text.noOverWhy)}
              </Empty>
            ) : (
              <Card title={t(text.over)}>
                <Edges edges={over} />
              </Card>
            )}
            {own.length > 0 && (
              <Card title={t(text.own)}>
                <Edges edges={own} />
              </Card>
            )}
          </div>
        </>
      )}
    </Answered>
  )
}

type OwnEdge = OwnDivisionAnswer['over'][number] & { readonly people?: number | null }

const Edges = ({ edges }: { readonly edges: readonly OwnEdge[] }) => {
  const t = useText()
  return (
    <ul className={style.own}>
      {edges.map((edge) => (
        <li key={edge.edge}>
          <p>
            <Tag tone={edge.kind === 'direct' ? 'azur' : 'line'}>{t(kindText[edge.kind])}</Tag> <EdgeText edge={edge} />
          </p>
          <p className="t13 muted">
            {t(edge.unit)}
            {edge.post && `·${t(edge.post)}`}
            {edge.people ? `·${t(text.people, { n: edge.people })}` : ''}
          </p>
          <p className="t13 faint">{t(kindMeaning[edge.kind])}</p>
        </li>
      ))}
    </ul>
  )
}
