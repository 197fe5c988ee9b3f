import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'learning.finish-lesson': { zh: '学完一节课', en: 'Finish a lesson' },
  'learning.export-my-record': { zh: '导出自己的学习记录', en: 'Take the own record out' },
  'learning.export-notice-reach': { zh: '导出通报到了多少人', en: 'Take out how far a notice came' },
  'learning.export-doubts': { zh: '导出对内容的疑问', en: 'Take the doubts about content out' },
  'learning.export-content-quality': { zh: '导出题目的难度和区分度', en: 'Take the quality of questions out' },
  'learning.export-content-quality-ratings': { zh: '导出对工作有没有用', en: 'Take the ratings out' },
  'learning.make-commitment': { zh: '带走一个动作', en: 'Take one act along' },
  'learning.close-commitment': { zh: '带走的动作问过了', en: 'Be done with an act taken along' },
  'learning.answer-own-control': { zh: '看完案例说自己的措施管不管用', en: 'Say after a case whether a control works' },
  'learning.look-at-control': { zh: '看过一条措施', en: 'Say what a look at a control showed' },
  'learning.finish-case': { zh: '看完一个案例', en: 'Finish a warning case' },
  'learning.finish-notice': { zh: '看完一则通报', en: 'Read a notice' },
  'learning.start-exam': { zh: '开始测验', en: 'Begin an exam' },
  'learning.finish-exam': { zh: '交卷', en: 'Hand an exam in' },
  'learning.answer-recall': { zh: '回想一题', en: 'Answer a recall question' },
  'learning.rate-item': { zh: '说一说对工作有没有用', en: 'Say whether it is useful at work' },
  'learning.doubt-item': { zh: '对一节课或一个案例提出疑问', en: 'Doubt a lesson or a case' },
  'learning.answer-doubt': { zh: '答复对内容的疑问', en: 'Answer a doubt about content' },
  'learning.doubt-question': { zh: '对一道题提出疑问', en: 'Doubt a question' },
  'learning.confirm-card': { zh: '确认岗位廉洁卡', en: 'Confirm the post card' },
}
