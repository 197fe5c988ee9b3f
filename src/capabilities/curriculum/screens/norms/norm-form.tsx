import { useState } from 'react'
import { bound } from '#capabilities/norms/contract.ts'
import { boundText } from '#capabilities/norms/text.ts'
import type { Pair } from '#kernel/text.ts'
import type { InputOf } from '#kernel/verb.ts'
import { type Problem, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { AddNorm } from '../../contract/norms.ts'
import { normFormText as text } from '../../text/norms.ts'
import { blankArticle, inputOf, missingIn, type NormDraft } from './norm-draft.ts'
import style from './norms.module.css'

interface NormFormProps {
  readonly draft: NormDraft
  readonly onChange: (draft: NormDraft) => void
  /** Its code may still be chosen. */
  readonly isNew?: boolean
  readonly busy: boolean
  readonly refused: string | undefined
  /** The version that somebody else recorded meanwhile, beside this one. */
  readonly overtaken?: React.ReactNode
  readonly problem: Problem | undefined
  readonly onSave: (input: InputOf<typeof AddNorm>) => Promise<void>
}

/** A norm in our own words: what it is, since when, whom it binds, article by article in both languages. */
export const NormForm = ({
  draft,
  onChange,
  isNew = false,
  busy,
  refused,
  overtaken,
  problem,
  onSave,
}: NormFormProps) => {
  const t = useText()
  const [tried, setTried] = useState(false)
  const missing = missingIn(draft)
  const set = (part: Partial<NormDraft>) => onChange({ ...draft, ...part })
  const input = inputOf(draft)
  const save = () => {
    setTried(true)
    if (missing.length === 0 && input) void onSave(input)
  }
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {tried && <ErrorSummary errors={missing.map((id) => ({ id, name: nameOf(id, t) }))} />}
      <Card>
        <div className={style.form}>
          {isNew && (
            <Field label={t(text.code)} hint={t(text.codeHint)} id="norm-code">
              <TextInput value={draft.norm} onChange={(norm) => set({ norm })} maxLength={60} autoCapitalize="none" />
            </Field>
          )}
          <Twice
            id="norm-title"
            labels={[text.titleZh, text.titleEn]}
            value={draft.title}
            onChange={(title) => set({ title })}
            max={120}
          />
          <Twice
            id="norm-issuer"
            labels={[text.issuerZh, text.issuerEn]}
            value={draft.issuer}
            onChange={(issuer) => set({ issuer })}
            max={80}
          />
          <div className={style.two}>
            <Field label={t(text.number)} remark={t(text.optional)}>
              <TextInput value={draft.documentNo} onChange={(documentNo) => set({ documentNo })} maxLength={60} />
            </Field>
            <Field label={t(text.issued)} remark={t(text.optional)}>
              <TextInput type="date" value={draft.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
            </Field>
            <Field label={t(text.from)} id="norm-from">
              <TextInput type="date" value={draft.fromOn} onChange={(fromOn) => set({ fromOn })} />
            </Field>
          </div>
          <FieldGroup label={t(text.binds)}>
            {bound.map((one) => (
              <Check
                key={one}
                checked={draft.binds.includes(one)}
                onChange={(on) => {
                  const rest = draft.binds.filter((other) => other !== one)
                  if (on || rest.length > 0) set({ binds: on ? [...rest, one] : rest })
                }}
              >
                {t(boundText[one])}
              </Check>
            ))}
          </FieldGroup>
          <Check checked={draft.local} onChange={(local) => set({ local })}>
            {t(text.local)}
          </Check>
          <Field label={t(text.source)} id="norm-source">
            <TextInput value={draft.sourceTitle} onChange={(sourceTitle) => set({ sourceTitle })} maxLength={200} />
          </Field>
        </div>
      </Card>
      <Articles articles={draft.articles} onChange={(articles) => set({ articles })} />
      <Card>
        <Twice
          id="norm-note"
          labels={[text.noteZh, text.noteEn]}
          hint={text.noteHint}
          value={draft.note}
          onChange={(note) => set({ note })}
          max={200}
        />
      </Card>
      {overtaken}
      {refused !== undefined && (
        <Banner tone="seal" role="alert">
          {refused}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={save} />}
      <div className={style.foot}>
        <Button tone="primary" submit busy={busy} disabled={Boolean(overtaken)}>
          {t(isNew ? text.save : text.saveChange)}
        </Button>
      </div>
    </form>
  )
}

interface ArticlesProps {
  readonly articles: NormDraft['articles']
  readonly onChange: (articles: NormDraft['articles']) => void
}

const Articles = ({ articles, onChange }: ArticlesProps) => {
  const t = useText()
  const put = (at: number, part: Partial<(typeof articles)[number]>) =>
    onChange(articles.map((article, place) => (place === at ? { ...article, ...part } : article)))
  return (
    <Card title={t(text.articles)}>
      {articles.map(({ anchor, paraphrase }, at) => (
        <div key={at} className={style.article}>
          <div className="between">
            <b>{t(text.article, { n: at + 1 })}</b>
            {articles.length > 1 && (
              <Button size="small" tone="quiet" onPress={() => onChange(articles.filter((_, place) => place !== at))}>
                {t(text.dropArticle, { n: at + 1 })}
              </Button>
            )}
          </div>
          <Field label={t(text.anchor)} hint={t(text.codeHint)} id={`norm-anchor-${at}`}>
            <TextInput
              value={anchor}
              onChange={(value) => put(at, { anchor: value })}
              maxLength={60}
              autoCapitalize="none"
            />
          </Field>
          <div className={style.two}>
            <Field label={t(text.zh)} id={`norm-article-zh-${at}`}>
              <TextArea
                value={paraphrase.zh}
                rows={2}
                maxLength={400}
                onChange={(zh) => put(at, { paraphrase: { ...paraphrase, zh } })}
              />
            </Field>
            <Field label={t(text.en)} id={`norm-article-en-${at}`}>
              <TextArea
                value={paraphrase.en}
                rows={2}
                maxLength={400}
                onChange={(en) => put(at, { paraphrase: { ...paraphrase, en } })}
              />
            </Field>
          </div>
        </div>
      ))}
      <Button icon="plus" onPress={() => onChange([...articles, blankArticle])}>
        {t(text.addArticle)}
      </Button>
    </Card>
  )
}

interface TwiceProps {
  readonly id: string
  readonly labels: readonly [Pair, Pair]
  readonly hint?: Pair
  readonly value: Pair
  readonly onChange: (value: Pair) => void
  readonly max: number
}

/** One field in each language, side by side. */
const Twice = ({ id, labels, hint, value, onChange, max }: TwiceProps) => {
  const t = useText()
  const said = hint && { hint: t(hint) }
  return (
    <div className={style.two}>
      <Field label={t(labels[0])} id={`${id}-zh`} {...said}>
        <TextInput value={value.zh} onChange={(zh) => onChange({ ...value, zh })} maxLength={max} />
      </Field>
      <Field label={t(labels[1])} id={`${id}-en`} {...said}>
        <TextInput value={value.en} onChange={(en) => onChange({ ...value, en })} maxLength={max} />
      </Field>
    </div>
  )
}

const names: Readonly<Record<string, Pair>> = {
  'norm-code': text.code,
  'norm-title-zh': text.titleZh,
  'norm-title-en': text.titleEn,
  'norm-issuer-zh': text.issuerZh,
  'norm-issuer-en': text.issuerEn,
  'norm-from': text.from,
  'norm-source': text.source,
  'norm-note-zh': text.noteZh,
  'norm-note-en': text.noteEn,
}

const nameOf = (id: string, t: ReturnType<typeof useText>): string => {
  const known = names[id]
  if (known) return t(known)
  const [, part = '', language = '', at = language] = /^norm-(anchor|article)-(?:(zh|en)-)?(\d+)$/.exec(id) ?? []
  const field = part === 'anchor' ? text.anchor : language === 'zh' ? text.zh : text.en
  return `${t(text.article, { n: Number(at) + 1 })} · ${t(field)}`
}
