import { shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { YearAnswer } from '../contract.ts'
import { kindText, nextVersionText, stateText, yearText } from '../text/year.ts'

type Listed = YearAnswer['programmes'][number]

const tones = { draft: 'line', submitted: 'ochre', published: 'jade', withdrawn: 'line' } as const

/** Programmes by their first day. */
export const ProgrammesTable = ({
  programmes,
  mayWrite,
}: {
  readonly programmes: readonly Listed[]
  readonly mayWrite: boolean
}) => {
  const t = useText()
  return (
    <Table
      caption={t(yearText.list)}
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t(yearText.name),
          names: true,
          cell: ({ id, name }) => (mayWrite ? <Link href={`/plan/programmes/${id}`}>{t(name)}</Link> : t(name)),
        },
        { key: 'kind', head: t(yearText.kind), tight: true, cell: ({ kind }) => t(kindText[kind]) },
        {
          key: 'window',
          head: t(yearText.window),
          tight: true,
          cell: ({ fromOn, toOn }) => `${t(shortDay(fromOn))} – ${t(shortDay(toOn))}`,
        },
        {
          key: 'minutes',
          head: t(yearText.minutes),
          right: true,
          tight: true,
          cell: ({ minutes }) => t(yearText.minutesOf, { n: minutes }),
        },
        {
          key: 'people',
          head: t(yearText.people),
          right: true,
          tight: true,
          cell: ({ people }) =>
            people === null ? (
              <span className="faint">{t(yearText.notOut)}</span>
            ) : (
              t(yearText.peopleOf, { n: grouped(people) })
            ),
        },
        { key: 'state', head: t(yearText.state), cell: (one) => <StateTag one={one} /> },
      ]}
    />
  )
}

const StateTag = ({ one: { state, version, runningVersion, nothingLeft } }: { readonly one: Listed }) => {
  const t = useText()
  if (nothingLeft) return <Tag tone="line">{t(yearText.nothingLeft)}</Tag>
  if (state === 'draft' && runningVersion !== null) return <Tag tone="jade">{t(nextVersionText, { version })}</Tag>
  return <Tag tone={tones[state]}>{t(stateText[state])}</Tag>
}
