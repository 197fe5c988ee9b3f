import type { ChangeKind, ListedChange, ListedDoubt } from '#kernel/import.ts'
import type { Result } from '#kernel/result.ts'
import { fill, inLanguage, joined, type Pair } from '#kernel/text.ts'
import type { AnswerOf, AnyVerb } from '#kernel/verb.ts'
import type { UploadedFile } from '#platform/context.ts'
import { stageRefusals, writeRefusals } from '#ui/import/text.ts'
import { type Exit, exit } from '../command-line/command.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { StartRefusal } from '../start-refusal.ts'
import type { ImportList } from './lists.ts'

/** Asks the door, as one person. */
export type Ask = (verb: AnyVerb, input: unknown, upload?: UploadedFile) => Promise<Result<unknown, string>>

export interface ImportAsked {
  readonly list: ImportList
  readonly upload: UploadedFile
  readonly full: boolean
  readonly dryRun: boolean
  readonly terminal: Terminal
}

/** Reads, stages and previews a list as its page does, prints what would change, and writes all of it or nothing. */
export const importBy = async (asking: Ask, { list, upload, full, dryRun, terminal }: ImportAsked): Promise<Exit> => {
  const { verbs, words } = list
  const ask = async <V extends AnyVerb>(verb: V, input: unknown, file?: UploadedFile): Promise<AnswerOf<V>> => {
    const result = await asking(verb, input, file)
    if (!result.ok) throw new StartRefusal(sentenceOf(result.refusal))
    return result.value as AnswerOf<V>
  }
  const sheet = { sheet: null, encoding: null }
  const read = await ask(verbs.read, sheet, upload)
  terminal.say(fill(readText, { file: read.fileName, rows: read.rows }))
  for (const { column, field } of read.columns)
    terminal.say(field === null ? fill(unusedText, { column }) : columnText(column, words.fields[field]))

  const mapping = read.columns.map(({ column, field }) => ({ column, field }))
  const { draft } = await ask(verbs.stage, { ...sheet, mapping, remember: false }, upload)
  const see = (show: ChangeKind) => ask(verbs.preview, { draft, full, show, page: 0 })
  const { counts } = await see('created')
  for (const kind of [...words.kinds, 'unchanged', 'doubtful'] as const)
    terminal.say(countText(words.counts[kind], counts[kind]))
  for (const kind of words.kinds) {
    const { changes, more } = await see(kind)
    for (const change of changes.slice(0, shown)) terminal.say(changeText(change, words.tabs[kind]))
    if (more || changes.length > shown) terminal.say(moreText)
  }
  if (counts.doubtful > 0) {
    const { doubts } = await ask(verbs.repairs, { draft })
    for (const doubt of doubts.slice(0, shown)) terminal.complain(doubtText(doubt, list))
    terminal.complain(fill(mendText, { n: counts.doubtful, page: list.page }))
    return exit.found
  }
  if (dryRun) {
    terminal.say(fill(dryText, { page: list.page }))
    return exit.done
  }
  const written = await ask(verbs.write, { draft, full, seen: counts })
  terminal.say(fill(words.written, { ...written.counts }))
  const { leftOut = [] } = written
  if (words.leftOut && leftOut.length > 0)
    terminal.say(fill(words.leftOut, { n: leftOut.length, what: joined(leftOut) }))
  return exit.done
}

/** So many of each kind are printed; the page has them all. */
const shown = 20

const sentenceOf = (refusal: string): Pair =>
  ({ ...stageRefusals, ...writeRefusals, ...doorRefusals })[refusal as keyof typeof doorRefusals] ?? {
    zh: `没有写入：${refusal}`,
    en: `Nothing was written: ${refusal}`,
  }

const doorRefusals = {
  'not-permitted': {
    zh: '这个人的角色不能导入这种表。名册、岗位、不在岗由系统管理员导入；分工、风险点清册、职权清单由纪检监察员导入，后两种在还没有纪检监察员时系统管理员也行。',
    en: 'The roles of this person may not import this list. Roster, posts and absences are for the system administrator, the division of work, the risk register and the power list for the officer; the last two also for the system administrator while there is no officer.',
  },
} satisfies Record<string, Pair>

const both = (write: (language: 'zh' | 'en') => string): Pair => ({ zh: write('zh'), en: write('en') })
const columnText = (column: string, field: Pair | undefined): Pair =>
  both((language) => `  ${column} → ${field?.[language] ?? ''}`)
const countText = (word: Pair, n: number): Pair => both((language) => `${word[language]}: ${n}`)
const changeText = ({ key, label, before, after, from }: ListedChange, kind: Pair): Pair =>
  both((language) =>
    [
      '  ',
      kind[language],
      ' ',
      inLanguage(key, language),
      ' ',
      inLanguage(label, language),
      ': ',
      before[language],
      ' → ',
      after[language],
      from ? ` (${from})` : '',
    ].join(''),
  )
const doubtText = ({ line, field, kind, text, suggestion }: ListedDoubt, { words }: ImportList): Pair =>
  both((language) => {
    const why = words.doubts[`${field}.${kind}`] ?? words.doubts[kind]
    const near = suggestion === null ? '' : ` (${suggestion}?)`
    return `  ${line}  ${words.fields[field]?.[language] ?? field}: ${text}${near}  ${why?.[language] ?? kind}`
  })

const readText: Pair = { zh: '{file}：{rows} 行', en: '{file}: {rows|row|rows}' }
const unusedText: Pair = { zh: '  {column}：不读', en: '  {column}: not read' }
const moreText: Pair = { zh: '  ……只列了前面的，其余到页面上看', en: '  … only the first; the page has the rest' }
const mendText: Pair = {
  zh: '{n} 行要看一眼，什么也没写入。改好文件再来，或在 {page} 修正（留 35 天）。',
  en: '{n|row needs|rows need} a look; nothing was written. Mend the file, or mend them at {page} (kept for 35 days).',
}
const dryText: Pair = {
  zh: '只看了看，什么也没写入。去掉 --dry-run 就写入，或到 {page} 接着做。',
  en: 'This was a look; nothing was written. Leave --dry-run out to write, or go on at {page}.',
}
