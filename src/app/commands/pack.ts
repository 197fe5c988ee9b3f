import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { TakePack } from '#capabilities/curriculum/contract/packs.ts'
import { loadPack, type PackLoaded } from '#capabilities/curriculum/public.ts'
import { toldPackFault } from '#capabilities/curriculum/text/pack-faults.ts'
import { openPseudonymKey } from '#capabilities/ledger/public.ts'
import { longDay, moment } from '#kernel/day.ts'
import { fill, type Pair } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { openBeside } from '#platform/postgres/storage.ts'
import { command, exit } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { askingAs } from '../import/asking-as.ts'
import { packCodes, packFile, packIn, UnreadablePack } from '../packs.ts'
import { StartRefusal } from '../start-refusal.ts'

/** Takes a content pack in: it is tried first, every place at which it is wrong is printed, then all of it is kept or nothing. */
export const pack = command({
  name: 'pack',
  does: {
    zh: '载入内容包：党纪法规、课、案例、题、测验、岗位卡、岗位模板',
    en: 'takes in a content pack: norms, lessons, cases, questions, exams, post cards, post templates',
  },
  more: {
    zh: '再载一次同样的包，什么也不变；新版本的内容换上，旧版本留着。案例要一位纪检监察员核准无名以后才给大家看。',
    en: 'The same pack once more changes nothing; new versions take their place, old ones stay. A case is shown once an officer answers for it being nameless.',
  },
  words: [
    {
      name: { zh: '包', en: 'PACK' },
      about: {
        zh: `随产品带的 ${packCodes.join('、')}，或者一个文件夹`,
        en: `one of the product's own, ${packCodes.join(', ')}, or a folder`,
      },
    },
  ],
  settings: [...storageSettings, 'as', 'dryRun'],
  run: async ({ values, words: [name = ''], terminal }) => {
    const content = contentOf(name)
    if (values.as === undefined) throw new StartRefusal(whoText)
    const storage = await openBeside(values)
    const pool = openPool(storage.request, 2)
    try {
      const ask = await askingAs(values.as, pool, await openPseudonymKey(storage.folder))
      // Whoever may not load hears so first, also where nothing would be written.
      const asked = await ask(TakePack, {})
      if (!asked.ok && asked.refusal === 'not-permitted') throw new StartRefusal(mayNotText)
      const tried = await triedIn(pool, content)
      if ('lacks' in tried) throw new StartRefusal(fill(lacksText, { packs: tried.lacks.join(', ') }))
      if ('faults' in tried) {
        for (const fault of tried.faults.slice(0, shown)) terminal.complain(toldPackFault(fault))
        terminal.complain(fill(wrongText, { n: tried.faults.length }))
        return exit.found
      }
      if (values.dryRun) {
        sayLoaded(terminal, tried)
        terminal.say(dryText)
        return exit.done
      }
      const upload = { name: 'pack.json', bytes: Buffer.from(JSON.stringify(content)) }
      const taken = await ask(TakePack, {}, upload)
      if (!taken.ok) throw new Error(`a pack that was tried a moment ago is refused: ${taken.refusal}`)
      sayLoaded(terminal, taken.value as AnswerOf<typeof TakePack>)
      return exit.done
    } finally {
      await pool.end()
      await storage.stop()
    }
  },
})

const shown = 20

/** A pack of the product by its name, else the folder of one. */
const contentOf = (name: string): Record<string, unknown> => {
  if ((packCodes as readonly string[]).includes(name)) return packFile(name)
  if (!existsSync(join(name, 'pack.json'))) throw new StartRefusal(fill(noPack, { name, packs: packCodes.join(', ') }))
  try {
    return packIn(name)
  } catch (fault) {
    if (!(fault instanceof UnreadablePack)) throw fault
    throw new StartRefusal(fill(unreadable, { name, file: fault.file, why: unreadableText[fault.why] }))
  }
}

class NothingKept extends Error {}

/** What loading it would bring, or every place at which it is wrong; nothing of it is kept. */
const triedIn = async (pool: pg.Pool, content: unknown): Promise<PackLoaded> => {
  let tried: PackLoaded = { faults: [] }
  const now = moment(new Date().toISOString())
  await inTransaction(pool, { tenant: 1, person: null, scope: ['1.%'] }, async (tx) => {
    tried = await loadPack(tx, content, now)
    throw new NothingKept()
  }).catch((fault: unknown) => {
    if (!(fault instanceof NothingKept)) throw fault
  })
  return tried
}

const sayLoaded = (
  terminal: Terminal,
  { loaded, norms, behind, aside, unfit, revealing, repealed }: Extract<PackLoaded, { readonly loaded: unknown }>,
): void => {
  terminal.say(fill(loadedText, loaded))
  for (const { title } of norms.added) terminal.say(fill(normAddedText, { title }))
  for (const { title } of norms.changed) terminal.say(fill(normChangedText, { title }))
  for (const { title, on, by, again } of norms.ended) {
    terminal.say(
      fill(by === null ? normEndedText : normReplacedText, { title, on: longDay(on), by: by?.title ?? '', again }),
    )
  }
  if (behind !== null) terminal.say(fill(behindText, { version: behind }))
  for (const { kind, title, here, version } of aside)
    terminal.say(fill(kind === 'norm' ? normAsideText : asideText, { title, here, version }))
  for (const { title, draw, left, asked } of unfit) {
    terminal.say(left < draw ? fill(unfitText, { title, draw, left }) : fill(unfitListedText, { title }))
    for (const { question, lesson } of asked) terminal.say(fill(askedText, { question, lesson }))
  }
  for (const { title, drawn } of revealing) {
    terminal.say(fill(revealingText, { title }))
    for (const { question, exam } of drawn) terminal.say(fill(drawnText, { question, exam }))
  }
  for (const { title, again } of repealed) terminal.say(fill(repealedText, { title, again }))
}

const loadedText: Pair = {
  zh: '新的：党纪法规 {norms}，课 {lessons}，案例 {cases}，题 {questions}，测验 {exams}，岗位卡 {cards}，短读 {readings}，岗位模板 {posts}，流程模板 {processes}。',
  en: 'New: norms {norms}, lessons {lessons}, cases {cases}, questions {questions}, exams {exams}, post cards {cards}, readings {readings}, post templates {posts}, process maps {processes}.',
}
const normAddedText: Pair = { zh: '  新规定：《{title}》', en: '  New norm: {title}' }
const normChangedText: Pair = { zh: '  换了新文本：《{title}》', en: '  In new words: {title}' }
const normEndedText: Pair = {
  zh: '  废止：《{title}》，{on}起；{again} 条新列入“要重看的”。',
  en: '  Ended: {title}, from {on}; {again|thing that leans|things that lean} on it are new on the list to look at again.',
}
const normReplacedText: Pair = {
  zh: '  废止：《{title}》，{on}起，改看《{by}》；{again} 条新列入“要重看的”。',
  en: '  Ended: {title}, from {on}, {by} in its place; {again|thing that leans|things that lean} on it are new on the list to look at again.',
}
const behindText: Pair = {
  zh: '这个包更新的 {version} 版已经载入过：较新的照旧用，旧版只留作旧版。',
  en: 'Version {version} of this pack, which is newer, is loaded already: what is newer stays in use, older versions are only kept.',
}
const asideText: Pair = {
  zh: '“{title}”这里改过，在用 {here} 版；包里的 {version} 版没有换上，在“备课”里等人决定。',
  en: '“{title}” was changed here and stays in use in version {here}; version {version} of the pack waits in the lesson studio.',
}
const normAsideText: Pair = {
  zh: '“{title}”这里自己记过，现在是 {here} 版；包里的 {version} 版没有换上，在党纪法规库里等人决定。',
  en: '“{title}” was recorded here and stays in version {here}; version {version} of the pack waits in the norm library.',
}
const unfitText: Pair = {
  zh: '测验“{title}”在这里还用不上：要抽 {draw} 题，题库里这里能抽的有 {left} 题。它在“备课”里等人决定，先前的版本照用。',
  en: 'The exam “{title}” cannot be sat here yet: it draws {draw}, and {left} of its pool may be drawn here. It waits in the lesson studio; the version before stays in use.',
}
const unfitListedText: Pair = {
  zh: '测验“{title}”在这里还用不上：它要抽的题，这里的课也在问。它在“备课”里等人决定，先前的版本照用。',
  en: 'The exam “{title}” cannot be sat here yet: lessons here ask what it draws. It waits in the lesson studio; the version before stays in use.',
}
const askedText: Pair = {
  zh: '  课“{lesson}”也在问“{question}”，答案随课先到。',
  en: '  The lesson “{lesson}” asks “{question}” as well, with which its key comes first.',
}
const revealingText: Pair = {
  zh: '课“{title}”在这里还用不上：它问的题，这里有测验要抽。它在“备课”里等人决定，先前的版本照用。',
  en: 'The lesson “{title}” cannot be taught here yet: an exam here draws what it asks. It waits in the lesson studio; the version before stays in use.',
}
const drawnText: Pair = {
  zh: '  测验“{exam}”要抽“{question}”，答案会随课先到。',
  en: '  The exam “{exam}” draws “{question}”, whose key would come first with the lesson.',
}
const repealedText: Pair = {
  zh: '“{title}”在这里已经废止，包里却以它为依据；{again} 条新列入“要重看的”。',
  en: '“{title}” is repealed here and the pack leans on it; {again|thing that does is|things that do are} new on the list to look at again.',
}
const dryText: Pair = { zh: '这是试载：什么也没写入。', en: 'This was a dry run: nothing was written.' }
const wrongText: Pair = {
  zh: '这个包有 {n} 处不对，什么也没写入。按上面的位置改好再载。',
  en: 'The pack is wrong in {n|place|places}; nothing was written. Mend them and load it again.',
}
const noPack: Pair = {
  zh: '“{name}”不是随产品带的包（{packs}），也不是里面有 pack.json 的文件夹。',
  en: '“{name}” is neither a pack of the product ({packs}) nor a folder with a pack.json.',
}
const unreadable: Pair = {
  zh: '文件夹 {name} 里的包读不出来：{file} {why}。看看 docs/content-packs.md 里的布局。',
  en: 'The pack in {name} cannot be read: {file} {why}. docs/content-packs.md shows the layout.',
}
const unreadableText: Readonly<Record<UnreadablePack['why'], Pair>> = {
  absent: { zh: '没有或者打不开', en: 'is not there or cannot be opened' },
  'no-json': { zh: '不是 JSON', en: 'is no JSON' },
}
const lacksText: Pair = {
  zh: '这个包要和别的包一起用，先载入：{packs}。什么也没写入。',
  en: 'This pack leans on others; load them first: {packs}. Nothing was written.',
}
const whoText: Pair = {
  zh: '请用 --as 写上谁来载入（备课人的工号），例：plumbline pack common --as 0027',
  en: 'Say with --as who loads it (the staff number of an author): plumbline pack common --as 0027',
}
const mayNotText: Pair = {
  zh: '这个人的角色不能载入内容包：内容归备课人。',
  en: 'The roles of this person may not load a pack: content belongs to the author.',
}
