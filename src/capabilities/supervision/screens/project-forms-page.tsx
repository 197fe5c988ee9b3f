import { longDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { grouped, joined, type Pair } from '#kernel/text.ts'
import { useParams, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Words } from '#ui/words.tsx'
import { type ProjectAnswer, ProjectQuestion } from '../contract/projects.ts'
import type { ProjectStep } from '../rules/project.ts'
import { projectFormText as form, methodText, outcomeText, projectStepText, projectText } from '../text/projects.ts'
import style from './project-forms.module.css'

type Step = ProjectAnswer['steps'][number]

/** SUP-38: approval form, notice, advice or decision, result report: A4, black on white, naming posts alone. */
export const ProjectFormsPage = () => {
  const { project } = useParams<{ project: string }>()
  const t = useText()
  const asked = useQuestion(ProjectQuestion, { project: project as Id<'project'> })
  return (
    <Answered of={asked}>
      {(answer) => (
        <>
          <div className={style.screen}>
            <Breadcrumb
              crumbs={[
                { label: t(projectText.crumb), href: '/supervision/projects' },
                { label: answer.no, href: `/supervision/projects/${answer.id}` },
                { label: t(projectText.form) },
              ]}
            />
            <PageHead
              title={t(projectText.form)}
              lead={t(projectText.forms)}
              actions={
                <Button tone="primary" icon="print" onPress={() => window.print()}>
                  {t(projectText.print)}
                </Button>
              }
            />
          </div>
          <Forms project={answer} />
        </>
      )}
    </Answered>
  )
}

const Forms = ({ project }: { readonly project: ProjectAnswer }) => {
  const t = useText()
  const of = (step: ProjectStep): readonly Step[] => project.steps.filter((one) => one.step === step)
  const outcome = of('outcome')[0]?.outcome
  const line = (step: ProjectStep): readonly Line[] => of(step).map((one) => [projectStepText[step].name, told(one)])
  const told = (one: Step): readonly string[] =>
    [
      t(longDay(one.on)),
      one.method && t(methodText[one.method]),
      one.outcome && t(outcomeText[one.outcome]),
      one.withoutNotice && t(projectText.withoutNotice),
      one.yuan !== null && t(projectText.money, { yuan: grouped(one.yuan) }),
      one.text,
      t(joined(one.team)),
      one.lesson && t(one.lesson.title),
    ].filter((part): part is string => Boolean(part))
  const head: readonly Line[] = [
    [form.no, [project.no]],
    [projectText.unit, [t(project.unit)]],
    [projectText.topic, [project.topic]],
  ]
  return (
    <div className={style.forms}>
      <Sheet
        title={form.approval}
        lines={[...head, [projectText.basis, [project.basis]], ...line('approval'), ...line('plan')]}
      />
      <Sheet title={form.notice} lines={[...head, ...line('notice')]} />
      <Sheet
        title={outcome === 'decision' ? form.decision : form.advice}
        lines={[...head, ...line('report'), ...line('outcome'), [form.replyWithin, [t(form.replyRule)]]]}
      />
      <Sheet
        title={form.result}
        lines={[
          ...head,
          ...line('evidence'),
          ...line('statement'),
          [projectText.findings, project.findings.map(({ no, title }) => `${no} ${t(title)}`)],
          ...line('reply'),
          ...line('visit'),
          ...line('benefit'),
          ...line('file'),
        ]}
      />
    </div>
  )
}

type Line = readonly [Pair, readonly string[]]

const Sheet = ({ title, lines }: { readonly title: Pair; readonly lines: readonly Line[] }) => {
  const t = useText()
  return (
    <section className={style.sheet}>
      <h2>{t(title)}</h2>
      <dl>
        {lines.map(([name, parts], at) => (
          <div key={at}>
            <dt>{t(name)}</dt>
            <dd>
              {parts.map((part, place) => (
                <Words key={place}>{part}</Words>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t(form.signed)}</p>
    </section>
  )
}
