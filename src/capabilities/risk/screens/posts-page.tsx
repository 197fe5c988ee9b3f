import { longDay } from '#kernel/day.ts'
import { Link, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { OnlyUnit } from '#ui/only-unit.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ExportControls, ExportPosts, ExportRegister } from '../contract/exports.ts'
import { Posts, type PostsAnswer } from '../contract/posts.ts'
import { ExportPowerList } from '../contract/powers.ts'
import { confirmers } from '../contract/roles.ts'
import { pageText } from '../text/pages.ts'
import { postText } from '../text/post.ts'
import { postsText } from '../text/posts.ts'
import { powersText } from '../text/powers.ts'
import { registerText } from '../text/register.ts'
import { templatesText } from '../text/templates.ts'
import { AsOfField } from './as-of-field.tsx'
import { CoverageCard } from './coverage-card.tsx'
import style from './posts.module.css'
import { filterFrom, PostsFilter } from './posts-filter.tsx'
import { PostsTable } from './posts-table.tsx'
import { ProposalsCard } from './proposals-card.tsx'
import { QualityCard } from './quality-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

/** The posts in reach and what stands behind the high risk points (picture 14). */
export const PostsPage = () => {
  const asked = useQuestion(Posts, filterFrom(useSearch()))
  return <Answered of={asked}>{(answer) => <PostsOverview answer={answer} />}</Answered>
}

const PostsOverview = ({ answer }: { readonly answer: PostsAnswer }) => {
  const t = useText()
  const { roles } = useSession()
  const { page: _, ...filter } = filterFrom(useSearch())
  const { totals, high, posts, units, asOf } = answer
  const mayAct = asOf === null && confirmers.some((role) => roles.includes(role))
  if (units.length === 0)
    return (
      <>
        <PageHead title={t(pageText.posts)} />
        <Empty title={t(postsText.empty)} lean="none">
          {t(postsText.emptyWhy)}
        </Empty>
      </>
    )
  const then = asOf === null ? {} : { asOf }
  const only = units.find(({ code }) => code === filter.unit)
  const whole = asOf === null ? '/risk/posts' : `/risk/posts?as-of=${asOf}`
  const gaps = high.lessonOnly.count + high.controlOnly.count + high.neither.count
  return (
    <>
      <PageHead
        title={t(pageText.posts)}
        mark={only && <OnlyUnit name={only.name} whole={whole} />}
        lead={t(asOf ? postsText.leadThen : postsText.lead, {
          posts: totals.posts,
          points: totals.points,
          gaps,
          due: totals.due,
        })}
        actions={
          <>
            {asOf === null && roles.includes('officer') && (
              <LinkButton href="/setup/templates">{t(templatesText.open)}</LinkButton>
            )}
            <ExportButton verb={ExportPosts} of={filter} />
            {asOf === null && totals.due > 0 && roles.includes('officer') && (
              <LinkButton tone="primary" href="/risk/reviews">
                {t(postsText.review, { n: totals.due })}
              </LinkButton>
            )}
          </>
        }
      />
      {asOf && (
        <div className={style.then}>
          <Banner tone="ochre">
            {t(postsText.asOfBanner, { day: t(longDay(asOf)) })} <Link href="/risk/posts">{t(postText.asOfToday)}</Link>
          </Banner>
        </div>
      )}
      {mayAct && <ProposalsCard key={`points of ${filter.unit}`} unit={filter.unit} />}
      {mayAct && <WaitingCard key={`powers of ${filter.unit}`} unit={filter.unit} />}
      <PostsFilter answer={answer} />
      <div className={style.columns}>
        {posts.length > 0 ? <PostsTable answer={answer} /> : <NoPost all={totals.posts} />}
        <CoverageCard high={high} />
      </div>
      <div className={style.taken}>
        <span className="t13 muted">{t(registerText.take)}</span>
        <ExportButton size="small" verb={ExportRegister} of={then} label={registerText.register} />
        <ExportButton size="small" verb={ExportControls} of={then} label={registerText.controls} />
        <ExportButton size="small" verb={ExportPowerList} of={then} label={powersText.list} />
        <AsOfField />
      </div>
      {mayAct && <QualityCard unit={filter.unit} />}
    </>
  )
}

const NoPost = ({ all }: { readonly all: number }) => {
  const t = useText()
  return (
    <Empty
      title={t(postsText.none)}
      lean="none"
      actions={<LinkButton href="/risk/posts">{t(postsText.clear)}</LinkButton>}
    >
      {t(postsText.noneWhy, { n: all })}
    </Empty>
  )
}
