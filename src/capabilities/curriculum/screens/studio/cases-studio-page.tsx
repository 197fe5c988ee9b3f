import { useState } from 'react'
import { Link, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import type { Column } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { ExportStudioCases } from '../../contract/exports.ts'
import { StudioCases, type StudioCasesAnswer } from '../../contract/items.ts'
import { caseEditor, namelessText, casesStudio as text } from '../../text/items.ts'
import { lookText } from '../../text/look-through.ts'
import { pageText } from '../../text/pages.ts'
import { editorText, studioText } from '../../text/studio.ts'
import { ApproveCase, ReadCase } from './approve-case.tsx'
import { DueTable } from './due-table.tsx'
import { LookThroughButton } from './look-through-button.tsx'
import { NewItemDialog } from './new-item-dialog.tsx'
import { PackVersionsCard } from './pack-versions-card.tsx'
import { standingColumns } from './standing-columns.tsx'
import { StartItemButton } from './start-item-button.tsx'
import style from './studio.module.css'
import { StudioTabs } from './studio-tabs.tsx'
import { WithdrawApprovalButton, WithdrawButton } from './withdraw-button.tsx'
import { WithdrawnNote } from './withdrawn-note.tsx'

type Row = StudioCasesAnswer['cases'][number]

const path = '/learn/studio/cases'

/** Every warning case, how it was made nameless, who approved it, and how far its writing is. */
export const CasesStudioPage = () => {
  const t = useText()
  const { roles } = useSession()
  const [isCreating, setCreating] = useState(false)
  const mayWrite = roles.includes('author')
  const columns = useColumns(mayWrite, roles.includes('officer'))
  return (
    <Answered of={useQuestion(StudioCases, {})}>
      {({ cases }) => (
        <>
          <PageHead
            title={t(pageText.studio)}
            lead={t(text.lead, {
              count: cases.length,
              open: cases.filter(({ state }) => state !== null).length,
              due: cases.filter(({ due }) => due).length,
              unapproved: cases.filter(({ approver }) => approver === null).length,
            })}
            actions={
              <>
                <ExportButton verb={ExportStudioCases} of={{}} />
                {mayWrite && (
                  <Button tone="primary" icon="plus" onPress={() => setCreating(true)}>
                    {t(text.create)}
                  </Button>
                )}
              </>
            }
          />
          <StudioTabs at="case" />
          <div className="stack">
            <PackVersionsCard kind="case" />
            {cases.some(({ approver }) => approver === null) && <Banner tone="ochre">{t(text.waiting)}</Banner>}
            <DueTable
              caption={text.table}
              columns={columns}
              rows={cases}
              none={text.noneDue}
              noneWhy={text.noneDueWhy}
            />
          </div>
          {isCreating && <NewCase onClose={() => setCreating(false)} />}
        </>
      )}
    </Answered>
  )
}

const useColumns = (mayWrite: boolean, mayApprove: boolean): readonly Column<Row>[] => {
  const t = useText()
  return [
    { key: 'case', head: t(text.case), names: true, cell: ({ title, code }) => t(title) || code },
    { key: 'node', head: t(text.node), cell: ({ processNode }) => t(processNode) },
    { key: 'nameless', head: t(text.nameless), cell: ({ anonymisation }) => t(namelessText(anonymisation)) },
    {
      key: 'approver',
      head: t(text.approver),
      tight: true,
      cell: (row) =>
        row.mayApprove && row.version !== null ? (
          <ApproveCase
            code={row.code}
            title={row.title}
            version={row.version}
            nameless={namelessText(row.anonymisation)}
          />
        ) : row.approver === null ? (
          <span className="row">
            {row.approvalWithdrawnOn === null ? (
              <span className="faint">{t(text.notApproved)}</span>
            ) : (
              <span>
                <WithdrawnNote approval on={row.approvalWithdrawnOn} why={row.approvalWithdrawnWhy} />
              </span>
            )}
            {row.version !== null && row.withdrawnOn === null && <ReadCase code={row.code} title={row.title} />}
          </span>
        ) : (
          t(text.approved)
        ),
    },
    ...standingColumns(t),
    {
      key: 'go',
      head: '',
      right: true,
      cell: ({ code, title, version, state, due, mayReview, mayLook, shown, withdrawnOn }) => (
        <span className={style.rowEnd}>
          {version !== null && due && (
            <LookThroughButton kind="case" {...{ code, title, version, mayLook }}>
              <Link href={`/learn/cases/${code}?waiting=1`}>{t(lookText.read)}</Link>
            </LookThroughButton>
          )}
          {mayApprove && shown !== null && <WithdrawApprovalButton code={code} title={title} version={shown} />}
          {version !== null && withdrawnOn === null && (
            <WithdrawButton kind="case" code={code} title={title} version={version} />
          )}
          {state !== null ? (
            <LinkButton size="small" href={`${path}/${code}`}>
              {t(mayReview ? studioText.read : studioText.goOn)}
              <span className="sr"> {t(title)}</span>
            </LinkButton>
          ) : (
            mayWrite && <StartItemButton kind="case" code={code} name={t(title)} list={path} />
          )}
        </span>
      ),
    },
  ]
}

const NewCase = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText()
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const isNamed = zh.trim() !== '' && en.trim() !== ''
  return (
    <NewItemDialog
      kind="case"
      title={t(text.create)}
      list={path}
      fresh={isNamed ? { title: { zh: zh.trim(), en: en.trim() }, lesson: null, sort: null } : null}
      onClose={onClose}
    >
      <Field label={`${t(caseEditor.title)} · ${t(editorText.zh)}`}>
        <TextInput value={zh} onChange={setZh} maxLength={40} />
      </Field>
      <Field label={`${t(caseEditor.title)} · ${t(editorText.en)}`}>
        <TextInput value={en} onChange={setEn} maxLength={80} />
      </Field>
    </NewItemDialog>
  )
}
