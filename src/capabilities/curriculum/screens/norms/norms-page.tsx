import { useDeferredValue, useState } from 'react'
import { bound, ExportNorms, Norms, type NormsAnswer, normWordsLimit } from '#capabilities/norms/contract.ts'
import { boundText, stateText } from '#capabilities/norms/text.ts'
import { type Asked, Link, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Words } from '#ui/words.tsx'
import { Rechecks } from '../../contract/norms.ts'
import { normsText as text } from '../../text/norms.ts'
import { pageText } from '../../text/pages.ts'
import { PackVersionsCard } from '../studio/pack-versions-card.tsx'
import { BindingList } from './binding-list.tsx'
import style from './norms.module.css'
import { PostChoice } from './post-choice.tsx'
import { stateTone } from './state-tone.ts'
import { bindingWhom, type Whom, whomColumn } from './whom.ts'

type Norm = NormsAnswer['norms'][number]

/** The library: what binds whom, since when, found by a word. */
export const NormsPage = () => {
  const [word, setWord] = useState('')
  const asked = useDeferredValue(word.trim())
  const whole = useQuestion(Norms, {})
  const found = useQuestion(Norms, asked === '' ? {} : { words: asked })
  return (
    <Answered of={whole}>
      {({ count, own }) => <Library count={count} own={own} found={found} asked={asked} word={word} onWord={setWord} />}
    </Answered>
  )
}

interface LibraryProps {
  /** How many there are, and of them rules of one's own. */
  readonly count: number
  readonly own: number
  /** Those that hold the word, once they are found. */
  readonly found: Asked<NormsAnswer, never>
  readonly word: string
  /** The word that is looked for now. */
  readonly asked: string
  readonly onWord: (word: string) => void
}

const Library = ({ count, own, found, asked, word, onWord: setWord }: LibraryProps) => {
  const t = useText()
  const { roles } = useSession()
  const [binds, setBinds] = useState<Whom>('')
  const search = useSearch()
  const post = search.get('post') ?? ''
  const columns = useColumns()
  return (
    <>
      <PageHead
        title={t(pageText.norms)}
        lead={t(text.lead, { count, own })}
        actions={
          <>
            {post === '' && <ExportButton verb={ExportNorms} of={word.trim() === '' ? {} : { words: word.trim() }} />}
            {roles.includes('author') && (
              <LinkButton href="/learn/norms/new" icon="plus">
                {t(text.add)}
              </LinkButton>
            )}
          </>
        }
      />
      <div className={style.page}>
        {(roles.includes('author') || roles.includes('officer')) && (
          <>
            <Again />
            <PackVersionsCard kind="norm" />
          </>
        )}
        <div className={style.filters}>
          <div className={style.search}>
            <TextInput
              type="search"
              label={t(text.search)}
              placeholder={t(text.search)}
              value={word}
              onChange={setWord}
              maxLength={normWordsLimit}
            />
          </div>
          <PostChoice post={post} onChange={(chosen) => search.set({ post: chosen === '' ? null : chosen })} />
          <Select<Whom>
            label={t(text.boundFilter)}
            value={binds}
            onChange={setBinds}
            choices={[
              { value: '', label: t(text.anybody) },
              ...bound.map((value) => ({ value, label: t(boundText[value]) })),
            ]}
          />
        </div>
        {post !== '' ? (
          <BindingList post={post} words={asked} binds={binds} />
        ) : (
          <Answered of={found}>
            {({ norms: holding, count: all }) => {
              const shown = bindingWhom(holding, binds)
              return shown.length === 0 ? (
                <Empty title={t(text.none)}>{t(text.noneWhy, { count })}</Empty>
              ) : (
                <>
                  <Table caption={t(text.table)} columns={columns} rows={shown} rowKey={({ code }) => code} />
                  <ListEnd shown={holding.length} all={all} />
                </>
              )
            }}
          </Answered>
        )}
      </div>
    </>
  )
}

/** How many things wait to be looked at again, and the way there. */
const Again = () => {
  const t = useText()
  const { data } = useQuestion(Rechecks, {})
  const open = data?.changes.reduce((sum, { items, settled }) => sum + items - settled, 0) ?? 0
  if (open === 0) return null
  return (
    <Banner
      tone="ochre"
      action={
        <LinkButton size="small" href="/learn/norms/again">
          {t(text.goAgain)}
        </LinkButton>
      }
    >
      {t(text.againCount, { n: open })}
    </Banner>
  )
}

const useColumns = (): readonly Column<Norm>[] => {
  const t = useText()
  return [
    {
      key: 'title',
      head: t(text.title),
      names: true,
      cell: ({ code, title, local, hit }) => (
        <>
          <Link href={`/learn/norms/${code}`}>{t(title)}</Link> {local && <Tag tone="line">{t(text.own)}</Tag>}
          {hit && <p className="t13 muted">{t(hit.paraphrase)}</p>}
        </>
      ),
    },
    { key: 'issuer', head: t(text.issuer), cell: ({ issuer }) => t(issuer) },
    { key: 'number', head: t(text.number), cell: ({ documentNo }) => documentNo && <Words>{documentNo}</Words> },
    {
      key: 'from',
      head: t(text.from),
      tight: true,
      cell: ({ effectiveOn }) => effectiveOn ?? <span className="faint">{t(text.unknownDay)}</span>,
    },
    whomColumn(t),
    {
      key: 'state',
      head: t(text.state),
      tight: true,
      cell: ({ state, repealedOn }) => (
        <Tag tone={stateTone[state]}>
          {t(stateText[state])}
          {state === 'repealed' && repealedOn !== null && ` ${repealedOn}`}
        </Tag>
      ),
    },
  ]
}
