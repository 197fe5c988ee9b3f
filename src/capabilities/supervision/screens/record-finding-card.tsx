import { useState } from 'react'
import { familyText } from '#capabilities/curriculum/text.ts'
import { parseDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Link, navigate, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { FindingChoices, type FindingChoicesAnswer, RecordFinding } from '../contract/findings.ts'
import { type FindingSource, findingSources, type Severity, severities } from '../rules/finding.ts'
import { findingSourceText, findingText, recordFindingRefusals, severityText } from '../text/findings.ts'
import style from './findings.module.css'
import { inBoth } from './in-both.ts'

/** SUP-26: one confirmed fault: post, risk point, one line and the fact. */
export const RecordFindingCard = ({
  onDone,
  project = null,
}: {
  readonly onDone: () => void
  readonly project?: Id<'project'> | null
}) => {
  const t = useText()
  const asked = useQuestion(FindingChoices, {})
  return (
    <Card title={t(findingText.record)}>
      <Answered of={asked}>{(choices) => <RecordForm choices={choices} project={project} onDone={onDone} />}</Answered>
    </Card>
  )
}

const RecordForm = ({
  choices: { posts, points },
  project,
  onDone,
}: {
  readonly choices: FindingChoicesAnswer
  readonly project: Id<'project'> | null
  readonly onDone: () => void
}) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [post, setPost] = useState(posts[0]?.code ?? '')
  const [point, setPoint] = useState('')
  const [family, setFamily] = useState('')
  const [source, setSource] = useState<FindingSource>(project ? 'efficiency' : 'inspection')
  const [title, setTitle] = useState('')
  const [fact, setFact] = useState('')
  const [happenedOn, setHappenedOn] = useState<string>(today)
  const [count, setCount] = useState('1')
  const [severity, setSeverity] = useState<Severity>('usual')
  const [handling, setHandling] = useState(false)
  const { busy, refusal, problem, send, clear } = useCommand(RecordFinding)
  const own = points.filter((one) => one.post === post)
  const families = [...new Set((own.length > 0 ? own : points).map((one) => one.family))].sort()
  const chosen = own.find(({ id }) => id === point)
  const day = parseDay(happenedOn)
  const isNumber = /^[1-9]\d{0,2}$/.test(count)
  const ready = post !== '' && day !== undefined && title.trim() !== '' && isNumber
  const submit = async () => {
    if (!day || !ready) return
    const result = await send({
      ...{ post, riskPoint: chosen?.id ?? null, family: chosen?.family ?? (family || families[0] || 'other') },
      ...{
        source,
        title: inBoth(title),
        fact: inBoth(fact),
        happenedOn: day,
        count: Number(count),
        severity,
        handling,
      },
      ...{ signal: null, project },
    })
    if (!result.ok) return
    const { finding, no, repeats } = result.value
    showToast({ text: t(repeats ? findingText.recordedAgain : findingText.recorded, { no }) })
    onDone()
    navigate(`/supervision/findings/${finding}`)
  }
  return (
    <div className={style.form}>
      <p className="t13 muted">
        {t(findingText.recordNote)} <Link href="/speak-up">{t(findingText.toSpeakUp)}</Link>
      </p>
      <div className={style.pair}>
        <Field label={t(findingText.post)}>
          <Select
            choices={posts.map(({ code, name, unit }) => ({ value: code, label: `${t(name)} · ${t(unit)}` }))}
            value={post}
            onChange={(next) => {
              setPost(next)
              setPoint('')
              setFamily('')
              clear()
            }}
          />
        </Field>
        <Field label={t(findingText.riskPoint)}>
          <Select
            choices={[
              { value: '', label: t(findingText.otherPoint) },
              ...own.map(({ id, no, name }) => ({ value: id as string, label: `${no} ${t(name)}` })),
            ]}
            value={point}
            onChange={setPoint}
          />
        </Field>
        {!chosen && (
          <Field label={t(findingText.family)}>
            <Select
              choices={families.map((code) => ({ value: code, label: t(familyText(code)) }))}
              value={family || (families[0] ?? '')}
              onChange={setFamily}
            />
          </Field>
        )}
      </div>
      <Field label={t(findingText.title)}>
        <TextInput value={title} onChange={setTitle} maxLength={60} />
      </Field>
      <Field label={t(findingText.fact)} hint={t(findingText.factHint)}>
        <TextArea value={fact} onChange={setFact} maxLength={400} rows={2} />
      </Field>
      <div className={style.pair}>
        <Field label={t(findingText.source)}>
          <Select
            choices={findingSources.map((value) => ({ value, label: t(findingSourceText[value]) }))}
            value={source}
            onChange={setSource}
          />
        </Field>
        <Field label={t(findingText.happenedOn)}>
          <TextInput type="date" value={happenedOn} onChange={setHappenedOn} max={today} />
        </Field>
        <Field label={t(findingText.count)}>
          <TextInput type="number" min={1} value={count} onChange={setCount} />
        </Field>
        <Field label={t(findingText.severity)}>
          <Select
            choices={severities.map((value) => ({ value, label: t(severityText[value]) }))}
            value={severity}
            onChange={setSeverity}
          />
        </Field>
      </div>
      <Check checked={handling} onChange={setHandling} note={t(findingText.handlingNote)}>
        {t(findingText.handling)}
      </Check>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(recordFindingRefusals[refusal])}
        </Banner>
      )}
      <div className="row">
        <Button tone="primary" busy={busy} disabled={!ready} onPress={submit}>
          {t(findingText.send)}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </div>
  )
}
