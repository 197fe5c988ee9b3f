import type { Pair } from '#kernel/text.ts'
import type { HintReason, Lint } from '../rules/lints.ts'

export const lintText: Record<Lint, Pair> = {
  post: { zh: '岗位', en: 'Post' },
  verb: { zh: '动词', en: 'Verb' },
  noun: { zh: '本地名词', en: 'Local noun' },
  backfire: { zh: '反作用', en: 'Backfire' },
  length: { zh: '长短', en: 'Length' },
}

/** What a hint says; `{found}` are the words as they stand. */
export const hintText: Record<HintReason, Pair> = {
  'no-post': {
    zh: '没有写明给哪个岗位。选上岗位；给所有人的课，在说明里写“给每个人：”。',
    en: 'No post is named. Choose one; a lesson for all says “For everyone:” in its summary.',
  },
  'unknown-post': { zh: '本单位没有“{found}”这个岗位。', en: 'This organisation has no post “{found}”.' },
  'reader-unsaid': {
    zh: '说明里没有说给谁。写成“给……岗：做哪一件事。”',
    en: 'The summary does not say for whom. Write “For …: the one act.”',
  },
  'vague-verb': {
    zh: '“{found}”看不见动作。换成别人看得见的一件事，比如“在登记表上写一行”。',
    en: 'Nobody can see “{found}” done. Write what another person could watch, such as “write a line in the register”.',
  },
  'act-unseen': {
    zh: '这件事做没做，别人看不出。用写、问、称、退、签这样的动词。',
    en: 'Nobody could tell whether this act was done. Use verbs such as write, ask, weigh, return, sign.',
  },
  'general-noun': {
    zh: '“{found}”放到哪儿都行。写出是哪个科室、哪张单、哪条规定。',
    en: '“{found}” fits every place. Name the office, the form or the rule.',
  },
  'called-otherwise': {
    zh: '“{found}”在你们单位叫“{instead}”。',
    en: 'Your organisation calls “{found}” “{instead}”.',
  },
  'few-nouns': {
    zh: '读不出是在哪儿的事。写出手边的东西：单、票、井、磅、钥匙。',
    en: 'It could have happened anywhere. Name what hands touch there: form, ticket, well, scale, key.',
  },
  'no-own-noun': {
    zh: '还没有一个本单位自己的词。写出是哪个站队、哪个岗位，或流程里的哪张单。',
    en: 'No word of this organisation yet. Name the station, the post, or a paper of the process.',
  },
  common: {
    zh: '“{found}”让人觉得违规很平常，反而松了劲。写这个人的一个选择。',
    en: '“{found}” makes a breach look common, and that loosens restraint. Write of one person’s choice.',
  },
  small: {
    zh: '“{found}”会不会让人觉得小的可以收？后果里讲清了，就留着。',
    en: 'Could “{found}” tell a reader that small things are fine? Keep it if the outcome answers it.',
  },
  unseen: {
    zh: '“{found}”教人往没人看见的地方想。写清记录从哪儿会对上。',
    en: '“{found}” leads thoughts to where nobody looks. Say which record will show it.',
  },
  'long-text': {
    zh: '这一段 {found} 字，手机上要翻页。',
    en: 'This passage has {found|word|words}; a phone has to be scrolled.',
  },
  'long-lesson': {
    zh: '安静地读一遍要 {found} 分钟，比计划长。',
    en: 'A quiet reading takes {found|minute|minutes}, more than planned.',
  },
  'sound-stands-out': {
    zh: '合适的那个选项，看长短就认出来了。把几个选项写得差不多长。',
    en: 'The sound choice can be told by its length alone. Make the choices about equally long.',
  },
}
