import { day } from '#kernel/day.ts'
import type { Card } from './rules/card.ts'
import type { Case } from './rules/case.ts'
import type { End, Lesson, Turn } from './rules/lesson.ts'
import type { Notice } from './rules/notice.ts'
import type { Pack } from './rules/pack.ts'
import type { Exam, Question } from './rules/question.ts'
import type { Reading, Reminder } from './rules/reading.ts'

/** A scene whose choices lead to the scenes named; the first choice is the sound one. */
export const aTurn = (id: string, step: number, ways: Readonly<Record<string, string>>): Turn => ({
  id,
  step,
  text: { zh: '供应商把一箱年货放在门口。', en: 'A supplier left a box of holiday goods at the door.' },
  ask: { zh: '你会怎么做？', en: 'What will you do?' },
  choices: Object.entries(ways).map(([choice, next], at) => ({
    id: choice,
    text: { zh: '今晚说明，明早送回', en: 'Say so tonight, return it in the morning' },
    quality: at === 0 ? ('sound' as const) : ('partial' as const),
    outcome: { zh: '他松了一口气。', en: 'He is relieved.' },
    next,
  })),
})

export const anEnd = (id: string): End => ({
  id,
  step: 5,
  text: { zh: '东西回去了，合作照旧。', en: 'The goods went back and the work goes on.' },
  act: { zh: '登记一次', en: 'Register it once' },
  askWhom: { zh: '问纪检委员', en: 'Ask the discipline member' },
})

export const aLesson = (over: Partial<Lesson> = {}): Lesson => ({
  code: 'sample-parcel',
  version: '1.0.0',
  kind: 'post',
  minutes: 5,
  title: { zh: '年货送到家门口', en: 'Holiday goods at the door' },
  summary: {
    zh: '给采购岗：礼品当天说明、退回、登记。',
    en: 'For buyers: say no, return and register on the same day.',
  },
  posts: ['purchasing'],
  families: ['gifts-hospitality'],
  norms: [],
  art: 'parcel-door',
  start: 's1',
  scenes: [aTurn('s1', 1, { a: 'e2', b: 's2' }), aTurn('s2', 2, { a: 'e1', b: 'e2' }), anEnd('e1'), anEnd('e2')],
  questions: [],
  ...over,
})

export const aQuestion = (over: Partial<Question> = {}): Question => ({
  code: 'sample-gifts-1',
  version: '1.0.0',
  kind: 'multiple',
  lesson: null,
  families: ['gifts-hospitality'],
  posts: ['purchasing'],
  stem: { zh: '哪些应当登记上交或当场退回？', en: 'Which must be handed in or returned at once?' },
  options: [
    { id: 'a', text: { zh: '购物卡', en: 'A shopping card' }, correct: true },
    { id: 'b', text: { zh: '家宴', en: 'A family dinner' }, correct: true },
    { id: 'c', text: { zh: '工会年货', en: 'Holiday goods from the union' }, correct: false },
    { id: 'd', text: { zh: '专属红包', en: 'A red packet sent to you alone' }, correct: true },
  ],
  explanation: { zh: '指定发给你的，金额小也算。', en: 'What is sent to you alone counts, however small.' },
  atYourPost: { zh: '不点开；点开了就退回并登记。', en: 'Do not open it; if you did, return and register it.' },
  norms: [],
  ...over,
})

export const anExam = (over: Partial<Exam> = {}): Exam => ({
  code: 'sample-gifts-exam',
  version: '1.0.0',
  title: { zh: '礼品礼金与节日', en: 'Gifts and festivals' },
  families: ['gifts-hospitality'],
  posts: [],
  draw: 1,
  pass: 0.8,
  minutes: 5,
  questions: ['sample-gifts-1'],
  ...over,
})

export const aCase = (over: Partial<Case> = {}): Case => ({
  code: 'sample-weighbridge',
  version: '1.0.0',
  title: { zh: '磅单上少的两吨', en: 'Two tonnes short on the slip' },
  sector: 'oil-production',
  families: ['scrap'],
  posts: ['scrap-disposal'],
  processNode: { zh: '废旧物资过磅', en: 'Weighing scrap' },
  rank: 'crew',
  opening: { zh: '老周管过磅十年。', en: 'Zhou had run the weighbridge for ten years.' },
  decisionPoints: [
    {
      text: { zh: '买家请他帮个忙。', en: 'The buyer asked a favour.' },
      ask: { zh: '你会怎么做？', en: 'What would you do?' },
      choices: [
        {
          id: 'a',
          text: { zh: '两人一起过磅', en: 'Weigh with a second person' },
          reveal: { zh: '对。', en: 'Right.' },
        },
        {
          id: 'b',
          text: { zh: '先记下，回头补', en: 'Note it, mend later' },
          reveal: { zh: '来不及了。', en: 'Too late.' },
        },
      ],
      happened: { zh: '他一个人过了磅。', en: 'He weighed alone.' },
    },
  ],
  ruleBroken: [],
  consequence: { zh: '他退了钱，受了处分。', en: 'He paid back and was disciplined.' },
  missedChance: { zh: '第一次开口就可以说不。', en: 'He could have said no the first time.' },
  controlThatStops: { zh: '两人过磅，系统留数。', en: 'Two people weigh, the system keeps the figure.' },
  checkOurs: { zh: '我们这里也是两人过磅吗？', en: 'Do two people weigh here as well?' },
  anonymisation: 'composite',
  source: { kind: 'composite', note: 'made from several ordinary cases' },
  approver: 'officer',
  checker: null,
  ...over,
})

/** A small pack that is right: its one question is drawn by an exam, or where a lesson lists it, asked with that. */
export const aPack = (over: Partial<Pack> = {}): Pack => {
  const isIn = (lists: readonly { readonly questions: readonly string[] }[]): boolean =>
    lists.some(({ questions }) => questions.includes('sample-gifts-1'))
  const { exams = isIn(over.lessons ?? []) ? [] : [anExam()] } = over
  return {
    pack: {
      code: 'sample',
      version: '1.0.0',
      title: { zh: '样例内容包', en: 'Sample pack' },
      description: { zh: '给测试用。', en: 'For tests.' },
      licence: 'Apache-2.0',
      sectors: ['oil-production'],
    },
    norms: [],
    lessons: [aLesson({ questions: isIn(exams) ? [] : ['sample-gifts-1'] })],
    cases: [aCase()],
    questions: [aQuestion({ lesson: 'sample-parcel' })],
    ...over,
    exams: [...exams],
  }
}

export const aCard = (over: Partial<Card> = {}): Card => ({
  code: 'purchasing',
  version: '1.0.0',
  families: [],
  posts: ['purchasing'],
  duty: { zh: '询价、小额采购、到货验收。', en: 'Quotes, small purchases, receipt.' },
  acts: [{ zh: '三家各自报，分别收。', en: 'Three quote apart, received apart.' }],
  declare: { zh: '供应商里的亲友，询价前说明。', en: 'Relatives among suppliers: before asking for quotes.' },
  askWhom: { zh: '急不急问计划员。', en: 'Urgent or not: the planner.' },
  mayAsk: [
    {
      question: { zh: '能把一批拆成三张单吗？', en: 'May one lot be three orders?' },
      answer: { zh: '不能；并成一张走公开。', en: 'No; one order by open purchasing.' },
    },
  ],
  ...over,
})

const readingParts = {
  version: '1.0.0',
  posts: ['purchasing'],
  families: ['gifts-hospitality'],
  norms: [],
  paragraphs: [{ zh: '供应商把年货放在站门口。', en: 'A supplier left goods at the station door.' }],
  act: { zh: '在礼品登记表上写一行。', en: 'Write one line in the gift register.' },
  askWhom: { zh: '问纪检委员。', en: 'Ask the discipline member.' },
  checker: null,
}

/** What happened in the sector in a quarter, with its source and one question. */
export const aDigest = (
  over: Partial<Extract<Reading, { kind: 'digest' }>> = {},
): Extract<Reading, { kind: 'digest' }> => ({
  ...readingParts,
  code: 'sample-digest',
  kind: 'digest',
  title: { zh: '本季形势', en: 'This quarter' },
  quarter: '2026-Q4',
  sources: [
    {
      title: { zh: '条例', en: 'Regulations' },
      issuer: { zh: '国务院', en: 'State Council' },
      date: null,
      retrievedOn: null,
    },
  ],
  question: {
    stem: { zh: '哪一条改了我们的活？', en: 'What changes our work?' },
    options: [
      { id: 'a', text: { zh: '数照量出来的报', en: 'Report as measured' }, correct: true },
      { id: 'b', text: { zh: '数按计划报', en: 'Report the plan' }, correct: false },
    ],
    explanation: { zh: '数字经手的人都算。', en: 'Whoever handles the figure counts.' },
  },
  ...over,
})

/** Something that went well. */
export const aStory = (
  over: Partial<Extract<Reading, { kind: 'story' }>> = {},
): Extract<Reading, { kind: 'story' }> => ({
  ...readingParts,
  code: 'sample-story',
  kind: 'story',
  title: { zh: '第二杆秤', en: 'The second scale' },
  source: { kind: 'composite', note: { zh: '合成', en: 'Composite' } },
  ...over,
})

/** Half a page before a key date. */
export const aReminder = (over: Partial<Reminder> = {}): Reminder => ({
  ...readingParts,
  code: 'sample-reminder',
  kind: 'reminder',
  title: { zh: '春节前一件事', en: 'One thing before Spring Festival' },
  when: { festival: 'spring-festival' },
  leadDays: 15,
  duty: { zh: '有业务来往的，送什么都要退或登记。', en: 'What a business contact gives is returned or registered.' },
  ...over,
})

export const aNotice = (over: Partial<Notice> = {}): Notice => ({
  code: 'sample-notice',
  version: '1.0.0',
  title: { zh: '公车加油的新规定', en: 'New rule on fuelling cars' },
  source: '公务用车管理通知',
  documentNo: null,
  receivedOn: day('2026-12-14'),
  expiresOn: day('2027-01-31'),
  digest: {
    zh: '油卡随车，一车一卡；加油记录里写里程。',
    en: 'One card for one car; the mileage is written at every filling.',
  },
  changes: { zh: '加完油，当场把里程写上。', en: 'Write the mileage down when you have filled the car.' },
  ask: { zh: '加油时表坏了，怎么办？', en: 'The meter is broken when you fill the car. What do you do?' },
  options: [
    { id: 'a', text: { zh: '写“表坏”，报修', en: 'Write “meter broken” and report it' }, correct: true },
    { id: 'b', text: { zh: '照上次的数写', en: 'Write the last figure' }, correct: false },
  ],
  explanation: { zh: '写实情，别人才核得上。', en: 'Only what is true can be compared.' },
  families: [],
  posts: [],
  norms: [],
  replaces: null,
  ...over,
})
