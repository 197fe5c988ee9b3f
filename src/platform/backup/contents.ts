/** What stands in the frames of a backup. */

export const backupFormat = 'plumbline-backup'
export const backupVersion = 1

export interface Header {
  readonly format: typeof backupFormat
  readonly version: number
  readonly product: string
  /** When the snapshot was taken, by the clock of the database. */
  readonly madeAt: string
  /** The steps of the schema that the data has. */
  readonly steps: readonly Step[]
  /** What the product wants to find again after a restore, such as the newest checkpoint of each ledger. */
  readonly about: unknown
  /** Key files of the data folder, base64 by name; only in a sealed backup. */
  readonly keys: Readonly<Record<string, string>>
}

export interface Step {
  readonly capability: string
  readonly number: number
  readonly name: string
  readonly checksum: string
}

export interface TableHead {
  readonly table: string
  readonly columns: readonly string[]
}

export interface TableEnd {
  readonly rows: number
  /** SHA-256 over the COPY text, hexadecimal. */
  readonly digest: string
}

export interface BackupEnd {
  readonly tables: number
  readonly rows: number
}
