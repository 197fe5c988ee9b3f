import type { Pair } from '#kernel/text.ts'
import { type Exit, exit } from './command-line/command.ts'
import type { Terminal } from './command-line/terminal.ts'

export interface Stoppable {
  /** Settles when the database died and could not be brought back. */
  readonly failed: Promise<Error>
  readonly stop: () => Promise<void>
}

/** Keeps the product open until somebody ends it, or until its database is lost for good. */
export const untilStopped = async ({ failed, stop }: Stoppable, terminal: Terminal): Promise<Exit> => {
  const lost = await Promise.race([terminal.stopped(), failed])
  await stop()
  if (lost === undefined) return exit.done
  terminal.complain(databaseLost(lost))
  return exit.failed
}

const databaseLost = ({ message }: Error): Pair => ({
  zh: `数据库停了，也没有能重新启动：${message}。已确认的记录都在。请检查磁盘空间和 postgres.log，再启动一次。`,
  en: `The database stopped and could not be started again: ${message}. Every confirmed record is kept. Look at the disk space and at postgres.log, then start again.`,
})
