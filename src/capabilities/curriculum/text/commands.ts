import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'curriculum.export-lessons': { zh: '导出课表', en: 'Take the list of lessons out' },
  'curriculum.export-cases': { zh: '导出案例表', en: 'Take the list of cases out' },
  'curriculum.write-notice': { zh: '写一则通报', en: 'Write a notice' },
  'curriculum.start-draft': { zh: '开始备一节课', en: 'Begin a draft of a lesson' },
  'curriculum.save-draft': { zh: '保存课的草稿', en: 'Keep a draft of a lesson' },
  'curriculum.drop-draft': { zh: '丢弃课的草稿', en: 'Drop a draft of a lesson' },
  'curriculum.ask-second-person': { zh: '请第二人看一节课', en: 'Ask a second person to read a lesson' },
  'curriculum.review-draft': { zh: '以第二人看一节课', en: 'Read a lesson as its second person' },
  'curriculum.publish-lesson': { zh: '发布一节课', en: 'Publish a lesson' },
  'curriculum.add-norm': { zh: '记一条规定', en: 'Record a norm' },
  'curriculum.change-norm': { zh: '记规定的新版', en: 'Record a new version of a norm' },
  'curriculum.repeal-norm': { zh: '记规定的废止', en: 'Record the repeal of a norm' },
  'curriculum.settle-recheck': { zh: '再看一遍并办结', en: 'Look again and settle' },
}
