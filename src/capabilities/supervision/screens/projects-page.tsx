import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { Link, navigate, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { ExportProjects } from '../contract/exports.ts'
import {
  type ListedProject,
  Projects,
  type ProjectsAnswer,
  ProposeProject,
  projectsAtMost,
} from '../contract/projects.ts'
import { stepAfter } from '../rules/project.ts'
import { pageText } from '../text/pages.ts'
import { projectStepText, projectText, proposeRefusals } from '../text/projects.ts'
import style from './findings.module.css'
import { UnitField } from './unit-field.tsx'

/** SUP-38: efficiency-supervision projects and how far each has come. */
export const ProjectsPage = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(Projects, {})
  return (
    <>
      <PageHead
        title={t(pageText.projects)}
        lead={t(projectText.lead)}
        actions={<ExportButton verb={ExportProjects} of={{}} />}
      />
      <Answered of={asked}>
        {({ projects, units }) => (
          <div className="stack-5">
            <ListCard projects={projects} />
            {roles.includes('officer') && <ProposeCard units={units} />}
          </div>
        )}
      </Answered>
    </>
  )
}

const ListCard = ({ projects }: Pick<ProjectsAnswer, 'projects'>) => {
  const t = useText()
  const next = ({ last, closedOn }: ListedProject) => {
    if (closedOn) return t(projectText.filed)
    const step = stepAfter(last)
    return step ? t(projectStepText[step].name) : t(projectText.filed)
  }
  const columns: readonly Column<ListedProject>[] = [
    {
      key: 'topic',
      head: t(projectText.topic),
      names: true,
      cell: ({ id, no, topic }) => (
        <span>
          <Link href={`/supervision/projects/${id}`}>
            <Words>{topic}</Words>
          </Link>{' '}
          <small className="faint nowrap">{no}</small>
        </span>
      ),
    },
    { key: 'unit', head: t(projectText.unit), cell: ({ unit }) => t(unit) },
    { key: 'on', head: t(projectText.proposal), tight: true, cell: ({ proposedOn }) => t(longDay(proposedOn)) },
    { key: 'next', head: t(projectText.next), cell: next },
    { key: 'found', head: t(projectText.findings), right: true, cell: ({ findings }) => String(findings) },
    {
      key: 'yuan',
      head: t(projectText.yuan),
      right: true,
      cell: ({ yuan }) => (yuan === null ? null : t(projectText.money, { yuan: grouped(yuan) })),
    },
  ]
  return (
    <Card title={t(projectText.list)}>
      {projects.length === 0 ? (
        <Empty title={t(projectText.none)} lean="none">
          {t(projectText.noneWhy)}
        </Empty>
      ) : (
        <>
          <Table caption={t(projectText.list)} columns={columns} rows={projects} rowKey={({ id }) => id} />
          <ListEnd shown={projects.length} most={projectsAtMost} />
        </>
      )}
    </Card>
  )
}

const ProposeCard = ({ units }: Pick<ProjectsAnswer, 'units'>) => {
  const t = useText()
  const showToast = useToast()
  const top = Math.min(...units.map(({ depth }) => depth))
  const [unit, setUnit] = useState(units.find(({ depth }) => depth > top)?.code ?? units[0]?.code ?? '')
  const [topic, setTopic] = useState('')
  const [basis, setBasis] = useState('')
  const { busy, refusal, problem, send } = useCommand(ProposeProject)
  const submit = async () => {
    const result = await send({ unit, topic, basis })
    if (!result.ok) return
    showToast({ text: t(projectText.proposed, { no: result.value.no }) })
    navigate(`/supervision/projects/${result.value.project}`)
  }
  return (
    <Card title={t(projectText.propose)}>
      <div className={style.form}>
        <div className={style.pair}>
          <UnitField label={projectText.unit} units={units} value={unit} onChange={setUnit} />
          <Field label={t(projectText.topic)}>
            <TextInput value={topic} onChange={setTopic} maxLength={80} />
          </Field>
        </div>
        <Field label={t(projectText.basis)} hint={t(projectText.basisHint)}>
          <TextInput value={basis} onChange={setBasis} maxLength={400} />
        </Field>
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(proposeRefusals[refusal])}
          </Banner>
        )}
        <div className="row">
          <Button tone="primary" busy={busy} disabled={topic.trim() === '' || unit === ''} onPress={submit}>
            {t(projectText.send)}
          </Button>
        </div>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Card>
  )
}
