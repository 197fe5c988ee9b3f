import { useState } from 'react'
import { familyText } from '#capabilities/curriculum/text.ts'
import { joined } from '#kernel/text.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { ChangeTaxonomy, type TaxonomyAnswer, TaxonomyQuestion } from '../contract/counts.ts'
import { ExportTaxonomy } from '../contract/exports.ts'
import { pageText } from '../text/pages.ts'
import { taxonomyRefusals, taxonomyText } from '../text/taxonomy.ts'
import style from './findings.module.css'

type Version = TaxonomyAnswer['versions'][number]
type Topic = Version['topics'][number]

/** SUP-2: the kinds of problems, version by version, with what each took over. */
export const TaxonomyPage = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(TaxonomyQuestion, {})
  return (
    <>
      <PageHead
        title={t(pageText.taxonomy)}
        lead={t(taxonomyText.lead)}
        actions={<ExportButton verb={ExportTaxonomy} of={{}} />}
      />
      <Answered of={asked}>
        {({ versions: [now, ...older], families }) => (
          <div className="stack-5">
            {now &&
              (roles.includes('officer') ? (
                <EditCard key={now.version} now={now} families={families} />
              ) : (
                <VersionCard version={now} />
              ))}
            {older.map((version) => (
              <VersionCard key={version.version} version={version} />
            ))}
          </div>
        )}
      </Answered>
    </>
  )
}

const EditCard = ({ now, families }: { readonly now: Version; readonly families: readonly string[] }) => {
  const t = useText()
  const showToast = useToast()
  const [topics, setTopics] = useState<readonly Topic[]>(now.topics.map((topic) => ({ ...topic, replaces: [] })))
  const [goesTo, setGoesTo] = useState<Readonly<Record<string, string>>>({})
  const { busy, refusal, problem, send, clear } = useCommand(ChangeTaxonomy)
  const gone = now.topics.filter(({ code }) => !topics.some((topic) => topic.code === code))
  const change = (code: string, over: Partial<Topic>) => {
    clear()
    setTopics(topics.map((topic) => (topic.code === code ? { ...topic, ...over } : topic)))
  }
  const submit = async () => {
    const result = await send({
      topics: topics.map((topic) => ({
        ...topic,
        name: { zh: topic.name.zh.trim(), en: topic.name.en.trim() || topic.name.zh.trim() },
        replaces: gone.filter(({ code }) => goesTo[code] === topic.code).map(({ code }) => code),
      })),
    })
    if (result.ok) showToast({ text: t(taxonomyText.done, { n: result.value.version }) })
  }
  const isWhole = topics.length > 0 && topics.every(({ name }) => name.zh.trim() !== '')
  return (
    <Card title={t(taxonomyText.version, { n: now.version })}>
      <div className={style.form}>
        {topics.map((topic) => (
          <TopicFields
            key={topic.code}
            topic={topic}
            families={families}
            onChange={(over) => change(topic.code, over)}
            onDrop={() => setTopics(topics.filter(({ code }) => code !== topic.code))}
          />
        ))}
        {gone.map(({ code, name }) => (
          <Field key={code} label={t(taxonomyText.dropped, { name: t(name) })}>
            <Select
              choices={[
                { value: '', label: t(taxonomyText.ownSeries) },
                ...topics.map((topic) => ({ value: topic.code, label: t(topic.name) })),
              ]}
              value={goesTo[code] ?? ''}
              onChange={(to) => setGoesTo({ ...goesTo, [code]: to })}
            />
          </Field>
        ))}
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(taxonomyRefusals[refusal])}
          </Banner>
        )}
        <div className="row">
          <Button icon="plus" onPress={() => setTopics([...topics, emptyTopic(now, topics)])}>
            {t(taxonomyText.add)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!isWhole} onPress={submit}>
            {t(taxonomyText.send, { n: now.version + 1 })}
          </Button>
        </div>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Card>
  )
}

/** A code that no version has had: the number of the next version and a place within it. */
const emptyTopic = ({ version }: Version, topics: readonly Topic[]): Topic => ({
  code: `kind-${version + 1}-${topics.length + 1}`,
  name: { zh: '', en: '' },
  families: [],
  replaces: [],
})

const TopicFields = ({
  topic,
  families,
  onChange,
  onDrop,
}: {
  readonly topic: Topic
  readonly families: readonly string[]
  readonly onChange: (over: Partial<Topic>) => void
  readonly onDrop: () => void
}) => {
  const t = useText()
  const { name, families: own } = topic
  return (
    <div className={style.side}>
      <div className={style.pair}>
        <Field label={t(taxonomyText.name)} hint={<span className="mono">{topic.code}</span>}>
          <TextInput value={name.zh} onChange={(zh) => onChange({ name: { ...name, zh } })} maxLength={40} />
        </Field>
        <Field label={t(taxonomyText.english)}>
          <TextInput value={name.en} onChange={(en) => onChange({ name: { ...name, en } })} maxLength={80} />
        </Field>
      </div>
      <details>
        <summary>
          {t(taxonomyText.families)} <span className="faint">{t(joined(own.map(familyText)))}</span>
        </summary>
        <FieldGroup label={t(taxonomyText.families)} hint={t(taxonomyText.familiesHint)}>
          <div className={style.pair}>
            {families.map((code) => (
              <Check
                key={code}
                checked={own.includes(code)}
                onChange={(ticked) =>
                  onChange({ families: ticked ? [...own, code] : own.filter((one) => one !== code) })
                }
              >
                {t(familyText(code))}
              </Check>
            ))}
          </div>
        </FieldGroup>
      </details>
      <IconButton icon="close" label={t(taxonomyText.drop, { name: t(name) })} onPress={onDrop} size={16} />
    </div>
  )
}

const VersionCard = ({ version: { version, topics } }: { readonly version: Version }) => {
  const t = useText()
  return (
    <Card title={t(taxonomyText.older, { n: version })}>
      <ul className={style.list}>
        {topics.map(({ code, name, families, replaces }) => (
          <li key={code}>
            <span>
              {t(name)} <span className="mono t12 muted">{code}</span>
            </span>
            <span className="t13 muted">
              {t(joined(families.map(familyText)))}
              {replaces.length > 0 && ` · ${t(taxonomyText.replaces, { names: replaces.join('、') })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
