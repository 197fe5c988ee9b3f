import { type Day, longDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { Link, useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { type PostAnswer, PostProfile } from '../contract/post.ts'
import { confirmers, seers } from '../contract/roles.ts'
import { profileRefusals } from '../text/deeds.ts'
import { pageText } from '../text/pages.ts'
import { postText } from '../text/post.ts'
import { useAsOf } from './as-of-field.tsx'
import { DisputesCard } from './disputes-card.tsx'
import { EffectCard } from './effect-card.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { DisputedGradeCard, ProposedGradeCard } from './given-grade-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { MatrixCard } from './matrix-card.tsx'
import { PointsCard } from './points-card.tsx'
import style from './post.module.css'
import { PostHead } from './post-head.tsx'
import { PowersCard } from './powers-card.tsx'
import { ProcessesCard } from './processes-card.tsx'
import { RechecksCard } from './rechecks-card.tsx'
import { WhyCard } from './why-card.tsx'

/** Everything about one post (picture 04). */
export const PostPage = () => {
  const { post = '' } = useParams()
  const asOf = useAsOf()
  const asked = useQuestion(PostProfile, { post, ...(asOf && { asOf }) })
  return (
    <Answered of={asked} refused={(refusal) => <NoPost title={profileRefusals[refusal]} />}>
      {(profile) => <Profile key={`${profile.code}/${profile.asOf}`} profile={profile} />}
    </Answered>
  )
}

/** Where the way back leads: to the list for those who may see it, else to the own post. */
const useBack = () => {
  const { roles } = useSession()
  return seers.some((role) => roles.includes(role))
    ? { href: '/risk/posts', name: pageText.posts, words: postText.toPosts }
    : { href: '/risk/my-post', name: pageText.myPost, words: postText.toMyPost }
}

const NoPost = ({ title }: { readonly title: Pair }) => {
  const t = useText()
  const { href, words } = useBack()
  return (
    <Empty title={<h1>{t(title)}</h1>} lean="none" actions={<LinkButton href={href}>{t(words)}</LinkButton>}>
      {t(postText.notFoundWhy)}
    </Empty>
  )
}

const Profile = ({ profile }: { readonly profile: PostAnswer }) => {
  const t = useText()
  const { roles } = useSession()
  const mayDecide = confirmers.some((role) => roles.includes(role))
  const { href, name } = useBack()
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(postText.risk), href }, { label: t(name), href }, { label: t(profile.name) }]} />
      <PostHead profile={profile} />
      <div className={style.page}>
        {profile.asOf ? (
          <Past on={profile.asOf} code={profile.code} />
        ) : (
          <Banner tone="jade">{t(postText.belongs)}</Banner>
        )}
        <ProposedGradeCard profile={profile} />
        <DisputedGradeCard profile={profile} />
        <div className={`${style.pair} ${style.why}`}>
          <WhyCard profile={profile} />
          <MatrixCard points={profile.points} />
        </div>
        {profile.asOf === null && <EvidenceCard post={profile.code} />}
        <PowersCard post={profile.code} asOf={profile.asOf} />
        {profile.asOf === null && mayDecide && <RechecksCard post={profile.code} />}
        <PointsCard profile={profile} />
        {profile.asOf === null && <ProcessesCard post={profile.code} />}
        <div className={`${style.pair} ${style.past}`}>
          <HistoryCard profile={profile} />
          <EffectCard points={profile.points} />
        </div>
        <DisputesCard profile={profile} />
      </div>
    </>
  )
}

/** RSK-84: which day is shown, and the way back to today. */
const Past = ({ on, code }: { readonly on: Day; readonly code: string }) => {
  const t = useText()
  return (
    <Banner tone="ochre">
      {t(postText.asOfBanner, { day: t(longDay(on)) })}{' '}
      <Link href={`/risk/posts/${code}`}>{t(postText.asOfToday)}</Link>
    </Banner>
  )
}
