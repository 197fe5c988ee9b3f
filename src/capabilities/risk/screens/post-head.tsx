import { useState } from 'react'
import { longDay, shortDay } from '#kernel/day.ts'
import { Link, useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { StartReview } from '../contract/deeds.ts'
import type { PostAnswer } from '../contract/post.ts'
import { formText, reviewRefusals } from '../text/deeds.ts'
import { postText } from '../text/post.ts'
import { dueText } from '../text/words.ts'
import { DisputeForm } from './dispute-form.tsx'
import { GradeBadge } from './grade-badge.tsx'
import style from './post.module.css'

/** Name, grade and standing of the post, and what may be done about them. */
export const PostHead = ({ profile }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const { name, grading, due, doubts } = profile
  return (
    <PageHead
      title={t(name)}
      mark={
        <>
          <GradeBadge grade={grading?.grade ?? null} />
          {due && <Tag tone="ochre">{t(postText.due, { reason: t(dueText[due]) })}</Tag>}
          {doubts > 0 && <Tag tone="azur">{t(postText.doubts, { n: doubts })}</Tag>}
        </>
      }
      lead={<Meta profile={profile} />}
      actions={profile.asOf === null && <Deeds profile={profile} />}
    />
  )
}

const Meta = ({
  profile: { code, unit, holders, points, grading, inReviewSince },
}: {
  readonly profile: PostAnswer
}) => {
  const t = useText()
  const { today, roles } = useSession()
  // Whoever is an author and nothing else sees a post without its holders, but for the own one.
  const seesPeople = holders !== null || !roles.includes('author')
  const day = (on: NonNullable<typeof inReviewSince>) =>
    t(on.slice(0, 4) === today.slice(0, 4) ? shortDay(on) : longDay(on))
  return (
    <span className={style.meta}>
      <span>{t(unit)}</span>
      {holders !== null && <span>{t(postText.holders, { n: holders })}</span>}
      {seesPeople && <Link href={`/responsibility/posts/${code}`}>{t(postText.people)}</Link>}
      <Link href={`/learn/norms?post=${code}`}>{t(postText.norms)}</Link>
      <span>{t(postText.pointCount, { n: points.filter(({ confirmed }) => confirmed).length })}</span>
      {grading && <span>{t(postText.validUntil, { day: day(grading.validUntil) })}</span>}
      {inReviewSince && <span>{t(postText.inReview, { day: day(inReviewSince) })}</span>}
    </span>
  )
}

const Deeds = ({ profile: { code, inReviewSince } }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const { roles } = useSession()
  const showToast = useToast()
  const [doubting, setDoubting] = useState(false)
  const { busy, refusal, problem, send } = useCommand(StartReview)
  const start = async () => {
    const result = await send({ posts: [code] })
    if (result.ok) showToast({ text: t(formText.reviewDone) })
  }
  return (
    <>
      <Button onPress={() => setDoubting(true)}>{t(postText.dispute)}</Button>
      {roles.includes('officer') &&
        (inReviewSince ? (
          <LinkButton tone="primary" href={`/risk/posts/${code}/grade`}>
            {t(postText.grade)}
          </LinkButton>
        ) : (
          <Button tone="primary" busy={busy} onPress={start}>
            {t(postText.review)}
          </Button>
        ))}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(reviewRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={start} />}
      <DisputeForm post={code} open={doubting} onClose={() => setDoubting(false)} />
    </>
  )
}
