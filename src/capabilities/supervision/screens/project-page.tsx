import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { grouped, joined } from '#kernel/text.ts'
import { Link, useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { ThreadSteps } from '#ui/thread-steps.tsx'
import { Words } from '#ui/words.tsx'
import { type ProjectAnswer, ProjectQuestion } from '../contract/projects.ts'
import { stepLine } from '../rules/project.ts'
import { methodText, outcomeText, projectStepText, projectText } from '../text/projects.ts'
import style from './findings.module.css'
import { ProjectStepForm } from './project-step-form.tsx'
import { RecordFindingCard } from './record-finding-card.tsx'

/** SUP-38, SUP-39: one project from topic to filing; what it found is put right as any finding. */
export const ProjectPage = () => {
  const { project } = useParams<{ project: string }>()
  const asked = useQuestion(ProjectQuestion, { project: project as Id<'project'> })
  return (
    <Answered of={asked} refused={() => <NotFound />}>
      {(answer) => (
        <>
          <Head project={answer} />
          <div className={style.columns}>
            <div className="stack-5">
              <NextCard project={answer} />
              <DoneCard project={answer} />
              <FoundCard project={answer} />
            </div>
            <Steps project={answer} />
          </div>
        </>
      )}
    </Answered>
  )
}

const Head = ({ project }: { readonly project: ProjectAnswer }) => {
  const t = useText()
  const { id, no, topic, unit, signal, proposedOn, closedOn } = project
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(projectText.crumb), href: '/supervision/projects' }, { label: no }]} />
      <PageHead
        title={t(projectText.titled, { no })}
        mark={closedOn ? <Tag tone="jade">{t(projectText.filed)}</Tag> : undefined}
        lead={
          <span className={style.meta}>
            <b>
              <Words>{topic}</Words>
            </b>
            <span>{t(unit)}</span>
            <span>{t(projectText.proposedOn, { day: t(longDay(proposedOn)) })}</span>
            {signal && (
              <Link href={`/supervision/signals/${signal.id}`}>{t(projectText.fromSignal, { no: signal.no })}</Link>
            )}
          </span>
        }
        actions={
          <LinkButton href={`/supervision/projects/${id}/forms`} icon="print">
            {t(projectText.form)}
          </LinkButton>
        }
      />
    </>
  )
}

const NextCard = ({ project }: { readonly project: ProjectAnswer }) => {
  const t = useText()
  const { roles } = useSession()
  const { next, ofThatUnit, mayApprove } = project
  const [step] = next
  if (!step || !(roles.includes('officer') || roles.includes('leader'))) return null
  const waits =
    step === 'reply'
      ? !ofThatUnit && projectText.waitsUnit
      : ofThatUnit
        ? projectText.ofUnit
        : step === 'approval' && !mayApprove && projectText.waitsSecond
  return (
    <Card
      title={t(projectStepText[step].name)}
      aside={waits || step === 'approval' ? t(projectStepText[step].ask) : undefined}
    >
      {waits ? (
        <p className="muted">{t(waits)}</p>
      ) : (
        <ProjectStepForm key={`${step}-${project.steps.length}`} project={project} />
      )}
    </Card>
  )
}

const DoneCard = ({ project: { steps } }: { readonly project: ProjectAnswer }) => {
  const t = useText()
  if (steps.length === 0) return null
  return (
    <Card title={t(projectText.done)}>
      <ol className={style.list}>
        {steps.map((one, at) => (
          <li key={at}>
            <div>
              <b>{t(projectText.stepOn, { step: t(projectStepText[one.step].name), day: t(longDay(one.on)) })}</b>{' '}
              {one.method && <Tag>{t(methodText[one.method])}</Tag>}
              {one.outcome && <Tag tone="azur">{t(outcomeText[one.outcome])}</Tag>}
              {one.withoutNotice && <Tag tone="ochre">{t(projectText.withoutNotice)}</Tag>}
              {one.yuan !== null && <Tag tone="jade">{t(projectText.money, { yuan: grouped(one.yuan) })}</Tag>}
              {one.text !== '' && (
                <p>
                  <Words>{one.text}</Words>
                </p>
              )}
              {one.team.length > 0 && <p className="t13 muted">{t(joined(one.team))}</p>}
              {one.lesson && <Link href={`/learn/lessons/${one.lesson.code}`}>{t(one.lesson.title)}</Link>}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

const FoundCard = ({ project: { id, findings, steps, closedOn } }: { readonly project: ProjectAnswer }) => {
  const t = useText()
  const { roles } = useSession()
  const [adding, setAdding] = useState(false)
  const looked = steps.some(({ step }) => step === 'evidence')
  if (!looked) return null
  return (
    <>
      <Card
        title={t(projectText.findings)}
        aside={
          roles.includes('officer') &&
          !closedOn && (
            <Button size="small" expanded={adding} onPress={() => setAdding(!adding)}>
              {t(projectText.addFinding)}
            </Button>
          )
        }
      >
        {findings.length === 0 ? (
          <p className="muted">{t(projectText.foundNone)}</p>
        ) : (
          <ul className={style.list}>
            {findings.map((one) => (
              <li key={one.id}>
                <Link href={`/supervision/findings/${one.id}`}>{t(one.title)}</Link>
                <Tag tone={one.changed ? 'jade' : 'line'}>
                  {t(one.changed ? projectText.changed : projectText.notChanged)}
                </Tag>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {adding && <RecordFindingCard project={id} onDone={() => setAdding(false)} />}
    </>
  )
}

const Steps = ({ project: { steps, next, proposedOn } }: { readonly project: ProjectAnswer }) => {
  const t = useText()
  const lastOf = (step: (typeof stepLine)[number]) => steps.findLast((one) => one.step === step)
  return (
    <Card title={t(projectText.steps)}>
      <ThreadSteps
        label={t(projectText.steps)}
        steps={[
          { title: t(projectText.proposal), note: t(longDay(proposedOn)), state: 'done' },
          ...stepLine.map((step) => {
            const done = lastOf(step)
            return {
              title: t(projectStepText[step].name),
              note: done ? t(longDay(done.on)) : '',
              state: done ? ('done' as const) : next[0] === step ? ('now' as const) : ('open' as const),
            }
          }),
        ]}
      />
    </Card>
  )
}

const NotFound = () => {
  const t = useText()
  return (
    <Empty
      title={<h1>{t(projectText.notFound)}</h1>}
      lean="none"
      actions={<LinkButton href="/supervision/projects">{t(projectText.toList)}</LinkButton>}
    >
      {t(projectText.notFoundWhy)}
    </Empty>
  )
}
