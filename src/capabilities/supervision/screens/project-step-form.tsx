import { useState } from 'react'
import { addDays, parseDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { type ProjectAnswer, RecordProjectStep } from '../contract/projects.ts'
import { type Method, methods, type Outcome, outcomes, type ProjectStep } from '../rules/project.ts'
import { methodText, outcomeText, projectStepText, projectText, stepRefusals } from '../text/projects.ts'
import style from './findings.module.css'

/** The next step of a project, with the fields it needs and no others. */
export const ProjectStepForm = ({ project }: { readonly project: ProjectAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const { id, next, choices } = project
  const [step, setStep] = useState<ProjectStep>(next[0] ?? 'file')
  const [text, setText] = useState('')
  const [team, setTeam] = useState<readonly string[]>([])
  const [member, setMember] = useState(choices.posts[0]?.code ?? '')
  const [until, setUntil] = useState<string>(addDays(today, 30))
  const [method, setMethod] = useState<Method>('documents')
  const [outcome, setOutcome] = useState<Outcome>('advice')
  const [withoutNotice, setWithoutNotice] = useState(false)
  const [yuan, setYuan] = useState('0')
  const [lesson, setLesson] = useState('')
  const { busy, refusal, problem, send } = useCommand(RecordProjectStep)
  const submit = async () => {
    const result = await send({
      ...{ project: id, step, text, team: step === 'plan' ? [...team] : [] },
      until: step === 'plan' ? (parseDay(until) ?? null) : null,
      method: step === 'evidence' ? method : null,
      outcome: step === 'outcome' ? outcome : null,
      withoutNotice: step === 'notice' && withoutNotice,
      yuan: step === 'benefit' && /^\d{1,12}$/.test(yuan) ? Number(yuan) : null,
      lesson: step === 'file' && lesson !== '' ? lesson : null,
    })
    if (result.ok) showToast({ text: t(projectText.written, { step: t(projectStepText[step].name) }) })
  }
  const nameOf = (code: string) => choices.posts.find((post) => post.code === code)?.name ?? { zh: code, en: code }
  return (
    <div className={style.form}>
      {next.length > 1 && (
        <Field label={t(projectText.next)}>
          <Select
            choices={next.map((value) => ({ value, label: t(projectStepText[value].name) }))}
            value={step}
            onChange={setStep}
          />
        </Field>
      )}
      {step !== 'approval' && (
        <Field label={t(projectStepText[step].name)} hint={t(projectStepText[step].ask)}>
          <TextArea value={text} onChange={setText} maxLength={2_000} />
        </Field>
      )}
      {step === 'plan' && (
        <>
          <FieldGroup label={t(projectText.team)} hint={t(projectText.teamHint)}>
            {team.map((code) => (
              <Check key={code} checked onChange={() => setTeam(team.filter((one) => one !== code))}>
                {t(nameOf(code))}
              </Check>
            ))}
            <div className="row">
              <Select
                label={t(projectText.team)}
                choices={choices.posts.map(({ code, name, unit }) => ({
                  value: code,
                  label: `${t(name)} · ${t(unit)}`,
                }))}
                value={member}
                onChange={setMember}
              />
              <Button size="small" icon="plus" onPress={() => setTeam([...new Set([...team, member])])}>
                {t(nameOf(member))}
              </Button>
            </div>
          </FieldGroup>
          <Field label={t(projectText.until)}>
            <TextInput type="date" value={until} onChange={setUntil} min={today} />
          </Field>
        </>
      )}
      {step === 'notice' && (
        <Check checked={withoutNotice} onChange={setWithoutNotice} note={t(projectText.withoutNoticeNote)}>
          {t(projectText.withoutNotice)}
        </Check>
      )}
      {step === 'evidence' && (
        <Field label={t(projectText.method)}>
          <Select
            choices={methods.map((value) => ({ value, label: t(methodText[value]) }))}
            value={method}
            onChange={setMethod}
          />
        </Field>
      )}
      {step === 'outcome' && (
        <Field label={t(projectText.outcome)}>
          <Select
            choices={outcomes.map((value) => ({ value, label: t(outcomeText[value]) }))}
            value={outcome}
            onChange={setOutcome}
          />
        </Field>
      )}
      {step === 'benefit' && (
        <Field label={t(projectText.yuanField)}>
          <TextInput type="number" min={0} value={yuan} onChange={setYuan} />
        </Field>
      )}
      {step === 'file' && (
        <Field label={t(projectText.lesson)}>
          <Select
            choices={[
              { value: '', label: t(projectText.lessonNone) },
              ...choices.lessons.map(({ code, title }) => ({ value: code, label: t(title) })),
            ]}
            value={lesson}
            onChange={setLesson}
          />
        </Field>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(stepRefusals[refusal])}
        </Banner>
      )}
      <div className="row">
        <Button tone="primary" busy={busy} onPress={submit}>
          {t(step === 'approval' ? projectText.approve : projectText.do)}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </div>
  )
}
