import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { Link, navigate, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import type { Column } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { ExportStudio } from '../../contract/exports.ts'
import { StartDraft, Studio, type StudioAnswer } from '../../contract/studio.ts'
import { lookText } from '../../text/look-through.ts'
import { pageText } from '../../text/pages.ts'
import { editorText, studioRefusals, studioText as text } from '../../text/studio.ts'
import { kindText } from '../../text.ts'
import { DueTable } from './due-table.tsx'
import { LookThroughButton } from './look-through-button.tsx'
import { PackVersionsCard } from './pack-versions-card.tsx'
import { standingColumns } from './standing-columns.tsx'
import style from './studio.module.css'
import { StudioTabs } from './studio-tabs.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

type Row = StudioAnswer['lessons'][number]

/** Every lesson and how far its writing is; what waits for somebody stands first. */
export const StudioPage = () => {
  const t = useText()
  const { roles } = useSession()
  const [isCreating, setCreating] = useState(false)
  const columns = useColumns()
  return (
    <Answered of={useQuestion(Studio, {})}>
      {({ lessons }) => (
        <>
          <PageHead
            title={t(pageText.studio)}
            lead={t(text.lead, {
              count: lessons.length,
              open: lessons.filter(({ state }) => state !== null).length,
              due: lessons.filter(({ due }) => due).length,
            })}
            actions={
              <>
                <ExportButton verb={ExportStudio} of={{}} />
                <LinkButton href="/learn/quality">{t(text.quality)}</LinkButton>
                {roles.includes('author') && (
                  <Button tone="primary" icon="plus" onPress={() => setCreating(true)}>
                    {t(text.create)}
                  </Button>
                )}
              </>
            }
          />
          <StudioTabs at="lesson" />
          <PackVersionsCard kind="lesson" />
          <DueTable
            caption={text.table}
            columns={columns}
            rows={lessons}
            none={text.noneDue}
            noneWhy={text.noneDueWhy}
          />
          {isCreating && <NewLesson onClose={() => setCreating(false)} />}
        </>
      )}
    </Answered>
  )
}

const useColumns = (): readonly Column<Row>[] => {
  const t = useText()
  const { roles } = useSession()
  return [
    { key: 'lesson', head: t(text.lesson), names: true, cell: ({ title, code }) => t(title) || code },
    { key: 'kind', head: t(text.kind), tight: true, cell: ({ kind }) => t(kindText[kind]) },
    ...standingColumns(t),
    { key: 'fresh', head: t(text.fresh), tight: true, cell: ({ bestBefore }) => bestBefore && t(longDay(bestBefore)) },
    {
      key: 'go',
      head: '',
      right: true,
      cell: (row) => (
        <span className={style.rowEnd}>
          {row.version !== null && row.due && (
            <LookThroughButton
              kind="lesson"
              code={row.code}
              title={row.title}
              version={row.version}
              mayLook={row.mayLook}
            >
              <Link href={`/learn/lessons/${row.code}/print`}>{t(lookText.read)}</Link>
            </LookThroughButton>
          )}
          {row.version !== null && row.withdrawnOn === null && (
            <WithdrawButton kind="lesson" code={row.code} title={row.title} version={row.version} />
          )}
          {row.state !== null ? (
            <LinkButton size="small" href={`/learn/studio/${row.code}`}>
              {t(row.mayReview ? text.read : text.goOn)}
              <span className="sr"> {t(row.title)}</span>
            </LinkButton>
          ) : (
            roles.includes('author') && <StartButton lesson={row} />
          )}
        </span>
      ),
    },
  ]
}

const StartButton = ({ lesson }: { readonly lesson: Row }) => {
  const t = useText()
  const { busy, refusal, send } = useCommand(StartDraft)
  const start = async () => {
    const result = await send({ lesson: lesson.code, title: null })
    if (result.ok) navigate(`/learn/studio/${lesson.code}`)
  }
  return (
    <>
      <Button size="small" tone="quiet" busy={busy} onPress={start}>
        {t(text.start)}
        <span className="sr"> {t(lesson.title)}</span>
      </Button>
      {refusal && <span role="alert">{t(studioRefusals[refusal])}</span>}
    </>
  )
}

const NewLesson = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(StartDraft)
  const [code, setCode] = useState('')
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const isWhole = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && zh.trim() !== '' && en.trim() !== ''
  const begin = async () => {
    const result = await send({ lesson: code, title: { zh: zh.trim(), en: en.trim() } })
    if (result.ok) navigate(`/learn/studio/${code}`)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.create)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(text.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!isWhole} onPress={begin}>
            {t(text.begin)}
          </Button>
        </>
      }
    >
      <div className={style.stack}>
        <Field label={`${t(editorText.title)} · ${t(editorText.zh)}`}>
          <TextInput value={zh} onChange={setZh} maxLength={40} />
        </Field>
        <Field label={`${t(editorText.title)} · ${t(editorText.en)}`}>
          <TextInput value={en} onChange={setEn} maxLength={80} />
        </Field>
        <Field label={t(text.code)} hint={t(text.codeHint)}>
          <TextInput value={code} onChange={setCode} maxLength={60} autoCapitalize="none" />
        </Field>
        {refusal && (
          <Banner tone="seal" role="alert">
            {t(studioRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={begin} />}
      </div>
    </Dialog>
  )
}
