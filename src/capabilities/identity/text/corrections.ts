import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerCorrection, AskCorrection } from '../contract/corrections.ts'
import type { CorrectionOutcome, CorrectionSubject } from '../rules/correction.ts'

export const subjectText: Record<CorrectionSubject, Pair> = {
  name: { zh: '姓名或工号', en: 'Name or staff number' },
  unit: { zh: '单位', en: 'Unit' },
  posts: { zh: '岗位', en: 'Posts' },
  dates: { zh: '日期', en: 'Dates' },
  learning: { zh: '学习记录', en: 'Learning records' },
  other: { zh: '其他', en: 'Something else' },
}

export const outcomeText: Record<CorrectionOutcome, Pair> = {
  corrected: { zh: '已更正', en: 'Put right' },
  kept: { zh: '维持原记录', en: 'The record stands' },
}

export const correctionText = {
  title: { zh: '数据不对？提更正', en: 'Something wrong? Ask for a correction' },
  lead: {
    zh: '系统管理员会答复。更正是在原记录旁边补一条，原来的不删。',
    en: 'A system administrator answers. A correction is a new record beside the old one, which is not deleted.',
  },
  about: { zh: '哪一项', en: 'What' },
  words: { zh: '哪里不对，应该是什么', en: 'What is wrong, and what it should be' },
  hint: {
    zh: '不写身份证号和电话，最多 200 字',
    en: 'No identity card or telephone numbers; 200 signs at most',
  },
  send: { zh: '提交', en: 'Send' },
  sent: { zh: '已提交，答复会显示在这里', en: 'Sent. The answer will stand here' },
  own: { zh: '我提过的', en: 'What I asked' },
  askedHead: { zh: '提出时间', en: 'Asked' },
  answeredHead: { zh: '答复时间', en: 'Answered' },
  waiting: { zh: '{day} 提出，等答复', en: 'Asked on {day}, waiting for an answer' },
  answered: { zh: '{day}：{outcome}。{reason}', en: '{day}: {outcome}. {reason}' },
  pageLead: {
    zh: '员工说自己的数据不对。先在来源处改好（重新导入名册、补记录），再在这里答复。',
    en: 'People say that something about them is wrong. Put it right at its source first, by importing the roster again or a new record, then answer here.',
  },
  none: { zh: '没有人提更正', en: 'Nobody asked for a correction' },
  noneWhy: {
    zh: '员工在“谁看过我”页面底部可以提。',
    en: 'People ask at the foot of their page “Who looked at me”.',
  },
  answer: { zh: '答复', en: 'Answer' },
  cancel: { zh: '取消', en: 'Cancel' },
  outcome: { zh: '结果', en: 'Outcome' },
  reason: { zh: '说明', en: 'Reason' },
  reasonHint: { zh: '提的人看得到', en: 'Whoever asked reads it' },
  notOwn: { zh: '自己提的由别的系统管理员答复', en: 'Your own is answered by another system administrator' },
  more: { zh: '只列出前 200 条', en: 'Only the first 200 are listed' },
} satisfies Record<string, Pair>

type Refusals = RefusalOf<typeof AskCorrection> | RefusalOf<typeof AnswerCorrection>

export const correctionRefusals: Record<Refusals, Pair> = {
  'no-words': { zh: '至少写两个字', en: 'Write two signs at least' },
  'number-in-words': {
    zh: '里面有身份证号或电话一样的长号码，请去掉',
    en: 'It holds a long number like that of an identity card or a telephone. Take it out',
  },
  'too-many-open': { zh: '已有 5 条在等答复，请先等一等', en: 'Five wait for an answer already. Wait for those first' },
  'correction-not-found': { zh: '没有找到这一条，刷新再看', en: 'This was not found. Reload the page' },
  'answered-already': { zh: '别人刚刚答复过了', en: 'Somebody has answered it already' },
  'own-correction': { zh: '自己提的要由别人答复', en: 'Your own is answered by somebody else' },
}
