import type { Pair } from '#kernel/text.ts'
import { type Exit, exit } from './command-line/command.ts'
import type { Terminal } from './command-line/terminal.ts'

export interface Stoppable {
  /** Settles when the database died and could not be brought back. */
  readonly failed: Promise<Error>
  readonly stop: () => Promise<void>
}

/**
 * Opens the product and keeps it open until somebody ends it, or until its database is lost for good. Who ends it while it
 * opens is told to wait: what has been begun is finished and closed in order, and no database stays behind.
 */
export const untilStopped = async <Open extends Stoppable>(
  open: () => Promise<Open>,
  opened: (open: Open) => void,
  terminal: Terminal,
): Promise<Exit> => {
  let isOpen = false
  const ended = terminal.stopped()
  void ended.then(() => isOpen || terminal.say(stillOpening))
  const running = await open()
  isOpen = true
  opened(running)
  const { failed, stop } = running
  const lost = await Promise.race([ended, failed])
  await stop()
  if (lost === undefined) return exit.done
  terminal.complain(databaseLost(lost))
  return exit.failed
}

const stillOpening: Pair = {
  zh: '正在打开。打开后马上停，请等一下。',
  en: 'Still opening. It stops as soon as it is open; please wait.',
}

const databaseLost = ({ message }: Error): Pair => ({
  zh: `数据库停了，也没有能重新启动：${message}。已确认的记录都在。请检查磁盘空间和 postgres.log，再启动一次。`,
  en: `The database stopped and could not be started again: ${message}. Every confirmed record is kept. Look at the disk space and at postgres.log, then start again.`,
})
