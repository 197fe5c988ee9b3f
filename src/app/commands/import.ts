import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { openPseudonymKey } from '#capabilities/ledger/public.ts'
import { fill, type Pair } from '#kernel/text.ts'
import { openPool } from '#platform/database.ts'
import { openBeside } from '#platform/postgres/storage.ts'
import { command } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import { askingAs } from '../import/asking-as.ts'
import { type ImportAsked, importBy } from '../import/import-by.ts'
import { importLists, listNames } from '../import/lists.ts'
import { StartRefusal } from '../start-refusal.ts'

/** Takes a list in without a browser, through the same door: the preview is printed, then all of it is written or nothing. */
export const importFile = command({
  name: 'import',
  does: { zh: '导入一张表，先打印会变什么', en: 'takes in a list and first prints what would change' },
  more: {
    zh: '有一行要看一眼，就什么也不写：改好文件再来，或者到页面上修正。产品开着也能用。',
    en: 'Nothing is written while a row needs a look: mend the file, or mend the rows on the page. It also works while the product runs.',
  },
  words: [
    { name: { zh: '哪种表', en: 'LIST' }, about: { zh: listNames.join('、'), en: listNames.join(', ') } },
    { name: { zh: '文件', en: 'FILE' }, about: { zh: '.xlsx 或 .csv，20 MB 以内', en: '.xlsx or .csv, up to 20 MB' } },
  ],
  settings: [...storageSettings, 'as', 'dryRun', 'full'],
  run: async ({ values, words: [name = '', file = ''], terminal }) => {
    const list = importLists[name]
    if (!list) throw new StartRefusal(fill(noSuchList, { name, lists: listNames.join(', ') }))
    if (values.as === undefined) throw new StartRefusal(whoText)
    const upload = { name: basename(file), bytes: contentOf(file) }
    const storage = await openBeside(values)
    const pool = openPool(storage.request, 2)
    try {
      const asked: ImportAsked = { list, upload, full: values.full, dryRun: values.dryRun, terminal }
      return await importBy(await askingAs(values.as, pool, await openPseudonymKey(storage.folder)), asked)
    } finally {
      await pool.end()
      await storage.stop()
    }
  },
})

const contentOf = (file: string): Buffer => {
  try {
    if (statSync(file).size > 20_000_000) throw new StartRefusal(fill(tooLarge, { file }))
    return readFileSync(file)
  } catch (fault) {
    if (fault instanceof StartRefusal) throw fault
    throw new StartRefusal(fill(noFile, { file }))
  }
}

const noSuchList: Pair = {
  zh: '没有“{name}”这种表。可以导入：{lists}。',
  en: 'There is no list “{name}”. Lists: {lists}.',
}
const whoText: Pair = {
  zh: '请用 --as 写上谁来导入（工号），例：plumbline import roster 名册.xlsx --as 0038 --dry-run',
  en: 'Say with --as who imports (a staff number): plumbline import roster roster.xlsx --as 0038 --dry-run',
}
const noFile: Pair = { zh: '读不到 {file}。看看路径和权限。', en: '{file} cannot be read. Check its path and rights.' }
const tooLarge: Pair = { zh: '{file} 超过 20 MB。分成几张再导。', en: '{file} has more than 20 MB. Split it.' }
