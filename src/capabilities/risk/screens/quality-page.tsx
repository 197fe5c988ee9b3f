import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Card } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { ExportQualityNames, ExportQualityPairs, ExportQualityStudy } from '../contract/list-exports.ts'
import { Quality, type QualityAnswer } from '../contract/quality.ts'
import { pageText } from '../text/pages.ts'
import { faultText, qualityText } from '../text/quality.ts'
import { EducationTable } from './education-table.tsx'
import style from './quality.module.css'
import { Pairs } from './quality-card.tsx'
import { SharedCard } from './shared-card.tsx'

/** RSK-90…RSK-93: how the register is worded, and what to do about it. */
export const QualityPage = () => {
  const t = useText()
  const asked = useQuestion(Quality, {})
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(pageText.posts), href: '/risk/posts' }, { label: t(pageText.quality) }]} />
      <Answered of={asked}>{(answer) => <Whole answer={answer} />}</Answered>
    </>
  )
}

const Whole = ({ answer }: { readonly answer: QualityAnswer }) => {
  const t = useText()
  const { compared, posts, whole, all, educationOnly, unclear } = answer
  return (
    <>
      <PageHead
        title={t(pageText.quality)}
        lead={t(qualityText.lead, {
          posts,
          points: compared,
          pairs: all.pairs,
          education: all.educationOnly,
          unclear: all.unclear,
        })}
        actions={
          <>
            <ExportButton verb={ExportQualityPairs} of={{}} label={qualityText.exportPairs} />
            <ExportButton verb={ExportQualityStudy} of={{}} label={qualityText.exportStudy} />
            <ExportButton verb={ExportQualityNames} of={{}} label={qualityText.exportNames} />
          </>
        }
      />
      <div className={style.page}>
        {!whole && <Banner tone="ochre">{t(qualityText.part)}</Banner>}
        <Card title={t(qualityText.title)} aside={t(qualityText.aside)}>
          <Pairs answer={answer} />
        </Card>
        <SharedCard />
        {educationOnly.length > 0 && (
          <Card>
            <EducationTable points={educationOnly} all={all.educationOnly} />
          </Card>
        )}
        <Card title={t(qualityText.unclear, { n: all.unclear })} aside={t(qualityText.unclearWhy)}>
          {unclear.length === 0 ? <p>{t(qualityText.noUnclear)}</p> : <Unclear points={unclear} />}
          <ListEnd shown={unclear.length} all={all.unclear} />
        </Card>
        <Link href="/risk/posts?gaps=true">{t(qualityText.coverage)}</Link>
      </div>
    </>
  )
}

type Hinted = QualityAnswer['unclear'][number]

const Unclear = ({ points }: { readonly points: readonly Hinted[] }) => {
  const t = useText()
  const columns: readonly Column<Hinted>[] = [
    {
      key: 'point',
      head: t(qualityText.point),
      names: true,
      cell: ({ no, post, name }) => <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link>,
    },
    { key: 'post', head: t(qualityText.post), cell: ({ postName }) => t(postName) },
    { key: 'why', head: t(qualityText.why), cell: ({ fault }) => t(faultText[fault]) },
  ]
  return (
    <Table
      caption={t(qualityText.unclear, { n: points.length })}
      columns={columns}
      rows={points}
      rowKey={({ no }) => String(no)}
    />
  )
}
