import { no, ok, type Result } from '#kernel/result.ts'
import type { Table, TableRefusal } from '#kernel/table.ts'
import { parseCsv } from './csv.ts'
import { tableFrom } from './grid.ts'
import type { TableOptions } from './options.ts'
import { decodeText } from './text-file.ts'
import { readWorkbook } from './workbook.ts'

/** Tells by its first bytes what a file is, whatever its name says, and reads it. */
export const parseTable = async (bytes: Uint8Array, options: TableOptions): Promise<Result<Table, TableRefusal>> => {
  if (startsWith(bytes, zipMagic)) return parseWorkbook(bytes, options)
  if (archiveMagics.some((magic) => startsWith(bytes, magic))) return no('archive')
  if (startsWith(bytes, oleMagic)) return no(isEncryptedWorkbook(bytes) ? 'encrypted' : 'old-format')
  return parseText(bytes, options)
}

const parseWorkbook = async (bytes: Uint8Array, options: TableOptions): Promise<Result<Table, TableRefusal>> => {
  const workbook = await readWorkbook(bytes, options)
  if (!workbook.ok) return workbook
  const { sheet, sheets, grid } = workbook.value
  const table = tableFrom(grid, options)
  return table.ok ? ok({ format: 'xlsx', sheet, sheets, encoding: null, ...table.value }) : table
}

const parseText = (bytes: Uint8Array, options: TableOptions): Result<Table, TableRefusal> => {
  const decoded = decodeText(bytes, options.encoding)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const rows = parseCsv(text, options)
  if (!rows.ok) return rows
  const table = tableFrom({ rows: rows.value, merges: [] }, options)
  return table.ok ? ok({ format: 'csv', sheet: null, sheets: [], encoding, ...table.value }) : table
}

const zipMagic = [0x50, 0x4b, 0x03, 0x04]
/** An empty or split ZIP, gzip, 7z, RAR, xz and bzip2. */
const archiveMagics = [
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x42, 0x5a, 0x68],
]
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** A protected workbook is an OLE file with this stream (MS-OFFCRYPTO 2.3.4.4); an old .xls has none. */
const isEncryptedWorkbook = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
