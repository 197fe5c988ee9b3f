import type { Pair } from '#kernel/text.ts'
import type { AskingMethod, GradingMethod } from '../rules/methods.ts'

/** The methods by what they look at; the letter is only the code. */
export const methodText: Record<GradingMethod, Pair> = {
  A: { zh: '五条标准，数占几条', en: 'Five criteria, counted' },
  B: { zh: '看后果', en: 'By consequence' },
  C: { zh: '看权力性质', en: 'By the nature of the power' },
  D: { zh: '六项因素记分', en: 'Six factors, added up' },
  E: { zh: '可能性 × 影响', en: 'Likelihood × impact' },
  F: { zh: '看发展到哪一步', en: 'By how far it has gone' },
  L: { zh: '可能性 × 暴露 × 后果', en: 'Likelihood × exposure × consequence' },
}

/** How each method comes to its grade, with its bounds. */
export const methodRuleText: Record<GradingMethod, Pair> = {
  A: {
    zh: '占三条或更多为高，两条为中，一条或没有为低。',
    en: 'Three or more that hold make it high, two medium, one or none low.',
  },
  B: {
    zh: '最重会到犯罪为高，违纪为中，轻微问题为低。',
    en: 'A crime at worst makes it high, a breach of discipline medium, a minor matter low.',
  },
  C: {
    zh: '管钱、物、工程或“三重一大”为高，一般管理为中，权力很小为低。',
    en: 'Power over money, goods, works or major matters makes it high, general administration medium, little power low.',
  },
  D: {
    zh: '六项相加：0–8 为低，9–14 为中，15 以上为高。',
    en: 'The six are added: 0–8 is low, 9–14 medium, 15 and more high.',
  },
  E: {
    zh: '两数相乘：12 以上为高，6–11 为中，5 以下为低；影响为 5 的不低于中。',
    en: 'The two are multiplied: 12 and more is high, 6–11 medium, 5 and less low; an impact of 5 is at least medium.',
  },
  F: {
    zh: '已经发生过为高，有苗头为中，没有苗头为低。',
    en: 'It is high once it has happened, medium with signs, low without.',
  },
  L: {
    zh: '三数相乘，只看落在哪一档：160 以上为高，70–160 为中，不到 70 为低。乘积是排序，不是测量，所以不显示。',
    en: 'The three are multiplied and only the band counts: 160 and more is high, 70 to 160 medium, less than 70 low. The product is an order, not a measure, and is not shown.',
  },
}

export const questionText: Record<AskingMethod, Record<string, Pair>> = {
  A: {
    resources: { zh: '直接管钱、管物、管工程或管人', en: 'Controls money, goods, works or people' },
    discretion: { zh: '自由裁量大', en: 'Has wide discretion' },
    openness: {
      zh: '依规应当公开、集体决定或者受专门监督',
      en: 'Its decisions call for openness, a joint decision or supervision',
    },
    influence: { zh: '不直接管，但说话有人听', en: 'Does not decide, but its word carries weight' },
    'case-prone': { zh: '所在业务容易发案', en: 'Works in a field where cases occur' },
  },
  B: { consequence: { zh: '一旦出事，最重会是', en: 'If it goes wrong, at worst it is' } },
  C: { power: { zh: '这个岗位的权力是', en: 'The power of this post is' } },
  E: {
    likelihood: { zh: '可能性（1–5）', en: 'Likelihood (1–5)' },
    consequence: { zh: '影响（1–5）', en: 'Impact (1–5)' },
  },
  F: { stage: { zh: '现在', en: 'So far' } },
  L: {
    likelihood: { zh: '多容易发生', en: 'How likely it is' },
    exposure: { zh: '多久碰到一次', en: 'How often it can happen' },
    consequence: { zh: '一旦发生，后果', en: 'What follows if it does' },
  },
}

const answerText: Record<string, Pair> = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  crime: { zh: '犯罪', en: 'A crime' },
  breach: { zh: '违纪', en: 'A breach of discipline' },
  minor: { zh: '轻微问题', en: 'A minor matter' },
  key: { zh: '钱、物、工程或“三重一大”', en: 'Over money, goods, works or major matters' },
  general: { zh: '一般管理', en: 'General administration' },
  little: { zh: '权力很小', en: 'Small' },
  occurred: { zh: '已经发生过', en: 'It has happened' },
  signs: { zh: '有苗头，还没发生', en: 'There are signs' },
  none: { zh: '没有苗头', en: 'There are no signs' },
}

const scales: Record<string, Pair> = {
  'likelihood/10': { zh: '完全可以预料', en: 'To be expected' },
  'likelihood/6': { zh: '相当可能', en: 'Quite possible' },
  'likelihood/3': { zh: '可能，但不经常', en: 'Unusual but possible' },
  'likelihood/1': { zh: '可能性小，属于意外', en: 'Only by coincidence' },
  'likelihood/0.5': { zh: '很不可能，可以设想', en: 'Conceivable but very unlikely' },
  'likelihood/0.2': { zh: '极不可能', en: 'Practically impossible' },
  'likelihood/0.1': { zh: '实际不可能', en: 'Virtually impossible' },
  'exposure/10': { zh: '每天多次', en: 'Many times a day' },
  'exposure/6': { zh: '每天', en: 'Daily' },
  'exposure/3': { zh: '每周', en: 'Weekly' },
  'exposure/2': { zh: '每月', en: 'Monthly' },
  'exposure/1': { zh: '一年几次', en: 'A few times a year' },
  'exposure/0.5': { zh: '很少', en: 'Very rarely' },
  'consequence/100': { zh: '系统性案件，多人涉案', en: 'A systemic case with many involved' },
  'consequence/40': { zh: '涉嫌职务犯罪', en: 'A suspected crime in office' },
  'consequence/15': { zh: '严重违纪违法', en: 'A grave breach' },
  'consequence/7': { zh: '违纪，受处分', en: 'A breach with a sanction' },
  'consequence/3': { zh: '轻微违纪，谈话提醒', en: 'A slight breach with a talk' },
  'consequence/1': { zh: '苗头，能及时纠正', en: 'A sign, mended in time' },
}

/** What an answer says, as a person reads it; a number of a scale says what it stands for. */
export const answerWords = (method: AskingMethod, key: string, value: string): Pair => {
  const words = method === 'L' ? scales[`${key}/${value}`] : answerText[value]
  return words ?? { zh: value, en: value }
}

export const methodsText = {
  method: { zh: '用哪种办法', en: 'Method' },
  methodHint: {
    zh: '全单位选定一种，从哪天起用由两位纪检监察员定，在“复评”里改。不同办法评的等级不能互相比，也不合计。',
    en: 'One for the whole organisation; two officers choose it and its first day, under Reviews. Grades of two methods are neither compared nor added up.',
  },
  changes: {
    zh: '这个岗位上一次用的是“{method}”。换了办法，两次的等级不作比较，等级变化从这一次重新画起。',
    en: 'The last grade was given by another method ({method}). The two are not compared, and the line of grades begins anew.',
  },
  questions: { zh: '回答', en: 'Answers' },
  open: { zh: '每一问都答了才有等级。', en: 'There is a grade once every question is answered.' },
  sentence: { zh: '按“{method}”，等级为“{grade}”', en: 'By this method ({method}) the grade is {grade}' },
  version: { zh: '办法 {method}，第 {version} 版', en: 'Method {method}, version {version}' },
  up: {
    zh: '上一次是“{grade}”（{day}，同一办法），升了。',
    en: 'It was {grade} on {day} by the same method, and rose.',
  },
  down: {
    zh: '上一次是“{grade}”（{day}，同一办法），降了。',
    en: 'It was {grade} on {day} by the same method, and fell.',
  },
  same: { zh: '上一次也是“{grade}”（{day}，同一办法）。', en: 'It was {grade} on {day} too, by the same method.' },
  other: {
    zh: '上一次（{day}）用的是另一种办法，不作比较。',
    en: 'The one before ({day}) was given by another method and is not compared.',
  },
  tag: { zh: '办法 {method}', en: 'Method {method}' },
} satisfies Record<string, Pair>
