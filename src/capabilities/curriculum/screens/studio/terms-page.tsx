import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { useToast } from '#ui/toast.tsx'
import { DropTerm, ExportTerms, Terms, type TermsAnswer } from '../../contract/terms.ts'
import { pageText } from '../../text/pages.ts'
import { termsText as text } from '../../text/terms.ts'
import style from './studio.module.css'
import { StudioTabs } from './studio-tabs.tsx'
import { TermDialog } from './term-dialog.tsx'

type Term = TermsAnswer['terms'][number]

/** CUR-42: what is said here for general words of the packs. */
export const TermsPage = () => {
  const t = useText()
  const { roles } = useSession()
  const mayWrite = roles.includes('author')
  const [opened, setOpened] = useState<Term | 'new' | null>(null)
  const columns = useColumns(mayWrite, setOpened)
  return (
    <Answered of={useQuestion(Terms, {})}>
      {({ terms }) => (
        <>
          <PageHead
            title={t(pageText.studio)}
            lead={t(text.lead)}
            actions={
              <>
                <ExportButton verb={ExportTerms} of={{}} />
                {mayWrite && (
                  <Button tone="primary" icon="plus" onPress={() => setOpened('new')}>
                    {t(text.add)}
                  </Button>
                )}
              </>
            }
          />
          <StudioTabs at="terms" />
          {terms.length === 0 ? (
            <Empty title={t(text.none)} lean="none">
              {t(text.noneWhy)}
            </Empty>
          ) : (
            <Table caption={t(text.table)} columns={columns} rows={terms} rowKey={({ id }) => id} />
          )}
          {opened !== null && <TermDialog term={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
        </>
      )}
    </Answered>
  )
}

const useColumns = (mayWrite: boolean, onOpen: (term: Term) => void): readonly Column<Term>[] => {
  const words: readonly Column<Term>[] = [
    { key: 'said', head: useText()(text.said), names: true, cell: ({ said }) => <Both words={said} /> },
    { key: 'called', head: useText()(text.called), cell: ({ called }) => <Both words={called} /> },
  ]
  if (!mayWrite) return words
  const doing: Column<Term> = {
    key: 'go',
    head: '',
    right: true,
    cell: (term) => <Doing term={term} onOpen={onOpen} />,
  }
  return [...words, doing]
}

/** Either language in its own, whichever the page has. */
const Both = ({ words: { zh, en } }: { readonly words: Pair }) => (
  <>
    <span lang="zh-CN">{zh}</span>
    {zh !== '' && en !== '' && ' · '}
    <span lang="en">{en}</span>
  </>
)

const Doing = ({ term, onOpen }: { readonly term: Term; readonly onOpen: (term: Term) => void }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, send } = useCommand(DropTerm)
  const word = term.said.zh || term.said.en
  const drop = async () => {
    const result = await send({ id: term.id })
    if (result.ok) showToast({ text: t(text.dropped, { word }) })
  }
  return (
    <div className={style.tools}>
      <Button size="small" onPress={() => onOpen(term)}>
        {t(text.change)}
        <span className="sr"> {word}</span>
      </Button>
      <Button size="small" tone="quiet" busy={busy} onPress={drop}>
        {t(text.drop)}
        <span className="sr"> {word}</span>
      </Button>
    </div>
  )
}
