import type { Pair } from '#kernel/text.ts'

/** A lesson on paper. */
export const sheetText = {
  lead: {
    zh: '给没有手机的班组。一个人念，大家选，照号码往下念。',
    en: 'For a crew without phones. One reads aloud, the others choose, the numbers lead on.',
  },
  allLead: {
    zh: '每节课从新的一页开始，A4 纸。一个人念，大家选，照号码往下念。',
    en: 'Each lesson begins on a new page of A4. One reads aloud, the others choose, the numbers lead on.',
  },
  how: {
    zh: '大约 {minutes} 分钟。从 1 念起：念完情景停一停，让大家选；选了哪个，念那一条的后果，再翻到写着的号码。不签到，不拍照。',
    en: 'About {minutes|minute|minutes}. Begin at 1: read the scene, stop, let people choose; read what follows from that choice and go on at its number. No sign-in sheet, no photos.',
  },
  goes: { zh: '接着念 {number}', en: 'Go on at {number}' },
  act: { zh: '带走一个动作', en: 'One thing to do' },
  askWhom: { zh: '拿不准，问谁', en: 'Not sure? Ask' },
  later: { zh: '过几天再问一问', en: 'Ask again some days later' },
  answers: { zh: '答案（念的人看）', en: 'Answers, for whoever reads' },
  grounds: { zh: '依据', en: 'Based on' },
  unchecked: { zh: '（还没有人核对过）', en: ' (not yet checked by a person)' },
  edition: { zh: '第 {version} 版', en: 'Version {version}' },
  print: { zh: '打印 {n} 节', en: 'Print {n|lesson|lessons}' },
  none: { zh: '还没有课程', en: 'No lessons yet' },
  back: { zh: '回到课程', en: 'Back' },
  toLessons: { zh: '看全部课程', en: 'All lessons' },
  allToPaper: { zh: '打印全部课程', en: 'Print all lessons' },
} satisfies Record<string, Pair>
