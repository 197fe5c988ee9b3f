import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { Link, type Text, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Select } from '#ui/select.tsx'
import type { Column } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { FactsOf } from '../../contract/facts.ts'
import { ExportStudioForms, type FormRow, StudioForms, type StudioFormsAnswer } from '../../contract/forms.ts'
import type { FormKind } from '../../rules/form-content.ts'
import { type ReadingKind, readingKinds } from '../../rules/reading.ts'
import { factRefusals } from '../../text/facts.ts'
import { fieldText, formEditor, formText } from '../../text/forms.ts'
import { lookText } from '../../text/look-through.ts'
import { pageText } from '../../text/pages.ts'
import { readingKindText, readingsText } from '../../text/readings.ts'
import { editorText, studioText } from '../../text/studio.ts'
import { DueTable } from './due-table.tsx'
import { LookThroughButton } from './look-through-button.tsx'
import { NewItemDialog } from './new-item-dialog.tsx'
import { PackVersionsCard } from './pack-versions-card.tsx'
import { standingColumns } from './standing-columns.tsx'
import { StartItemButton } from './start-item-button.tsx'
import style from './studio.module.css'
import { StudioTabs, studioPaths } from './studio-tabs.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

/** Every short reading and how far its writing is. */
export const ReadingsStudioPage = () => <FormsPage kind="reading" />

/** Every exam and how far its writing is. */
export const ExamsStudioPage = () => <FormsPage kind="exam" />

/** The words of every post card and how far their writing is. */
export const CardsStudioPage = () => <FormsPage kind="card" />

/** CUR-44: all of one kind and how far their writing is; what waits for somebody stands first. */
const FormsPage = ({ kind }: { readonly kind: FormKind }) => {
  const t = useText()
  const { roles } = useSession()
  const [isCreating, setCreating] = useState(false)
  const mayWrite = roles.includes('author')
  const columns = useColumns(kind, mayWrite)
  const text = formText[kind]
  return (
    <Answered of={useQuestion(StudioForms, { kind })}>
      {({ forms, cardless }) => (
        <>
          <PageHead
            title={t(pageText.studio)}
            lead={t(text.lead, {
              count: forms.length,
              open: forms.filter(({ state }) => state !== null).length,
              due: forms.filter(({ due }) => due).length,
            })}
            actions={
              <>
                <ExportButton verb={ExportStudioForms} of={{ kind }} />
                {mayWrite && (
                  <Button tone="primary" icon="plus" onPress={() => setCreating(true)}>
                    {t(text.create)}
                  </Button>
                )}
              </>
            }
          />
          <StudioTabs at={kind} />
          <div className="stack">
            <PackVersionsCard kind={kind} />
            {forms.length === 0 ? (
              <Empty title={t(text.empty)}>{t(text.emptyWhy)}</Empty>
            ) : (
              <DueTable
                caption={text.table}
                columns={columns}
                rows={forms}
                none={formEditor.noneDue}
                noneWhy={formEditor.noneDueWhy}
              />
            )}
          </div>
          {isCreating && kind === 'card' && <NewCard posts={cardless} onClose={() => setCreating(false)} />}
          {isCreating && kind !== 'card' && <NewForm kind={kind} onClose={() => setCreating(false)} />}
        </>
      )}
    </Answered>
  )
}

const readingColumns = (t: Text): readonly Column<FormRow>[] => [
  { key: 'sort', head: t(readingsText.kind), tight: true, cell: ({ sort }) => sort && t(readingKindText[sort]) },
  { key: 'on', head: t(readingsText.beforeHead), tight: true, cell: ({ on }) => on && t(longDay(on)) },
]

const examColumns = (t: Text): readonly Column<FormRow>[] => [
  { key: 'draw', head: t(fieldText.draw), tight: true, cell: ({ exam }) => exam && t(formEditor.drawn, exam) },
  { key: 'pass', head: t(fieldText.pass), tight: true, cell: ({ exam }) => exam && `${Math.round(exam.pass * 100)} %` },
]

const useColumns = (kind: FormKind, mayWrite: boolean): readonly Column<FormRow>[] => {
  const t = useText()
  const path = studioPaths[kind]
  return [
    { key: 'form', head: t(formText[kind].one), names: true, cell: ({ title, code }) => t(title) || code },
    ...(kind === 'reading' ? readingColumns(t) : kind === 'exam' ? examColumns(t) : []),
    ...standingColumns(t),
    {
      key: 'fresh',
      head: t(studioText.fresh),
      tight: true,
      cell: ({ bestBefore }) => bestBefore && t(longDay(bestBefore)),
    },
    {
      key: 'go',
      head: '',
      right: true,
      cell: ({ code, title, version, state, due, exam, mayReview, mayLook, withdrawnOn }) => (
        <span className={style.rowEnd}>
          {version !== null && due && (
            <LookThroughButton {...{ kind, code, title, version, mayLook }}>
              {exam && <p>{t(formEditor.drawn, exam)}</p>}
              {kind === 'reading' && <Link href={`/learn/readings/${code}`}>{t(lookText.read)}</Link>}
              {kind === 'card' && <CardWords code={code} />}
            </LookThroughButton>
          )}
          {version !== null && withdrawnOn === null && (
            <WithdrawButton kind={kind} code={code} title={title} version={version} />
          )}
          {state !== null ? (
            <LinkButton size="small" href={`${path}/${code}`}>
              {t(mayReview ? studioText.read : studioText.goOn)}
              <span className="sr"> {t(title)}</span>
            </LinkButton>
          ) : (
            mayWrite && <StartItemButton kind={kind} code={code} name={t(title)} list={path} />
          )}
        </span>
      ),
    },
  ]
}

/** What a card in use says, which nobody but its holders has a page for. */
const CardWords = ({ code }: { readonly code: string }) => {
  const t = useText()
  return (
    <Answered
      of={useQuestion(FactsOf, { kind: 'card', code })}
      refused={(refusal) => <p>{t(factRefusals[refusal])}</p>}
    >
      {({ facts }) => (
        <ul className={style.facts}>
          {facts.map(({ key, text }) => (
            <li key={key}>{t(text)}</li>
          ))}
        </ul>
      )}
    </Answered>
  )
}

interface NewFormProps {
  readonly kind: Exclude<FormKind, 'card'>
  readonly onClose: () => void
}

const NewForm = ({ kind, onClose }: NewFormProps) => {
  const t = useText()
  const [sort, setSort] = useState<ReadingKind>('story')
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const text = formText[kind]
  const isNamed = zh.trim() !== '' && en.trim() !== ''
  return (
    <NewItemDialog
      kind={kind}
      title={t(text.create)}
      list={studioPaths[kind]}
      fresh={
        isNamed
          ? { title: { zh: zh.trim(), en: en.trim() }, lesson: null, sort: kind === 'reading' ? sort : null }
          : null
      }
      onClose={onClose}
    >
      {kind === 'reading' && (
        <Field label={t(formEditor.sort)}>
          <Select
            value={sort}
            onChange={setSort}
            choices={readingKinds.map((value) => ({ value, label: t(readingKindText[value]) }))}
          />
        </Field>
      )}
      <Field label={`${t(text.name)} · ${t(editorText.zh)}`}>
        <TextInput value={zh} onChange={setZh} maxLength={40} />
      </Field>
      <Field label={`${t(text.name)} · ${t(editorText.en)}`}>
        <TextInput value={en} onChange={setEn} maxLength={80} />
      </Field>
    </NewItemDialog>
  )
}

interface NewCardProps {
  readonly posts: StudioFormsAnswer['cardless']
  readonly onClose: () => void
}

/** A card is called by its post and begins under the code of that. */
const NewCard = ({ posts, onClose }: NewCardProps) => {
  const t = useText()
  const [post, setPost] = useState('')
  return (
    <NewItemDialog
      kind="card"
      title={t(formText.card.create)}
      list={studioPaths.card}
      code={post}
      fresh={post === '' ? null : { title: null, lesson: null, sort: null }}
      onClose={onClose}
    >
      <p className="muted">{t(posts.length === 0 ? formEditor.noCardless : formEditor.cardless)}</p>
      {posts.length > 0 && (
        <Field label={t(formText.card.one)}>
          <Select
            value={post}
            onChange={setPost}
            choices={[{ value: '', label: '' }, ...posts.map(({ code, name }) => ({ value: code, label: t(name) }))]}
          />
        </Field>
      )}
    </NewItemDialog>
  )
}
