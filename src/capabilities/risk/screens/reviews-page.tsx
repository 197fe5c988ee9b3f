import { longDay } from '#kernel/day.ts'
import { Link, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { StartReview } from '../contract/deeds.ts'
import { ExportDueReviews, ExportReviewRounds } from '../contract/list-exports.ts'
import { DueReviews, type DueReviewsAnswer, dueAtMost } from '../contract/posts.ts'
import { reviewLimit } from '../rules/review.ts'
import { reviewRefusals } from '../text/deeds.ts'
import { pageText } from '../text/pages.ts'
import { postsText, reviewsText } from '../text/posts.ts'
import { dueText } from '../text/words.ts'
import { AffirmationsCard } from './affirmations-card.tsx'
import { ChangesCard } from './changes-card.tsx'
import { gradeName } from './grade.ts'
import { MethodCard } from './method-card.tsx'
import { RechecksCard } from './rechecks-card.tsx'
import { RegisterChangesCard } from './register-changes-card.tsx'
import style from './reviews.module.css'

/** What is due for review, and how far the rounds have come. */
export const ReviewsPage = () => {
  const t = useText()
  const asked = useQuestion(DueReviews, {})
  return (
    <Answered of={asked}>
      {({ due, reviews }) => (
        <>
          <PageHead
            title={t(pageText.reviews)}
            lead={t(reviewsText.lead, { due: due.length, open: due.filter(({ inReview }) => inReview).length })}
            actions={
              <>
                <ExportButton verb={ExportDueReviews} of={{}} />
                {reviews.length > 0 && <ExportButton verb={ExportReviewRounds} of={{}} label={reviewsText.rounds} />}
              </>
            }
          />
          <div className={style.page}>
            <RechecksCard />
            <AffirmationsCard />
            <ChangesCard />
            <RegisterChangesCard />
            <DueCard due={due} />
            {reviews.length > 0 && <Rounds reviews={reviews} />}
            <MethodCard />
          </div>
        </>
      )}
    </Answered>
  )
}

type DuePost = DueReviewsAnswer['due'][number]

const DueCard = ({ due }: { readonly due: readonly DuePost[] }) => {
  const t = useText()
  const { roles } = useSession()
  const columns = useColumns()
  if (due.length === 0)
    return (
      <Empty title={t(reviewsText.none)} lean="true">
        {t(reviewsText.noneWhy)}
      </Empty>
    )
  return (
    <Card title={t(reviewsText.due)}>
      <Table caption={t(reviewsText.due)} columns={columns} rows={due} rowKey={({ code }) => code} />
      <ListEnd shown={due.length} most={dueAtMost.posts} />
      {roles.includes('officer') && <StartButton due={due} />}
    </Card>
  )
}

const useColumns = (): readonly Column<DuePost>[] => {
  const t = useText()
  const { roles } = useSession()
  return [
    {
      key: 'grade',
      head: t(postsText.grade),
      tight: true,
      cell: ({ grade }) => (grade ? <GradeMark grade={gradeName[grade]} /> : t(postsText.notGraded)),
    },
    {
      key: 'post',
      head: t(postsText.post),
      names: true,
      cell: ({ code, name }) => <Link href={`/risk/posts/${code}`}>{t(name)}</Link>,
    },
    { key: 'unit', head: t(postsText.unit), cell: ({ unit }) => t(unit) },
    { key: 'reviewed', head: t(postsText.reviewed), tight: true, cell: ({ reviewedOn }) => reviewedOn },
    { key: 'why', head: t(reviewsText.why), cell: ({ reason }) => t(dueText[reason]) },
    {
      key: 'state',
      head: t(reviewsText.state),
      cell: ({ code, inReview }) =>
        inReview ? (
          <span className="row">
            <Tag tone="azur">{t(reviewsText.open)}</Tag>
            {roles.includes('officer') && <Link href={`/risk/posts/${code}/grade`}>{t(reviewsText.grade)}</Link>}
          </span>
        ) : null,
    },
  ]
}

/** RSK-7: the first twenty due posts that are in no review yet. */
const StartButton = ({ due }: { readonly due: readonly DuePost[] }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(StartReview)
  const posts = due.flatMap(({ code, inReview }) => (inReview ? [] : [code])).slice(0, reviewLimit)
  const start = async () => {
    const result = await send({ posts })
    if (!result.ok) return
    showToast({ text: t(reviewsText.started, { n: result.value.posts }) })
  }
  if (posts.length === 0) return null
  return (
    <div className={style.start}>
      <Button tone="primary" busy={busy} onPress={start}>
        {t(reviewsText.start, { n: posts.length })}
      </Button>
      <span className="t13 faint">{t(reviewsText.limit)}</span>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(reviewRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={start} />}
    </div>
  )
}

const Rounds = ({ reviews }: { readonly reviews: DueReviewsAnswer['reviews'] }) => {
  const t = useText()
  return (
    <Card title={t(reviewsText.rounds)}>
      <ul className={style.rounds}>
        {reviews.map(({ id, openedOn, posts }) => (
          <li key={id}>
            <div className="between">
              <b>{t(reviewsText.round, { day: t(longDay(openedOn)) })}</b>
              <span className="muted">
                {t(reviewsText.progress, { done: posts.filter(({ done }) => done).length, all: posts.length })}
              </span>
            </div>
            <ul className={style.posts}>
              {posts.map(({ code, name, done }) => (
                <li key={code}>
                  <Link href={`/risk/posts/${code}`}>{t(name)}</Link>
                  <span className="t13 faint">{t(done ? reviewsText.done : reviewsText.todo)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ListEnd shown={reviews.length} most={dueAtMost.rounds} />
    </Card>
  )
}
