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
}

export const answerText: Record<string, Pair> = {
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

export const methodsText = {
  method: { zh: '用哪种办法', en: 'Method' },
  methodHint: {
    zh: '一个单位选定一种，长期用。不同办法评的等级不能互相比。',
    en: 'A unit chooses one and stays with it. Grades of two methods are not compared.',
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
