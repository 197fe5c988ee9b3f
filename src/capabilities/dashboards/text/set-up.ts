import type { Pair } from '#kernel/text.ts'

export const setUpFrameText = {
  before: { zh: '上一步', en: 'Back' },
  after: { zh: '下一步', en: 'Next' },
  finish: { zh: '完成，去今日', en: 'Finish, go to Today' },
  half: { zh: '完成，其余以后再做', en: 'Finish; the rest later' },
  administrators: {
    zh: '{signedIn} / {all} 位管理员登录过',
    en: '{signedIn} of {all|administrator|administrators} signed in',
  },
  waiting: { zh: '{note}；还有 {n} 行等着', en: '{note}; {n|row waits|rows wait}' },
  ceilings: { zh: '其他岗位每月 {n} 分钟', en: '{n|minute|minutes} a month for other posts' },
  evidenceOpen: { zh: '检查点给过 {n} 次，还没有备份', en: 'Checkpoints given: {n}; no backup yet' },
  evidenceCopy: { zh: '已备份，检查点还没给过别人', en: 'Backed up; no checkpoint in other hands yet' },
  evidenceDone: { zh: '已备份，检查点给过 {n} 次', en: 'Backed up; checkpoints given: {n}' },
} satisfies Record<string, Pair>
