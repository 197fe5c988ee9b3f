import { fill, type Pair } from '#kernel/text.ts'
import { type BackupRefusalCode, backupRefusals } from './text.ts'

/** A backup cannot be written or restored as asked. The sentence says what, why and what to do. */
export class BackupRefusal extends Error {
  readonly code: BackupRefusalCode
  readonly sentence: Pair

  constructor(code: BackupRefusalCode, values: Readonly<Record<string, string | number>> = {}) {
    const sentence = fill(backupRefusals[code], values)
    super(sentence.en)
    this.name = 'BackupRefusal'
    this.code = code
    this.sentence = sentence
  }
}
