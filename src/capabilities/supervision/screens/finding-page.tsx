import { longDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Link, useCommand, useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { type FindingAnswer, FindingQuestion, SettleFinding } from '../contract/findings.ts'
import { OwnHazards } from '../contract/hazards.ts'
import { findingSourceText, findingStateText, findingText, settleFindingRefusals } from '../text/findings.ts'
import { ChainCard } from './chain-card.tsx'
import style from './findings.module.css'
import { RaiseHazardCard } from './raise-hazard-card.tsx'
import { RectificationCard } from './rectification-card.tsx'
import { RectificationSteps } from './rectification-steps.tsx'

/** SUP-32: one finding with its chain, its causes, the changed control and how far it has come (picture 17). */
export const FindingPage = () => {
  const { finding } = useParams<{ finding: string }>()
  const { roles } = useSession()
  const asked = useQuestion(FindingQuestion, { finding: finding as Id<'finding'> })
  return (
    <Answered of={asked} refused={() => <NotFound />}>
      {(answer) => (
        <>
          <Head finding={answer} />
          <div className="stack-5">
            <Remarks finding={answer} />
            {answer.state === 'handling' && roles.includes('officer') && <SettleCard finding={answer} />}
            <ChainCard finding={answer} />
            <div className={style.columns}>
              <div className="stack-5" id="remedy">
                <RectificationCard
                  matter={{ kind: 'finding', id: answer.id }}
                  of={answer}
                  open={answer.state === 'open'}
                  mayAct={roles.includes('officer') || roles.includes('leader')}
                />
                {roles.includes('officer') && <Hazard />}
              </div>
              <div className="stack-5">
                <RectificationSteps recordedOn={answer.recordedOn} of={answer} />
                <ElsewhereCard finding={answer} />
              </div>
            </div>
          </div>
        </>
      )}
    </Answered>
  )
}

const Head = ({ finding }: { readonly finding: FindingAnswer }) => {
  const t = useText()
  const { no, title, unit, post, grade, source, happenedOn, state } = finding
  const grades = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(findingText.crumb), href: '/supervision/findings' }, { label: no }]} />
      <PageHead
        title={t(title)}
        mark={state === 'open' ? undefined : <Tag tone="azur">{t(findingStateText[state])}</Tag>}
        lead={
          <span className={style.meta}>
            <span>{t(unit)}</span>
            <span className="row">
              <Link href={`/risk/posts/${post.code}`}>{t(post.name)}</Link>
              {grade && <GradeMark grade={grades[grade]} />}
            </span>
            <span>
              {t(findingText.confirmedBy, { day: t(longDay(happenedOn)), source: t(findingSourceText[source]) })}
            </span>
            <span>{t(findingText.nobody)}</span>
          </span>
        }
      />
    </>
  )
}

const Remarks = ({ finding: { repeats, signal, project } }: { readonly finding: FindingAnswer }) => {
  const t = useText()
  return (
    <>
      {repeats && (
        <Banner tone="ochre" action={<Link href={`/supervision/findings/${repeats.id}`}>{repeats.no}</Link>}>
          {t(findingText.repeats, { no: repeats.no, day: t(longDay(repeats.happenedOn)) })}
        </Banner>
      )}
      {signal && (
        <p className="t13">
          <Link href={`/supervision/signals/${signal.id}`}>{t(findingText.fromSignal, { no: signal.no })}</Link>
        </p>
      )}
      {project && (
        <p className="t13">
          <Link href={`/supervision/projects/${project.id}`}>{t(findingText.fromProject, { no: project.no })}</Link>
        </p>
      )}
    </>
  )
}

const SettleCard = ({ finding: { id } }: { readonly finding: FindingAnswer }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, send } = useCommand(SettleFinding)
  const settle = async (upheld: boolean) => {
    const result = await send({ finding: id, upheld })
    if (result.ok) showToast({ text: t(upheld ? findingText.upheld : findingText.refuted) })
  }
  return (
    <Card title={t(findingText.settleTitle)}>
      <div className="row">
        <Button tone="primary" busy={busy} onPress={() => settle(true)}>
          {t(findingText.uphold)}
        </Button>
        <Button busy={busy} onPress={() => settle(false)}>
          {t(findingText.refute)}
        </Button>
        {refusal && <span role="alert">{t(settleFindingRefusals[refusal])}</span>}
      </div>
    </Card>
  )
}

const ElsewhereCard = ({ finding: { elsewhere, rounds } }: { readonly finding: FindingAnswer }) => {
  const t = useText()
  const text = rounds.at(-1)?.oldText
  if (elsewhere.length === 0 || !text) return null
  return (
    <Card title={t(findingText.elsewhere)} aside={t(findingText.elsewhereCount, { n: elsewhere.length })}>
      <p className="t13 muted">{t(findingText.elsewhereLead, { text: t(text) })}</p>
      <ul className={style.list}>
        {elsewhere.map(({ code, name, unit, point }) => (
          <li key={code}>
            <span>
              {t(name)} <small className="faint">{t(unit)}</small>
            </span>
            <Link href={`/risk/posts/${code}?point=${point}`}>{t(findingText.suggest)}</Link>
          </li>
        ))}
      </ul>
      <p className="t13 faint">{t(findingText.elsewhereNote)}</p>
    </Card>
  )
}

/** A weak point seen on the way is raised where one stands. */
const Hazard = () => (
  <Answered of={useQuestion(OwnHazards, {})}>{({ posts }) => <RaiseHazardCard posts={posts} />}</Answered>
)

const NotFound = () => {
  const t = useText()
  return (
    <Empty
      title={<h1>{t(findingText.notFound)}</h1>}
      lean="none"
      actions={<LinkButton href="/supervision/findings">{t(findingText.toList)}</LinkButton>}
    >
      {t(findingText.notFoundWhy)}
    </Empty>
  )
}
