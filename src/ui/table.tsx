import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import style from './table.module.css'

export interface Column<Row> {
  readonly key: string
  /** Two to four characters in Chinese; empty for a column of buttons. */
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Figures stand at the right. */
  readonly right?: boolean
  /** Never broken over two lines on a wide screen. */
  readonly tight?: boolean
  /** Names the row; one column at most. */
  readonly names?: boolean
}

export interface TableProps<Row> {
  /** What the table holds; read aloud. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isChosen?: (row: Row) => boolean
  /** What stands below a row over its whole width; nothing for `null`. */
  readonly below?: (row: Row) => ReactNode
  /** Stays a table on the phone and scrolls inside its card, for matrices. */
  readonly scrolls?: boolean
}

/** Rows and columns; under 768 px every row becomes a small sheet with the column's name before each value. */
export const Table = <Row,>({ caption, columns, rows, rowKey, isChosen, below, scrolls = false }: TableProps<Row>) => (
  <div className={style.wrap}>
    <table className={classNames(style.table, !scrolls && style.stacks)}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, head, right, tight }) =>
            head === '' ? (
              <td key={key} />
            ) : (
              <th key={key} scope="col" className={classNames(right && style.right, tight && style.tight)}>
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={rowKey(row)}>
            <tr className={classNames(isChosen?.(row) && style.chosen, below && style.opens)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
            {below && (
              <tr className={classNames(isChosen?.(row) && style.chosen)}>
                <td colSpan={columns.length} className={style.below}>
                  {below(row)}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  </div>
)

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const { head, cell, right, tight, names } = column
  const look = classNames(right && style.right, tight && style.tight)
  if (names)
    return (
      <th scope="row" className={look}>
        {cell(row)}
      </th>
    )
  const value = cell(row)
  if (value === null || value === undefined || value === false || value === '') return <td className={look} />
  return (
    <td className={look}>
      {head !== '' && (
        <span className={style.label} aria-hidden="true">
          {head}
        </span>
      )}
      <span>{value}</span>
    </td>
  )
}
