import { parentPort, workerData } from 'node:worker_threads'
import type { TableOptions } from './options.ts'
import { parseTable } from './parse-table.ts'

const { bytes, options } = workerData as { readonly bytes: Uint8Array; readonly options: TableOptions }

void parseTable(bytes, options).then((result) => parentPort?.postMessage(result))
