import { daysBetween, shortDay } from '#kernel/day.ts'
import { Link, useQuestion, useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { Affirmations, affirmationsAtMost, type StandingView } from '../contract/affirmations.ts'
import { ExportAffirmations } from '../contract/list-exports.ts'
import { affirmedText, sideText, affirmationsText as text } from '../text/affirmations.ts'
import style from './affirm.module.css'
import { AffirmButton } from './affirm-button.tsx'

/** RSK-125: lists and maps whose yearly look is due; nothing is shown while none is. */
export const AffirmationsCard = () => {
  const t = useText()
  const columns = useColumns()
  const due = useQuestion(Affirmations, {}).data?.standing ?? []
  if (due.length === 0) return null
  return (
    <Card title={t(text.title)}>
      <p className="muted">{t(text.lead)}</p>
      <Table caption={t(text.title)} columns={columns} rows={due} rowKey={({ kind, of }) => `${kind}/${of}`} />
      <ListEnd shown={due.length} most={affirmationsAtMost} />
      <ExportFoot verb={ExportAffirmations} of={{}} label={text.title} />
    </Card>
  )
}

const useColumns = (): readonly Column<StandingView>[] => {
  const t = useText()
  const { today } = useSession()
  return [
    {
      key: 'what',
      head: t(text.what),
      names: true,
      cell: ({ kind, of, name }) => (
        <span>
          <Tag tone="line">{t(affirmedText[kind])}</Tag>{' '}
          <Link href={kind === 'powers' ? `/risk/posts/${of}` : `/risk/processes/${of}`}>{t(name)}</Link>
        </span>
      ),
    },
    { key: 'unit', head: t(text.unit), cell: ({ unit }) => t(unit) },
    {
      key: 'waits',
      head: t(text.waits),
      cell: ({ sides }) => (
        <span>
          {sides
            .filter(({ open }) => open)
            .map(({ side, dueOn, reason }) => {
              const late = daysBetween(dueOn, today)
              const when = late > 0 ? t(text.late, { n: late }) : t(text.by, { day: t(shortDay(dueOn)) })
              return (
                <span key={side} className={style.side}>
                  {t(text.side, { side: t(sideText[side]), when })}
                  {reason === 'norm' && <span className="faint"> · {t(text.norm)}</span>}
                </span>
              )
            })}
        </span>
      ),
    },
    { key: 'deed', head: '', right: true, cell: (standing) => <AffirmButton standing={standing} /> },
  ]
}
