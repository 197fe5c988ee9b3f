import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerDoubt, DoubtItem, DoubtQuestion } from '../contract/doubts.ts'
import type { DoubtedKind } from '../rules/doubt.ts'

export const doubtOpen: Record<DoubtedKind, Pair> = {
  question: { zh: '这题有疑问', en: 'I doubt this question' },
  lesson: { zh: '这课有疑问', en: 'I doubt this lesson' },
  case: { zh: '这个案例有疑问', en: 'I doubt this case' },
}

export const doubtKind: Record<DoubtedKind, Pair> = {
  question: { zh: '题目', en: 'Question' },
  lesson: { zh: '微课', en: 'Lesson' },
  case: { zh: '案例', en: 'Case' },
}

export const doubtText = {
  label: { zh: '哪里有疑问', en: 'What is doubtful' },
  hint: {
    zh: '一句话，200 字以内。说内容，不说人；不会带上你的名字，也不计数。',
    en: 'One line, 200 characters at most. About the content, not about people; your name does not go with it, and nothing is counted.',
  },
  channels: { zh: '要反映人的问题，看反映渠道', en: 'To report about a person, see where to report' },
  send: { zh: '发给作者', en: 'Send to the authors' },
  sent: { zh: '已发给作者，答复在“对内容的疑问”里', en: 'Sent; the answer will be under “Doubts about content”' },
  mine: { zh: '看答复', en: 'See answers' },
  lead: {
    zh: '学习者对题目、课和案例的疑问，等答复的在前。不带名字，不按人统计；这里不收对人的反映。',
    en: 'What learners doubt about questions, lessons and cases, those that wait first. Without names, never counted by person; reports about persons are not taken here.',
  },
  leadOwn: {
    zh: '你对题目、课和案例提过的疑问和答复，只有你看得到是你提的。',
    en: 'What you doubted about questions, lessons and cases, and the answers. Only you see that it was you.',
  },
  own: { zh: '你提的', en: 'Yours' },
  about: { zh: '{kind}“{title}”，第 {version} 版，{day}', en: '{kind} “{title}”, version {version}, {day}' },
  aboutGone: { zh: '{kind} {code}，第 {version} 版，{day}', en: '{kind} {code}, version {version}, {day}' },
  answerLabel: { zh: '答复，一两句', en: 'Answer, a line or two' },
  answerHint: {
    zh: '说清对不对，改不改，为什么。不写人名。',
    en: 'Say whether it is right, whether it will change, and why. No names.',
  },
  answer: { zh: '送出答复', en: 'Send the answer' },
  answered: { zh: '答复已送出', en: 'Answer sent' },
  answeredOn: { zh: '{day}答复', en: 'Answered {day}' },
  waiting: { zh: '等待答复', en: 'Waiting for an answer' },
  waitingForOther: { zh: '你提的，由别人来答复', en: 'Yours; somebody else answers it' },
  none: { zh: '没有疑问', en: 'No doubts' },
  noneWhy: {
    zh: '做完题，或学完一课、一个案例，都可以写一句疑问。',
    en: 'After a question, a lesson or a case anybody may write one line of doubt.',
  },
} satisfies Record<string, Pair>

export const doubtHeads = {
  list: { zh: '对内容的疑问', en: 'Doubts about content' },
  kind: { zh: '类别', en: 'Kind' },
  code: { zh: '编码', en: 'Code' },
  title: { zh: '内容', en: 'Content' },
  line: { zh: '疑问', en: 'Doubt' },
  raised: { zh: '提出时间', en: 'Raised' },
  answer: { zh: '答复', en: 'Answer' },
  answeredOn: { zh: '答复日', en: 'Answered' },
} satisfies Record<string, Pair>

export const doubtRefusals: Record<
  RefusalOf<typeof DoubtQuestion> | RefusalOf<typeof DoubtItem> | RefusalOf<typeof AnswerDoubt>,
  Pair
> = {
  'question-not-found': { zh: '没有找到这道题', en: 'This question was not found' },
  'item-not-found': { zh: '没有找到这份内容', en: 'This was not found' },
  'line-missing': { zh: '还没有写。写一句再送。', en: 'Nothing is written yet. Write one line, then send.' },
  'names-a-person': {
    zh: '这句话里有人名。这里只说内容，请去掉名字再送。',
    en: 'There is a person’s name in this line. This is about content; take the name out and send again.',
  },
  'doubt-not-found': { zh: '没有找到这条疑问', en: 'This doubt was not found' },
  'own-doubt': { zh: '自己提的疑问，要由另一个人答复', en: 'Your own doubt is answered by somebody else' },
  'already-answered': { zh: '已经有人答复过', en: 'Somebody has already answered' },
}
