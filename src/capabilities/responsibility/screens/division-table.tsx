import { useState } from 'react'
import { grouped } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { EdgeLine, UnitLine } from '../contract/division.ts'
import type { EdgeKind } from '../rules/edge.ts'
import { gapText, kindText, divisionText as text } from '../text/division.ts'
import style from './division.module.css'

interface TableProps {
  readonly units: readonly UnitLine[]
  readonly onLook: (unit: string) => void
}

/** One row a unit: its direct head, its portfolio leaders, whoever looks after it as an area, and posts apart. */
export const DivisionTable = ({ units, onLook }: TableProps) => {
  const t = useText()
  const [all, setAll] = useState(false)
  const told = units.filter(saysMore)
  const cellOf = (kind: EdgeKind) => (unit: UnitLine) => {
    const own = unit.edges.filter((edge) => edge.kind === kind)
    const posts = unit.posts.flatMap(({ name, edges }) =>
      edges.filter((edge) => edge.kind === kind).map((edge) => ({ edge, post: name })),
    )
    const missing = kind === 'direct' && own.length === 0
    if (!missing && own.length + posts.length === 0) return null
    return (
      <ul className={style.edges}>
        {missing && unit.gap && (
          <li>
            <Tag tone="ochre">{t(gapText[unit.gap])}</Tag>
          </li>
        )}
        {missing && !unit.gap && unit.under && <li className="muted">{t(text.under, { name: unit.under })}</li>}
        {own.map((edge) => (
          <li key={edge.edge}>
            <EdgeText edge={edge} />
          </li>
        ))}
        {posts.map(({ edge, post }) => (
          <li key={edge.edge}>
            <span className="muted">{t(text.ofPost, { post: t(post) })}</span>
            <EdgeText edge={edge} />
          </li>
        ))}
      </ul>
    )
  }
  const columns: readonly Column<UnitLine>[] = [
    {
      key: 'unit',
      head: t(text.unit),
      names: true,
      cell: ({ name, depth }) => <span style={{ paddingInlineStart: `${(depth - 1) * 0.75}rem` }}>{t(name)}</span>,
    },
    {
      key: 'people',
      head: t(text.headcount),
      right: true,
      tight: true,
      cell: ({ people }) => (people === 0 ? null : grouped(people)),
    },
    { key: 'direct', head: t(kindText.direct), cell: cellOf('direct') },
    { key: 'portfolio', head: t(kindText.portfolio), cell: cellOf('portfolio') },
    { key: 'area', head: t(kindText.area), cell: cellOf('area') },
    {
      key: 'look',
      head: '',
      tight: true,
      cell: ({ code, name }) => (
        <Button size="small" onPress={() => onLook(code)}>
          <span aria-hidden="true">{t(text.open)}</span>
          <span className="sr">{t(text.openAloud, { unit: t(name) })}</span>
        </Button>
      ),
    },
  ]
  return (
    <>
      <Table
        caption={t(text.table)}
        columns={columns}
        rows={all || told.length === 0 ? units : told}
        rowKey={({ code }) => code}
      />
      {told.length > 0 && told.length < units.length && (
        <p className={style.all}>
          <Button size="small" onPress={() => setAll(!all)}>
            {all ? t(text.fewer) : t(text.all, { n: units.length - told.length })}
          </Button>
        </p>
      )}
    </>
  )
}

/** A unit below the teams that only follows the one above stands back. */
const saysMore = ({ depth, edges, posts, gap }: UnitLine): boolean =>
  depth <= 2 || edges.length > 0 || posts.length > 0 || gap !== null

/** The leader, for what, since when; a late record says so. */
export const EdgeText = ({ edge }: { readonly edge: EdgeLine }) => {
  const t = useText()
  const { leader, about, fromOn, toOn, late, left } = edge
  return (
    <>
      <b lang="zh-CN">{leader}</b>
      {about.zh !== '' && <span>·{t(about)}</span>}{' '}
      <span className="t13 faint">
        {toOn === null ? t(text.since, { from: fromOn }) : t(text.between, { from: fromOn, to: toOn })}
      </span>{' '}
      {left && <Tag tone="ochre">{t(text.left)}</Tag>}
      {late !== null && <Tag>{t(text.late, { n: late })}</Tag>}
    </>
  )
}
