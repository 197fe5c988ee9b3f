import { useState } from 'react'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { Consequences, type ConsequencesAnswer, RecordConsequence } from '../contract/consequences.ts'
import { ExportConsequences } from '../contract/exports.ts'
import { type Form, forms } from '../rules/consequence.ts'
import { consequenceRefusals, consequenceText, formText } from '../text/consequences.ts'
import { pageText } from '../text/pages.ts'
import style from './findings.module.css'

type Year = ConsequencesAnswer['years'][number]

/** SUP-41: what kinds of conduct led to which of the four forms, without anybody in it. */
export const ConsequencesPage = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(Consequences, {})
  return (
    <>
      <PageHead
        title={t(pageText.consequences)}
        lead={t(consequenceText.lead)}
        actions={<ExportButton verb={ExportConsequences} of={{}} />}
      />
      <Answered of={asked}>
        {({ years, topics }) => (
          <div className="stack-5">
            {years.length === 0 ? (
              <Empty title={t(consequenceText.none)} lean="none">
                {t(consequenceText.noneWhy)}
              </Empty>
            ) : (
              years.map((year) => <YearCard key={year.year} year={year} />)
            )}
            {roles.includes('officer') && <EnterCard topics={topics} />}
          </div>
        )}
      </Answered>
    </>
  )
}

const YearCard = ({ year: { year, rows, totals } }: { readonly year: Year }) => {
  const t = useText()
  const shown = forms.filter((form) => rows.some((row) => row.form === form))
  const columns: readonly Column<Year['rows'][number]>[] = [
    { key: 'topic', head: t(consequenceText.topic), names: true, cell: ({ topic }) => t(topic) },
    { key: 'fact', head: t(consequenceText.fact), cell: ({ fact }) => <Words>{fact}</Words> },
    {
      key: 'count',
      head: t(consequenceText.count),
      right: true,
      tight: true,
      cell: ({ count }) => (count === null ? t(consequenceText.few) : String(count)),
    },
  ]
  return (
    <Card title={t(consequenceText.year, { year })}>
      <div className="stack-5">
        {shown.map((form) => (
          <section key={form}>
            <div className="between">
              <h3>
                {t(formText[form].name)} <span className="t13 faint">{t(formText[form].what)}</span>
              </h3>
              <span className="t13 muted">{t(consequenceText.sum, { n: totals[form] })}</span>
            </div>
            <Table
              caption={t(formText[form].name)}
              columns={columns}
              rows={rows.filter((row) => row.form === form)}
              rowKey={({ topic }) => topic.zh}
            />
          </section>
        ))}
      </div>
    </Card>
  )
}

const EnterCard = ({ topics }: Pick<ConsequencesAnswer, 'topics'>) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const [year, setYear] = useState(String(Number(today.slice(0, 4)) - 1))
  const [form, setForm] = useState<Form>('first')
  const [topic, setTopic] = useState(topics[0]?.code ?? '')
  const [count, setCount] = useState('')
  const [fact, setFact] = useState('')
  const { busy, refusal, problem, send } = useCommand(RecordConsequence)
  const ready = /^\d{4}$/.test(year) && /^\d{1,4}$/.test(count) && topic !== ''
  const submit = async () => {
    const result = await send({ year: Number(year), form, topic, count: Number(count), fact })
    if (!result.ok) return
    setCount('')
    setFact('')
    showToast({ text: t(result.value.shown ? consequenceText.done : consequenceText.doneFew) })
  }
  return (
    <Card title={t(consequenceText.enter)}>
      <div className={style.form}>
        <p className="t13 muted">{t(consequenceText.enterNote)}</p>
        <div className={style.pair}>
          <Field label={t(consequenceText.yearField)}>
            <TextInput type="number" value={year} onChange={setYear} />
          </Field>
          <Field label={t(consequenceText.form)} hint={t(formText[form].what)}>
            <Select
              choices={forms.map((value) => ({ value, label: t(formText[value].name) }))}
              value={form}
              onChange={setForm}
            />
          </Field>
          <Field label={t(consequenceText.topic)}>
            <Select
              choices={topics.map(({ code, name }) => ({ value: code, label: t(name) }))}
              value={topic}
              onChange={setTopic}
            />
          </Field>
          <Field label={t(consequenceText.count)}>
            <TextInput type="number" min={0} value={count} onChange={setCount} />
          </Field>
        </div>
        <Field label={t(consequenceText.fact)} hint={t(consequenceText.factHint)}>
          <TextInput value={fact} onChange={setFact} maxLength={200} />
        </Field>
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(consequenceRefusals[refusal])}
          </Banner>
        )}
        <div className="row">
          <Button tone="primary" busy={busy} disabled={!ready} onPress={submit}>
            {t(consequenceText.send)}
          </Button>
        </div>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Card>
  )
}
