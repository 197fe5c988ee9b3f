import type { Pair } from '#kernel/text.ts'
import { fill } from '#kernel/text.ts'
import { type StorageRefusalCode, storageRefusals } from './text.ts'

/** The storage cannot be opened as asked. The sentence says what, why and what to do, for whoever runs the product. */
export class StorageRefusal extends Error {
  readonly code: StorageRefusalCode
  readonly sentence: Pair

  constructor(code: StorageRefusalCode, values: Readonly<Record<string, string | number>> = {}) {
    const sentence = fill(storageRefusals[code], values)
    super(sentence.en)
    this.name = 'StorageRefusal'
    this.code = code
    this.sentence = sentence
  }
}

/** Another process works on the data folder. */
export class DataFolderTaken extends StorageRefusal {
  constructor(folder: string, pid: number) {
    super('data-folder-taken', { folder, pid })
    this.name = 'DataFolderTaken'
  }
}
