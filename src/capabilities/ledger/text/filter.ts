import type { Pair } from '#kernel/text.ts'

export const filterText = {
  from: { zh: '从哪天', en: 'From' },
  to: { zh: '到哪天', en: 'To' },
  type: { zh: '事项', en: 'What' },
  all: { zh: '全部', en: 'Everything' },
  actor: { zh: '人员编号', en: 'Code' },
  noCode: { zh: '编号由 0–9、a–f 组成，至少 4 位', en: 'A code has figures and letters a–f, four at least' },
  clear: { zh: '都不选', en: 'Clear' },
  none: { zh: '没有这样的条目', en: 'No such entries' },
  noneWhy: {
    zh: '按编上号的那天找。编号每年一换，去年的要用去年的编号。',
    en: 'Days are those on which entries were numbered. Codes change every year: last year has another one.',
  },
} satisfies Record<string, Pair>

/** What the ledger holds about oneself. */
export const ownText = {
  lead: {
    zh: '你每办一件事，存证链上留一条。链上没有你的姓名，只有每年一换的编号；别人看得到编号，看不到是谁。',
    en: 'Everything you do leaves one entry on the ledger. Your name is not there, only a code that changes every year: others see the code, not who you are.',
  },
  codes: { zh: '你的编号', en: 'Your codes' },
  code: { zh: '{year} 年', en: '{year}' },
  title: { zh: '以你的编号记下的', en: 'Entries under your codes' },
  none: { zh: '还没有', en: 'None yet' },
  noneWhy: {
    zh: '学完一节课、确认一次岗位卡，这里就会有。只看今年和前两年。',
    en: 'Finish a lesson or confirm a post card, and it will be here. This year and the two before are shown.',
  },
} satisfies Record<string, Pair>

export const proofText = {
  notBefore: {
    zh: '不早于 {day} {time}：条目里写着那时签的检查点的根指纹。',
    en: 'Not before {day} {time}: it names the root of the checkpoint signed then.',
  },
  beforeFirst: {
    zh: '最早能到什么时候，没有证据：它写在第一个检查点之前。',
    en: 'How early it may be is not proved: it was written before the first checkpoint.',
  },
  notAfter: {
    zh: '不晚于 {day} {time}：那时签的检查点里第一次有它。',
    en: 'Not after {day} {time}: the checkpoint signed then is the first that holds it.',
  },
  how: { zh: '这怎么算证明', en: 'Why this is a proof' },
  leaf: {
    zh: '条目原文算出一个指纹；改一个字，指纹就不同。',
    en: 'The text of the entry gives a fingerprint; change one letter and it is another.',
  },
  path: {
    zh: '它依次和 {n} 个相邻的指纹合并，算出全部 {size} 条的根指纹。',
    en: 'Joined with {n|neighbouring fingerprint|neighbouring fingerprints}, one after the other, it gives the root over all {size|entry|entries}.',
  },
  signed: {
    zh: '根指纹写在签了名的检查点里，检查点在别人手里也有。对得上，这一条就没有被改、被抽、被插过。',
    en: 'The root stands in the signed checkpoint, of which others hold copies. If they agree, this entry was not changed, taken out or put in.',
  },
  check: { zh: '去独立校验', en: 'Check it yourself' },
} satisfies Record<string, Pair>
