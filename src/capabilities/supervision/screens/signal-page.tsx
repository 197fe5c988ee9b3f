import { longDay, shortDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { joined } from '#kernel/text.ts'
import { useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { StageMark } from '#ui/stage-mark.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { Tag } from '#ui/tag.tsx'
import { type SignalAnswer, SignalQuestion, SignalSeen, type SignalSeenAnswer } from '../contract/signals.ts'
import { pageText } from '../text/pages.ts'
import { signalText } from '../text/signals.ts'
import { dismissalText, verdictText } from '../text/words.ts'
import { DeedsCard } from './deeds-card.tsx'
import { OrdinaryCard } from './ordinary-card.tsx'
import { ResponsesCard } from './responses-card.tsx'
import { SeriesCard } from './series-card.tsx'
import style from './signals.module.css'
import { stageOf } from './stage.ts'

/** One signal: the numbers, the rule, ordinary reasons first, then acts of equal reach (picture 05). */
export const SignalPage = () => {
  const { roles } = useSession()
  const { signal } = useParams<{ signal: string }>()
  const id = signal as Id<'signal'>
  return roles.includes('officer') ? <Judging signal={id} /> : <Seeing signal={id} />
}

const Judging = ({ signal }: { readonly signal: Id<'signal'> }) => {
  const asked = useQuestion(SignalQuestion, { signal })
  return (
    <Answered of={asked} refused={() => <NotFound />}>
      {(answer) => (
        <>
          <Head signal={answer} />
          <Closed signal={answer} />
          <div className={style.columns}>
            <div className="stack-5">
              <SeriesCard signal={answer} rows={answer.rows} />
              <ResponsesCard signal={answer} mayAct />
            </div>
            <div className="stack-5">
              <OrdinaryCard signal={answer} />
              {answer.state !== 'dismissed' && <DeedsCard signal={answer} />}
            </div>
          </div>
        </>
      )}
    </Answered>
  )
}

const Seeing = ({ signal }: { readonly signal: Id<'signal'> }) => {
  const t = useText()
  const asked = useQuestion(SignalSeen, { signal })
  return (
    <Answered of={asked} refused={() => <NotFound />}>
      {(answer) => (
        <>
          <Head signal={answer} />
          <div className="stack-5">
            <Banner tone="jade">{t(signalText.seenNote)}</Banner>
            <SeriesCard signal={answer} rows={null} />
            <ResponsesCard signal={answer} mayAct={false} />
          </div>
        </>
      )}
    </Answered>
  )
}

const Head = ({ signal }: { readonly signal: SignalSeenAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const { topic, units, no, verdict, judgeBy, raisedOn, state } = signal
  const stage = stageOf[verdict]
  const where = t(joined(units.map(({ name }) => name)))
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(pageText.signals), href: '/supervision/signals' }, { label: no }]} />
      <PageHead
        title={t(signalText.of, { topic: t(topic.name), units: where })}
        mark={stage ? <StageMark stage={stage} /> : <Tag tone="azur">{t(verdictText[verdict])}</Tag>}
        lead={
          <span className="row">
            {state === 'open' && <Stamp due={judgeBy} today={today} />}
            {state === 'open'
              ? t(signalText.judgeBy, { day: t(shortDay(judgeBy)) })
              : t(signalText.raised, { day: t(longDay(raisedOn)) })}
          </span>
        }
      />
    </>
  )
}

const Closed = ({ signal: { dismissed } }: { readonly signal: SignalAnswer }) => {
  const t = useText()
  if (!dismissed) return null
  return (
    <div className={style.parts}>
      <Banner tone={dismissed.due ? 'ochre' : 'jade'} role="status">
        <b>{t(signalText.closedAs, { as: t(dismissalText[dismissed.as]) })}</b>
        <div>{dismissed.reason}</div>
        <div className="t13">
          {dismissed.due
            ? t(signalText.lookAgainNow)
            : t(signalText.lookAgain, { day: t(longDay(dismissed.lookAgainOn)) })}
        </div>
      </Banner>
      <span />
    </div>
  )
}

const NotFound = () => {
  const t = useText()
  return (
    <Empty
      title={<h1>{t(signalText.notFound)}</h1>}
      lean="none"
      actions={<LinkButton href="/supervision/signals">{t(signalText.toSignals)}</LinkButton>}
    >
      {t(signalText.notFoundWhy)}
    </Empty>
  )
}
