import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerDoubt, DoubtNumber } from '../contract.ts'
import type { Figure } from '../rules/doubt.ts'

export const doubtText = {
  lead: {
    zh: '谁都可以问一个数对不对。问的人不留名，自己看得到答复。',
    en: 'Anybody may ask whether a number is right. No name is kept with the question; whoever asked sees the answer.',
  },
  leadOwn: { zh: '你问过的数和答复。', en: 'The numbers you asked about, and the answers.' },
  label: { zh: '哪里不对？写一行', en: 'What seems wrong? One line' },
  hint: {
    zh: '送给纪检监察员，不带你的名字。这里只收对数的疑问；要反映人的问题，请看反映渠道。',
    en: 'Goes to the discipline-inspection officers without your name. It takes doubts about numbers only; to report about a person, see where to report.',
  },
  channels: { zh: '看反映渠道', en: 'Where to report' },
  send: { zh: '送出疑问', en: 'Send the doubt' },
  sent: { zh: '已送出，答复在“对数的疑问”里', en: 'Sent; the answer will be under “Doubts about numbers”' },
  mine: { zh: '看答复', en: 'See answers' },
  told: { zh: '你对“{what}”提的疑问有答复了。', en: 'There is an answer to your doubt about “{what}”.' },
  toldMore: {
    zh: '你提的 {n} 条疑问有答复了，最近的是“{what}”。',
    en: 'Doubts of yours with answers: {n}, the newest about “{what}”.',
  },
  answerLabel: { zh: '答复，一行', en: 'Answer, one line' },
  answerHint: { zh: '写清这个数对不对，为什么。不写人名。', en: 'Say whether the number is right, and why. No names.' },
  answer: { zh: '送出答复', en: 'Send the answer' },
  answered: { zh: '答复已送出', en: 'Answer sent' },
  answeredOn: { zh: '{day}答复', en: 'Answered {day}' },
  waitingForOther: { zh: '你提的，等另一位纪检监察员答复', en: 'Yours; another officer answers it' },
  waiting: { zh: '等待答复', en: 'Waiting for an answer' },
  own: { zh: '你问的', en: 'Yours' },
  asked: { zh: '{figure} {shown}，{day}', en: '{figure} {shown}, {day}' },
  none: { zh: '没有人问过', en: 'Nobody has asked' },
  noneWhy: {
    zh: '在“今日”点开一个数，就能问它对不对。',
    en: 'Open a number under Today, and you can ask whether it is right.',
  },
} satisfies Record<string, Pair>

export const doubtHeads = {
  figure: { zh: '哪个数', en: 'Number' },
  shown: { zh: '当时显示', en: 'As shown' },
  line: { zh: '疑问', en: 'Doubt' },
  raised: { zh: '提出日', en: 'Raised' },
  answer: { zh: '答复', en: 'Answer' },
  answered: { zh: '答复日', en: 'Answered' },
} satisfies Record<string, Pair>

export const figureText: Record<Figure, Pair> = {
  responsibility: { zh: '有人直接负责的单位', en: 'Units with a direct head' },
  risk: { zh: '风险点', en: 'Risk points' },
  plan: { zh: '本月人均计划', en: 'Planned minutes per person' },
  learn: { zh: '本周到期已完成', en: 'Done this week' },
  supervision: { zh: '监督：待判断的信号', en: 'Supervision: signals to judge' },
  evidence: { zh: '存证条数', en: 'Ledger entries' },
  unit: { zh: '单位本周完成', en: 'Done this week in a unit' },
}

export const doubtRefusals: Record<RefusalOf<typeof DoubtNumber> | RefusalOf<typeof AnswerDoubt>, Pair> = {
  'line-missing': { zh: '还没有写。写一行再送。', en: 'Nothing is written yet. Write one line, then send.' },
  'names-a-person': {
    zh: '这一行里有人名。这里只说数，请去掉名字再送。',
    en: 'There is a person’s name in this line. This is about numbers; take the name out and send again.',
  },
  'doubt-not-found': { zh: '未找到这条疑问', en: 'This doubt was not found' },
  'own-doubt': { zh: '自己提的疑问，要由另一个人答复', en: 'Your own doubt is answered by somebody else' },
  'already-answered': { zh: '已经有人答复过', en: 'Somebody has already answered' },
}
