import type { TextEncoding } from '#kernel/table.ts'

export interface TableFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface TableOptions {
  readonly maxBytes: number
  /** All parts of a workbook together, after inflating. */
  readonly maxUnpackedBytes: number
  /** Rows that hold anything, the header not counted. */
  readonly maxRows: number
  readonly maxColumns: number
  /** The heap of the worker, in MB. */
  readonly maxHeap: number
  /** How long the worker may take, in ms. */
  readonly maxTime: number
  /** A sheet by its name; without it the first visible one that is not empty. */
  readonly sheet: string | null
  /** Without it the encoding is found out. */
  readonly encoding: TextEncoding | null
}

export const defaultOptions: TableOptions = {
  maxBytes: 20_000_000,
  maxUnpackedBytes: 100_000_000,
  maxRows: 100_000,
  maxColumns: 200,
  maxHeap: 384,
  maxTime: 20_000,
  sheet: null,
  encoding: null,
}
