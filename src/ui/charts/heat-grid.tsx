import { useRef } from 'react'
import type { StageName } from '../stage-mark.tsx'
import { StageMark } from '../stage-mark.tsx'
import { ChartScroll } from './chart-scroll.tsx'
import styles from './heat-grid.module.css'
import { gridRoot, gridRow, useGrid } from './use-grid.ts'

export interface HeatCell {
  readonly value: string
  /** Distance from what was expected, 0 below to 5 far above. */
  readonly shade: number
  readonly stage?: StageName | undefined
  /** Read aloud: the finding in a sentence. */
  readonly sentence: string
  readonly chosen?: boolean
  readonly onOpen?: (() => void) | undefined
}

export interface HeatRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly HeatCell[]
}

/** Rows by columns, shaded by distance from expectation. A keyboard grid: arrows move, Enter opens, the cell is read. */
export const HeatGrid = ({
  label,
  columns,
  rows,
}: {
  readonly label: string
  readonly columns: readonly { readonly key: string; readonly name: string }[]
  readonly rows: readonly HeatRow[]
}) => {
  const scroll = useRef<HTMLDivElement>(null)
  const cellProps = useGrid(rows.map(({ cells }) => cells.map((_, at) => at)))
  return (
    <ChartScroll of={scroll}>
      <div className={styles.grid} {...gridRoot(label)} style={{ '--columns': columns.length } as never}>
        <div className={styles.row} {...gridRow()}>
          <span {...columnHead}>
            <span className="sr">{label}</span>
          </span>
          {columns.map(({ key, name }) => (
            <span key={key} {...columnHead} className={styles.column}>
              {name}
            </span>
          ))}
        </div>
        {rows.map(({ key, name, cells }, row) => (
          <div key={key} className={styles.row} {...gridRow()}>
            <span {...rowHead} className={styles.name}>
              {name}
            </span>
            {cells.map((cell, column) => (
              <div
                key={columns[column]?.key}
                {...cellProps(row, column, cell.onOpen)}
                className={styles.cell}
                data-shade={cell.shade}
                data-chosen={cell.chosen || undefined}
                data-opens={cell.onOpen !== undefined}
                {...said(cell.sentence)}
              >
                <span aria-hidden="true">{cell.value}</span>
                {cell.stage && (
                  <span aria-hidden="true" className={styles.mark}>
                    <StageMark stage={cell.stage} alone />
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </ChartScroll>
  )
}

const columnHead = { role: 'columnheader' } as const
const rowHead = { role: 'rowheader' } as const
const said = (sentence: string) => ({ 'aria-label': sentence, title: sentence })
