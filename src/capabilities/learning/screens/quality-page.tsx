import { longDay } from '#kernel/day.ts'
import { Link, type Text, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportContentQuality, ExportRatings } from '../contract/exports.ts'
import { ContentQuality, type ContentQualityAnswer, qualityAtMost, type StatisticShown } from '../contract/quality.ts'
import { pageText } from '../text/pages.ts'
import { flagText, qualityText, reasonsText } from '../text/quality.ts'
import style from './quality.module.css'

/** R22, R29: what questions and lessons are worth, for whoever writes them. */
export const QualityPage = () => {
  const t = useText()
  const asked = useQuestion(ContentQuality, {})
  return (
    <>
      <PageHead
        title={t(pageText.quality)}
        lead={t(qualityText.lead)}
        actions={
          <>
            <ExportButton verb={ExportRatings} of={{}} label={qualityText.ratings} />
            <ExportButton verb={ExportContentQuality} of={{}} label={qualityText.questions} />
            <LinkButton href="/learn/doubts">{t(pageText.doubts)}</LinkButton>
          </>
        }
      />
      <Answered of={asked}>
        {(answer) => (
          <div className="stack-5">
            <Ratings answer={answer} />
            <Questions answer={answer} />
          </div>
        )}
      </Answered>
    </>
  )
}

interface Part {
  readonly answer: ContentQualityAnswer
}

const Questions = ({ answer: { questions, countedOn, tooFew } }: Part) => {
  const t = useText()
  if (questions.length === 0 || countedOn === null)
    return (
      <Card title={t(qualityText.questions)}>
        <Empty title={t(qualityText.none)}>{t(qualityText.noneWhy)}</Empty>
      </Card>
    )
  return (
    <Card title={t(qualityText.questions)} aside={t(qualityText.questionsAside)}>
      <Table
        caption={t(qualityText.questions)}
        rows={questions}
        rowKey={({ code, version }) => `${code} ${version}`}
        columns={[
          { key: 'stem', head: t(qualityText.question), names: true, cell: (row) => <Stem question={row} /> },
          {
            key: 'right',
            head: t(qualityText.right),
            tight: true,
            cell: ({ difficulty }) => <Share of={difficulty} />,
          },
          {
            key: 'telling',
            head: t(qualityText.telling),
            tight: true,
            cell: ({ discrimination }) => <Telling of={discrimination} />,
          },
        ]}
      />
      <ListEnd shown={questions.length} most={qualityAtMost} />
      <div className={style.notes}>
        <p>{t(qualityText.how, { day: t(longDay(countedOn)) })}</p>
        {tooFew > 0 && <p>{t(qualityText.tooFew, { n: tooFew })}</p>}
      </div>
    </Card>
  )
}

type Question = ContentQualityAnswer['questions'][number]

/** The question with what to look at, and how often each option was chosen behind one press. */
const Stem = ({ question: { stem, lesson, options, flags } }: { readonly question: Question }) => {
  const t = useText()
  return (
    <>
      {t(stem)}
      {flags.length > 0 && (
        <span className={style.flags}>
          {flags.map((flag) => (
            <Tag key={flag} tone={flag === 'never-chosen' ? 'line' : 'ochre'}>
              {t(flagText[flag])}
            </Tag>
          ))}
        </span>
      )}
      <details className={style.options}>
        <summary>{t(qualityText.chosen)}</summary>
        <ul>
          {options.map(({ id, text, correct, chosen }) => (
            <li key={id}>
              {t(text)}{' '}
              <span className="muted">
                {t(correct ? qualityText.optionRight : qualityText.optionWrong, { n: chosen })}
              </span>
            </li>
          ))}
        </ul>
        {lesson !== null && <Link href="/learn/studio">{t(qualityText.revise)}</Link>}
      </details>
    </>
  )
}

const percent = (value: number): number => Math.round(value * 100)

const Share = ({ of: { estimate, low, high, n, version } }: { readonly of: StatisticShown }) => {
  const t = useText()
  return (
    <>
      {t(qualityText.share, { share: percent(estimate), low: percent(low), high: percent(high) })}
      <small className={style.n}>{t(qualityText.n, { n, version })}</small>
    </>
  )
}

const Telling = ({ of }: { readonly of: StatisticShown | null }) => {
  const t = useText()
  if (of === null) return <span className="faint">{t(qualityText.notYet)}</span>
  const [r, low, high] = [of.estimate, of.low, of.high].map((value) => value.toFixed(2))
  return (
    <>
      {t(qualityText.coefficient, { r: r ?? '', low: low ?? '', high: high ?? '' })}
      <small className={style.n}>{t(qualityText.pairsN, { n: of.n })}</small>
    </>
  )
}

const Ratings = ({ answer: { ratings } }: Part) => {
  const t = useText()
  if (ratings.length === 0)
    return (
      <Card title={t(qualityText.ratings)}>
        <Empty title={t(qualityText.noRatings)}>{t(qualityText.noRatingsWhy)}</Empty>
      </Card>
    )
  return (
    <Card title={t(qualityText.ratings)} aside={t(qualityText.ratingsAside)}>
      <Table
        caption={t(qualityText.ratings)}
        rows={ratings}
        rowKey={({ kind, code, version }) => `${kind} ${code} ${version}`}
        columns={[
          {
            key: 'item',
            head: t(qualityText.item),
            names: true,
            cell: ({ kind, code, title, version }) => (
              <>
                <Link href={kind === 'lesson' ? `/learn/lessons/${code}` : `/learn/cases/${code}`}>{t(title)}</Link>
                <small className={style.n}>{t(qualityText.version, { version })}</small>
              </>
            ),
          },
          {
            key: 'counts',
            head: t(qualityText.counts),
            tight: true,
            cell: ({ yes, partly, no }) => `${yes} / ${partly} / ${no}`,
          },
          {
            key: 'reasons',
            head: t(qualityText.reasons),
            cell: ({ reasons }) => reasons.map((one) => reasonOf(t, one)).join(t(qualityText.between)),
          },
        ]}
      />
      <ListEnd shown={ratings.length} most={qualityAtMost} />
    </Card>
  )
}

const reasonOf = (t: Text, { reason, n }: ContentQualityAnswer['ratings'][number]['reasons'][number]): string =>
  t(qualityText.reason, { reason: t(reasonsText[reason]), n })
