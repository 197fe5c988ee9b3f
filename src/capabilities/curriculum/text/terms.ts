import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { DropTerm, SaveTerm } from '../contract/terms.ts'

export const termsText = {
  lead: {
    zh: '内容包里的通用词，在这里换成你们自己的叫法。微课、案例、短读、题目和岗位卡照这个显示；标题、依据和已经答过的都不变。',
    en: 'Say here what you call things for which the packs use a general word. Lessons, cases, short readings, questions and post cards then show your word; titles, norms and past answers stay as they are.',
  },
  table: { zh: '本单位叫法', en: 'Our own words' },
  said: { zh: '通用词', en: 'General word' },
  called: { zh: '你们叫', en: 'You say' },
  'said-zh': { zh: '通用词（中文）', en: 'General word in Chinese' },
  'called-zh': { zh: '你们叫（中文）', en: 'You say in Chinese' },
  'said-en': { zh: '通用词（英文）', en: 'General word in English' },
  'called-en': { zh: '你们叫（英文）', en: 'You say in English' },
  saidHint: { zh: '内容包里怎么写，就怎么写，比如“作业区”', en: 'As it stands in the pack, for instance “work area”' },
  englishHint: {
    zh: '英文不用就两栏都空着；复数是另一个词，另写一条',
    en: 'Leave both empty if the English stays; a plural is a separate word with a line of its own',
  },
  none: { zh: '还没有本单位叫法', en: 'No words of your own yet' },
  noneWhy: {
    zh: '内容包的词和你们的一样，就不用写。不一样的，写一个，处处照着显示。',
    en: 'If the packs use the words you use, there is nothing to do. If not, write a word once and it is shown everywhere.',
  },
  add: { zh: '加一个叫法', en: 'Add a word' },
  change: { zh: '改', en: 'Change' },
  changeOf: { zh: '改“{word}”', en: 'Change “{word}”' },
  save: { zh: '照这个显示', en: 'Show it this way' },
  cancel: { zh: '不改了', en: 'Cancel' },
  drop: { zh: '去掉', en: 'Remove' },
  saved: {
    zh: '“{word}”在 {uses} 份内容里，从现在起照这个显示',
    en: '“{word}” appears in {uses|item|items} in use; from now on your word is shown there',
  },
  savedNowhere: {
    zh: '记下了。现在用的内容里没有“{word}”，看看是不是写错了字',
    en: 'Saved. Nothing in use says “{word}”; is it spelt as in the pack?',
  },
  dropped: { zh: '“{word}”照原样显示了', en: '“{word}” is shown as in the pack again' },
} satisfies Record<string, Pair>

export const termRefusals: Record<RefusalOf<typeof SaveTerm> | RefusalOf<typeof DropTerm>, Pair> = {
  'term-not-found': { zh: '这一条已经去掉了。', en: 'This one was removed meanwhile.' },
  'words-missing': {
    zh: '一种语言的两栏要么都写，要么都空；至少写一种语言。',
    en: 'For each language fill in both words or neither, and at least one language.',
  },
  'word-short': {
    zh: '通用词至少两个字；一个字到处都有，会换错。',
    en: 'The general word needs at least two characters; a single one appears everywhere and would be replaced wrongly.',
  },
  'same-word': { zh: '两栏一样，不用换。', en: 'Both are the same; there is nothing to replace.' },
  'word-taken': {
    zh: '这个通用词已经有叫法了，改那一条。',
    en: 'This general word already has one of yours; change that one.',
  },
  'too-many': { zh: '已经有 200 个了。先去掉不用的。', en: 'There are 200 already. Remove some first.' },
}
