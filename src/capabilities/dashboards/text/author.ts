import type { Pair } from '#kernel/text.ts'
import type { AuthorTodayAnswer } from '../contract.ts'

type Kind = AuthorTodayAnswer['content'][number]['kind']

/** What an author keeps in order. */
export const authorText = {
  lead: {
    zh: '{gaps}{doubts}',
    en: '{gaps}{doubts}',
  },
  leadGaps: { zh: '{n} 个高风险点还没有课。', en: 'Without a lesson: {n|high risk point|high risk points}. ' },
  leadNoGaps: { zh: '高风险点都有课。', en: 'Every high risk point has a lesson. ' },
  leadDoubts: {
    zh: '学习者有 {n} 条疑问等答复。',
    en: '{n|doubt of a learner waits|doubts of learners wait} for an answer.',
  },
  leadNoDoubts: { zh: '没有疑问等答复。', en: 'No doubt waits for an answer.' },

  missing: { zh: '还缺课的岗位', en: 'Posts that lack lessons' },
  missingNote: { zh: '高风险点 {high} / {all} 没有课', en: 'High risk points without one: {high} of {all}' },
  missingNone: { zh: '每个风险点都有课', en: 'Every risk point has a lesson' },
  missingNoneWhy: {
    zh: '看过了你范围内每个在用岗位的风险点。',
    en: 'Looked at the risk points of every open post in your reach.',
  },
  missingPoints: { zh: '{n} 个风险点没有课', en: '{n|risk point|risk points} without a lesson' },
  lookAtPost: { zh: '看岗位', en: 'See the post' },
  allGaps: { zh: '看全部缺口', en: 'See all gaps' },

  doubts: { zh: '等答复的疑问', en: 'Doubts that wait for an answer' },
  goDoubts: { zh: '去答复', en: 'Answer' },
  doubtsNote: { zh: '不带名字，最近的在前', en: 'Without names, newest first' },
  doubtsNone: { zh: '没有疑问等答复', en: 'No doubt waits for an answer' },
  doubtsNoneWhy: {
    zh: '学习者对题目、课、案例写一句，就会出现在这里，等你或纪检监察员答复。',
    en: 'A line that a learner writes about a question, a lesson or a case appears here until you or an officer answers.',
  },
  doubtsMore: { zh: '另有 {n} 条', en: '{n} more' },
  goneQuestion: { zh: '这份内容已经换掉', en: 'This has been replaced' },

  content: { zh: '在用的内容', en: 'Content in use' },
  unchecked: { zh: '{n} 份没人核对过', en: 'Checked by nobody: {n}' },
  checked: { zh: '都核对过', en: 'All checked' },
  formula: { zh: '{kind} {n} 份', en: '{kind}: {n}' },
  counted: { zh: '现行版本', en: 'In their current version' },
  leftOut: {
    zh: '以前的版本；它们留着，学过的人学的是哪一版查得到',
    en: 'Earlier versions; they stay, so that it is known which version somebody learned',
  },
  uncheckedFormula: { zh: '{n} / {all} 份', en: '{n} of {all}' },
  uncheckedCounted: {
    zh: '引用的事实和出处还没有由人核对',
    en: 'No person has checked the facts and sources yet',
  },
  uncheckedLeft: {
    zh: '课程和题目的出处在它们引用的规定里核对',
    en: 'Lessons and questions are checked by the norms they cite',
  },
  goLessons: { zh: '看课程', en: 'See the lessons' },
  again: { zh: '规定变了，要再看的', en: 'To look at again since a norm changed' },
  againOpen: { zh: '还有 {n} 处没看。', en: '{n|place has|places have} not been looked at yet.' },
  againNone: {
    zh: '没有要再看的。规定有变动，这里会数出来。',
    en: 'Nothing to look at. When a norm changes, it is counted here.',
  },
  goAgain: { zh: '去看', en: 'Look at them' },
  goStudio: { zh: '去备课', en: 'Open the lesson studio' },
  goQuality: { zh: '题目难度、区分度和评价', en: 'How hard questions are, and how lessons are rated' },
  packsWhy: {
    zh: '这里改过的没有被替换。看过两版，用包里的，或留这里的。',
    en: 'What was changed here has not been replaced. Look at both versions, and take the pack’s or keep ours.',
  },
  packsOf: { zh: '{kind} {n} 份', en: '{kind}: {n}' },
  goCases: { zh: '看案例', en: 'See the cases' },
  mix: { zh: '课程按教育类别', en: 'Lessons by kind of education' },
  mixLine: { zh: '{n} 节，{minutes} 分钟', en: '{n|lesson|lessons}, {minutes} min' },
} satisfies Record<string, Pair>

export const contentText: Record<Kind, Pair> = {
  lesson: { zh: '情景微课', en: 'Lessons' },
  case: { zh: '警示案例', en: 'Warning cases' },
  exam: { zh: '测验', en: 'Exams' },
  question: { zh: '题目', en: 'Questions' },
  card: { zh: '岗位廉洁卡', en: 'Post cards' },
  norm: { zh: '规定', en: 'Norms' },
}

/** What a pack can bring another version of. */
export const asideText: Record<AuthorTodayAnswer['asides'][number]['kind'], Pair> = {
  ...contentText,
  reading: { zh: '短读', en: 'Short readings' },
}

export const educationText: Readonly<Record<string, Pair>> = {
  post: { zh: '岗位廉政教育', en: 'Post education' },
  discipline: { zh: '纪律教育', en: 'Discipline education' },
  warning: { zh: '警示教育', en: 'Warning education' },
  situation: { zh: '形势教育', en: 'Situation education' },
  values: { zh: '廉洁文化', en: 'Integrity culture' },
}
