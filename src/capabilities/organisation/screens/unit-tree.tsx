import { type KeyboardEvent, useRef, useState } from 'react'
import { grouped } from '#kernel/text.ts'
import { Link, navigate, type Text, useText } from '#platform/web.ts'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import type { UnitLine, UnitsAnswer } from '../contract/settings.ts'
import { unitsText as text } from '../text/settings.ts'
import { treesText } from '../text/units.ts'
import { rowsOf, type TreeRow, treeMove } from './unit-rows.ts'
import style from './units.module.css'

interface UnitTreeProps {
  readonly answer: UnitsAnswer
  /** Opens what can be done with a unit, for whoever keeps the tree. */
  readonly onChange: ((unit: UnitLine) => void) | undefined
}

/**
 * Units with their posts, one tab stop: arrows move, open and close, Enter shows the people of a unit, F2 what can be done
 * with it.
 */
export const UnitTree = ({ answer, onChange }: UnitTreeProps) => {
  const t = useText()
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(answer.units.filter(({ above }) => above === null).map(({ code }) => code)),
  )
  const rows = rowsOf(answer, open)
  const [wished, setWished] = useState<string | undefined>(undefined)
  const current = rows.find(({ key }) => key === wished) ?? rows[0]
  const lines = useRef(new Map<string, HTMLElement>())

  const toggle = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]))
  const onKeyDown = (row: TreeRow) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && row.kind === 'unit' && row.unit.people > 0) return navigate(peopleOf(row.unit.code))
    if (event.key === 'F2' && row.kind === 'unit' && onChange) return onChange(row.unit)
    const move = treeMove(rows, row.key, event.key)
    if (!move) return
    event.preventDefault()
    if ('toggle' in move) return toggle(move.toggle)
    setWished(move.focus)
    lines.current.get(move.focus)?.focus()
  }

  return (
    <>
      <div role="tree" aria-label={t(text.tree)}>
        {rows.map((row) => (
          <div
            key={row.key}
            ref={(line) => {
              if (line) lines.current.set(row.key, line)
              else lines.current.delete(row.key)
            }}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.at}
            aria-setsize={row.of}
            aria-expanded={row.kind === 'unit' && row.open !== null ? row.open : undefined}
            tabIndex={row === current ? 0 : -1}
            className={classNames(style.line, row.kind === 'post' && style.post)}
            style={{ paddingInlineStart: `${(row.level - 1) * 1.25}rem` }}
            onFocus={() => setWished(row.key)}
            onKeyDown={onKeyDown(row)}
            onClick={() => row.kind === 'unit' && row.open !== null && toggle(row.key)}
          >
            {row.kind === 'unit' ? <Unit row={row} onChange={onChange} /> : <Post row={row} />}
          </div>
        ))}
      </div>
      <p className={style.keys}>
        {t(text.keys)} {onChange && t(treesText.keys)}
      </p>
      <p className={style.touch}>{t(text.touch)}</p>
    </>
  )
}

const peopleOf = (unit: string): string => `/settings/people?unit=${encodeURIComponent(unit)}`

const headcount = (t: Text, n: number): string =>
  n === 0 ? t(text.nobody) : n === 1 ? t(text.onePerson) : t(text.people, { n: grouped(n) })

interface UnitProps extends Pick<UnitTreeProps, 'onChange'> {
  readonly row: Extract<TreeRow, { kind: 'unit' }>
}

const Unit = ({ row: { unit, open }, onChange }: UnitProps) => {
  const t = useText()
  return (
    <>
      <span className={classNames(style.mark, open && style.open)}>
        {open !== null && <Icon name="right" size={16} />}
      </span>
      <span className={style.name}>{t(unit.name)}</span>
      {unit.people > 0 ? (
        <Link
          href={peopleOf(unit.code)}
          tabIndex={-1}
          className={style.count}
          onClick={(event) => event.stopPropagation()}
        >
          {headcount(t, unit.people)}
        </Link>
      ) : (
        <span className={style.count}>{t(text.nobody)}</span>
      )}
      {onChange && (
        <button
          type="button"
          tabIndex={-1}
          className={style.change}
          aria-label={t(treesText.changeOne, { name: unit.name })}
          title={t(treesText.change)}
          onClick={(event) => {
            event.stopPropagation()
            onChange(unit)
          }}
        >
          <Icon name="edit" size={16} />
        </button>
      )}
    </>
  )
}

const Post = ({ row: { post } }: { readonly row: Extract<TreeRow, { kind: 'post' }> }) => {
  const t = useText()
  return (
    <>
      <span className={style.mark}>
        <Icon name="post" size={16} />
      </span>
      <span className={style.name}>
        <span className="sr">{t(text.post)} </span>
        {t(post.name)}
      </span>
      <span className={style.count}>{headcount(t, post.holders)}</span>
    </>
  )
}
