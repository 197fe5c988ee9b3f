import { outsideNote } from '#capabilities/norms/text/cited.ts'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Empty } from '#ui/empty.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { BindingNorms, type BindingNormsAnswer } from '../../contract/norms.ts'
import { bindingRefusals, citingText, normsText as text } from '../../text/norms.ts'
import style from './norms.module.css'
import { bindingWhom, type Whom, whomColumn } from './whom.ts'

type Norm = BindingNormsAnswer['norms'][number]

interface BindingListProps {
  readonly post: string
  readonly words: string
  readonly binds: Whom
}

/** CUR-57: what binds a post: each norm with the articles that are cited, and what leans on them. */
export const BindingList = ({ post, words, binds }: BindingListProps) => {
  const t = useText()
  const asked = useQuestion(BindingNorms, words === '' ? { post } : { post, words })
  const columns = useColumns()
  return (
    <Answered of={asked} refused={(refusal) => <Empty title={t(bindingRefusals[refusal])} />}>
      {({ post: name, norms }) => {
        const shown = bindingWhom(norms, binds)
        return shown.length === 0 ? (
          <Empty title={t(text.noneBinding)}>{t(text.noneBindingWhy)}</Empty>
        ) : (
          <>
            <p className="muted">{t(text.bindingLead, { post: t(name), n: shown.length })}</p>
            <Table caption={t(text.bindingTable)} columns={columns} rows={shown} rowKey={({ code }) => code} />
          </>
        )
      }}
    </Answered>
  )
}

const useColumns = (): readonly Column<Norm>[] => {
  const t = useText()
  return [
    {
      key: 'title',
      head: t(text.title),
      names: true,
      cell: ({ code, title }) => <Link href={`/learn/norms/${code}`}>{t(title)}</Link>,
    },
    whomColumn(t),
    {
      key: 'articles',
      head: t(text.articlesHead),
      cell: ({ articles }) => (
        <ul className={style.cited}>
          {articles.map(({ reference, paraphrase, notInForce, by }) => (
            <li key={reference}>
              {paraphrase ? t(paraphrase) : t(text.wholeNorm)}{' '}
              {notInForce && <Tag tone="ochre">{t(outsideNote(notInForce))}</Tag>}
              <span className="t13 muted">
                {by.map(({ kind, n }) => t(text.byKind, { kind: t(citingText[kind]), n })).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ]
}
