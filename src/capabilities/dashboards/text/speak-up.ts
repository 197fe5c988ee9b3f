import type { Pair } from '#kernel/text.ts'

interface Channel {
  readonly name: Pair
  readonly what: Pair
  readonly when: Pair
}

/** R63: which channel takes what; the nearest first, and a way round it when it is the one concerned. */
const channels: readonly Channel[] = [
  {
    name: { zh: '本单位纪检委员、纪委', en: 'Your unit’s discipline member or committee' },
    what: {
      zh: '反映本单位党员、干部和职工的问题。电话和信箱看单位公示栏。',
      en: 'For matters about members, officials and staff of your unit. Telephone and letter box are on the notice board.',
    },
    when: { zh: '涉及的人不在这一级时', en: 'When the person concerned is not at this level' },
  },
  {
    name: { zh: '上级纪检监察机构', en: 'The discipline and supervision body above' },
    what: {
      zh: '公司纪委或派驻机构。可以写信，也可以当面说。',
      en: 'The company’s discipline commission or the accredited office. You may write, or go in person.',
    },
    when: {
      zh: '涉及本单位领导或纪检人员时，直接找上一级',
      en: 'When leaders or discipline staff of your unit are concerned: go one level up',
    },
  },
  {
    name: { zh: '地方和中央纪检监察机关', en: 'Local and central discipline and supervision bodies' },
    what: {
      zh: '全国统一的 12388 举报电话和举报网站，分级受理。',
      en: 'The national 12388 telephone line and website; each level takes its own matters.',
    },
    when: { zh: '不便在单位里说时，随时可以', en: 'At any time, when it is hard to speak inside the unit' },
  },
]

/** The channel guide: where, who, what protects, what comes next. */
export const speakUpText = {
  lead: {
    zh: '这一页告诉您去哪里反映、谁来办、怎样保护您、之后会怎样。不用登录，也不记录谁看过。',
    en: 'This page says where to report, who handles it, what protects you and what happens next. No sign-in; nobody records that you looked.',
  },
  noReports: {
    zh: '准绳不收、也不保存任何举报。请走下面的渠道。',
    en: 'Plumbline takes no reports and keeps none. Please use the channels below.',
  },
  network: {
    zh: '您现在可能正用着单位的网络或设备，单位有可能看到您打开过这一页。想更稳妥，请用自己的手机和流量。',
    en: 'You may be using your employer’s network or device, and your employer may be able to see that you opened this page. To be safer, use your own phone and mobile data.',
  },
  where: { zh: '去哪里反映', en: 'Where to go' },
  around: { zh: '什么时候走这条', en: 'When to choose it' },
  channels,
  who: { zh: '谁来办', en: 'Who handles it' },
  whoBody: {
    zh: '由有管辖权的纪检监察机关受理。反映的是谁，谁就不能经手；反映纪检监察机关主要负责人的，直接送上一级。',
    en: 'The discipline and supervision body in charge. Nobody handles a report about themselves; one about the head of such a body goes straight to the level above.',
  },
  protects: { zh: '怎样保护您', en: 'What protects you' },
  protections: [
    {
      zh: '您的姓名、住址、电话和反映的内容都要保密，不得转给被反映的人和单位。',
      en: 'Your name, address, telephone and what you reported are kept secret and must not reach the person or unit concerned.',
    },
    {
      zh: '打击报复要追究责任。遇到了，告诉受理的机关。',
      en: 'Retaliation is punished. If it happens, tell the body that took your report.',
    },
    {
      zh: '可以不写名字。写名字的优先办，也有答复。',
      en: 'You may stay anonymous. Named reports come first and get an answer.',
    },
  ] as readonly Pair[],
  next: { zh: '之后会怎样', en: 'What happens next' },
  steps: [
    {
      zh: '收到实名反映后 15 个工作日内，告诉您是否受理。',
      en: 'Within 15 working days of a named report, you are told whether it is taken up.',
    },
    {
      zh: '了解情况后，可能谈话了解、初步核实、先存着待查，或者了结。不是每件都会立案。',
      en: 'After a first look there may be a talk, a check of the facts, a wait for more, or an end. Not every report becomes a case.',
    },
    {
      zh: '实名的，办结后 15 个工作日内把结果告诉您。有不同意见可以当场说，也可以补材料。',
      en: 'For a named report, you hear the result within 15 working days of its end. You may disagree, and may add material.',
    },
  ] as readonly Pair[],
  write: { zh: '写清这几样，更容易办', en: 'What helps' },
  writeBody: {
    zh: '什么人、什么时间、在哪里、做了什么、您怎么知道的、哪里能查到。只写知道的事，不确定就写“不确定”。',
    en: 'Who, when, where, what was done, how you know it, where it can be checked. Write what you know; where you are unsure, say so.',
  },
  source: {
    zh: '依据：《纪检监察机关处理检举控告工作规则》（中共中央办公厅，2020 年 1 月 21 日）。本页内容还没有人核对过，以原文为准。',
    en: 'Based on the rules for handling reports and complaints by discipline and supervision bodies (General Office of the Central Committee, 21 January 2020). Not yet checked by a person; the original text counts.',
  },
  back: { zh: '去登录', en: 'Go to sign in' },
}
