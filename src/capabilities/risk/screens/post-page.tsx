import type { Pair } from '#kernel/text.ts'
import { useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { type PostAnswer, PostProfile } from '../contract/post.ts'
import { seers } from '../contract/roles.ts'
import { profileRefusals } from '../text/deeds.ts'
import { pageText } from '../text/pages.ts'
import { postText } from '../text/post.ts'
import { EffectCard } from './effect-card.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { MatrixCard } from './matrix-card.tsx'
import { PointsCard } from './points-card.tsx'
import style from './post.module.css'
import { PostHead } from './post-head.tsx'
import { WhyCard } from './why-card.tsx'

/** Everything about one post (picture 04). */
export const PostPage = () => {
  const { post = '' } = useParams()
  const asked = useQuestion(PostProfile, { post })
  return (
    <Answered of={asked} refused={(refusal) => <NoPost title={profileRefusals[refusal]} />}>
      {(profile) => <Profile key={profile.code} profile={profile} />}
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
  const { href, name } = useBack()
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(postText.risk), href }, { label: t(name), href }, { label: t(profile.name) }]} />
      <PostHead profile={profile} />
      <div className={style.page}>
        <Banner tone="jade">{t(postText.belongs)}</Banner>
        <div className={`${style.pair} ${style.why}`}>
          <WhyCard profile={profile} />
          <MatrixCard points={profile.points} />
        </div>
        <EvidenceCard post={profile.code} />
        <PointsCard profile={profile} />
        <div className={`${style.pair} ${style.past}`}>
          <HistoryCard profile={profile} />
          <EffectCard points={profile.points} />
        </div>
      </div>
    </>
  )
}
