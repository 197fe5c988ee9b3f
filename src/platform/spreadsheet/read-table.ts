import { Worker } from 'node:worker_threads'
import { no, type Result } from '#kernel/result.ts'
import type { Table, TableRefusal } from '#kernel/table.ts'
import { defaultOptions, type TableFile, type TableOptions } from './options.ts'
import { workerProgram } from './worker-program.ts'

/**
 * Reads a spreadsheet somebody uploaded. The file is hostile until proven otherwise: it is parsed in a worker without
 * environment, whose heap and time are capped; beyond a cap the worker ends and the caller gets a refusal. One file is
 * read at a time, so that the caps hold for the whole process.
 */
export const readTable = (
  file: TableFile,
  options: Partial<TableOptions> = {},
): Promise<Result<Table, TableRefusal>> => {
  const whole = { ...defaultOptions, ...options }
  if (file.bytes.byteLength > whole.maxBytes) return Promise.resolve(no('too-large'))
  const reading = turn.then(async () => asNamed(file, await readInWorker(file, whole)))
  turn = reading.catch(() => undefined)
  return reading
}

let turn: Promise<unknown> = Promise.resolve()

/** Text under the name of a workbook is most often damaged or something else: read as a table it would make no sense. */
const asNamed = ({ name }: TableFile, read: Result<Table, TableRefusal>): Result<Table, TableRefusal> =>
  read.ok && read.value.format === 'csv' && /\.xls[xm]$/i.test(name) ? no('not-a-workbook') : read

const readInWorker = async (file: TableFile, options: TableOptions): Promise<Result<Table, TableRefusal>> => {
  const { program, evaluated } = await workerProgram()
  const worker = new Worker(program, {
    eval: evaluated,
    workerData: { bytes: file.bytes, options },
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: options.maxHeap, maxYoungGenerationSizeMb: 32 },
  })
  let clock: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      clock = setTimeout(() => resolve(no('too-large')), options.maxTime)
      worker.once('message', resolve)
      worker.once('error', (fault: Error & { code?: string }) =>
        fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(no('too-large')) : reject(fault),
      )
      worker.once('exit', (code) => reject(new Error(`the spreadsheet worker ended with ${code} and no answer`)))
    })
  } finally {
    clearTimeout(clock)
    await worker.terminate()
  }
}
