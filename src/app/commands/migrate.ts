import { fill, type Pair } from '#kernel/text.ts'
import { migrate as bringUpToDate } from '#platform/postgres/migrate.ts'
import { openStorage } from '#platform/postgres/storage.ts'
import { command, exit } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import { migrations } from '../migrations.ts'

/** Brings the schema up to date without opening the product, for updates at a chosen hour. */
export const migrate = command({
  name: 'migrate',
  does: { zh: '把数据结构升级到这个版本', en: 'brings the schema up to this version' },
  more: {
    zh: '启动时会自动升级；这个命令用来在选定的时间先升级。升级前请先备份。',
    en: 'A start does the same by itself; this does it at an hour you choose. Take a backup first.',
  },
  settings: storageSettings,
  run: async ({ values, terminal }) => {
    const storage = await openStorage(values)
    try {
      const applied = await bringUpToDate(storage.owner, migrations())
      for (const name of applied) terminal.write(`+ ${name}`)
      terminal.say(applied.length === 0 ? upToDate : done(applied.length))
      return exit.done
    } finally {
      await storage.stop()
    }
  },
})

const upToDate: Pair = { zh: '数据结构已是最新。', en: 'The schema is up to date already.' }
const done = (n: number): Pair =>
  fill({ zh: '已执行 {n} 步，数据结构已是最新。', en: '{n|step|steps} applied; the schema is up to date.' }, { n })
