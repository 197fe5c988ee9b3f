import type { Pair } from '#kernel/text.ts'
import type { CommentFault } from '../rules/comment.ts'
import type { CountState, Node, Source } from '../rules/count.ts'
import type { Act, Challenge, Effect } from '../rules/response.ts'
import type { Dismissal, Explanation, SignalVerdict } from '../rules/signal.ts'

export const sourceText: Record<Source, Pair> = {
  petition: { zh: '反映', en: 'Petitions' },
  inspection: { zh: '巡查', en: 'Inspections' },
  'self-check': { zh: '单位自查', en: 'Self-checks' },
  audit: { zh: '审计', en: 'Audits' },
  conduct: { zh: '党风政风监督', en: 'Conduct checks' },
}

export const countStateText: Record<CountState, Pair> = {
  clue: { zh: '线索', en: 'Clue' },
  verified: { zh: '属实', en: 'Verified' },
  refuted: { zh: '不属实', en: 'Refuted' },
}

export const nodeText: Record<Node, Pair> = {
  need: { zh: '需求', en: 'Need' },
  approval: { zh: '审批', en: 'Approval' },
  selection: { zh: '选商', en: 'Choosing a firm' },
  receipt: { zh: '验收', en: 'Receipt' },
  metering: { zh: '计量', en: 'Metering' },
  payment: { zh: '结算', en: 'Settlement' },
  keeping: { zh: '保管', en: 'Keeping' },
  disposal: { zh: '处置', en: 'Disposal' },
  use: { zh: '使用', en: 'Use' },
}

export const verdictText: Record<SignalVerdict, Pair> = {
  INCIPIENT: { zh: '苗头性', en: 'Incipient' },
  TREND: { zh: '倾向性', en: 'Growing' },
  WIDESPREAD: { zh: '普遍性', en: 'Widespread' },
  'CODING-CHANGE': { zh: '口径变了', en: 'Way of counting changed' },
}

export const explanationText: Record<Explanation, { readonly name: Pair; readonly hint: Pair }> = {
  effort: {
    name: { zh: '查得比以前勤', en: 'More was looked at than before' },
    hint: { zh: '多出来的里，来自巡查的占 {share}', en: 'Inspections account for {share} of the rise' },
  },
  season: {
    name: { zh: '每年这时候都多', en: 'It is always more at this time of year' },
    hint: { zh: '去年同月的多，能解释 {share}', en: 'The same months of last year explain {share}' },
  },
  reporting: {
    name: { zh: '填报口径或系统变了', en: 'The way of reporting or a system changed' },
    hint: { zh: '要去问单位', en: 'Ask the unit' },
  },
  campaign: {
    name: { zh: '专项行动或热线刚开通', en: 'A campaign or a hotline has just begun' },
    hint: { zh: '看同期别的单位', en: 'Look at the other units over the same time' },
  },
  workload: {
    name: { zh: '业务量变多', en: 'There was more work' },
    hint: { zh: '对一下台账：车次、单数、进尺', en: 'Compare trips, orders, metres drilled' },
  },
}

export const dismissalText: Record<Dismissal, Pair> = {
  counting: { zh: '填报口径变化，实际无异常', en: 'The way of counting changed; nothing else did' },
  effort: { zh: '查得勤了，比例没变', en: 'More was looked at; the share is the same' },
  season: { zh: '季节性，往年也这样', en: 'Seasonal, as in other years' },
  known: { zh: '已知道，正在处理', en: 'Known, and being dealt with' },
  'nothing-found': { zh: '去看过，没有发现', en: 'Looked into; nothing was found' },
}

export const actText: Record<Act, { readonly name: Pair; readonly when: Pair }> = {
  talk: {
    name: { zh: '提醒谈话', en: 'Reminder talk' },
    when: { zh: '刚冒头、范围小', en: 'It has only just appeared, and is small' },
  },
  lesson: {
    name: { zh: '班组一课', en: 'A lesson for the crew' },
    when: { zh: '不会、没教过', en: 'People did not know, or were never taught' },
  },
  rule: {
    name: { zh: '改规矩', en: 'Change a rule' },
    when: { zh: '规定含糊或没有', en: 'The rule is unclear or missing' },
  },
  'control-test': {
    name: { zh: '测一次控制', en: 'Test a control' },
    when: { zh: '有控制，不知道有没有用', en: 'There is a control; does it work?' },
  },
  review: {
    name: { zh: '打开风险复评', en: 'Open a risk review' },
    when: { zh: '等级可能变了', en: 'The grade may have changed' },
  },
  project: {
    name: { zh: '效能监察立项', en: 'An efficiency-supervision project' },
    when: { zh: '几个环节都有，要立项去查', en: 'Several steps are affected; it needs a project' },
  },
}

export const effectText: Record<Effect, Pair> = {
  seen: { zh: '见效', en: 'Effect seen' },
  'not-seen': { zh: '没见效', en: 'No effect seen' },
  unclear: { zh: '说不准', en: 'Unclear' },
}

export const challengeText: Record<Challenge, Pair> = {
  'collective-punishment': {
    zh: '这像是让大家一起受罚。多数人没有做错，把课给做这件事的岗位。',
    en: 'This looks like a lesson as a punishment for everybody. Most did nothing wrong: give it to the posts that do this work.',
  },
  'education-for-control': {
    zh: '这些岗位的控制最近查过没起作用。上课补不了控制，先改控制。',
    en: 'A control at these posts was recently found not to work. A lesson does not repair a control: change the control first.',
  },
  'bigger-than-needed': {
    zh: '还只是苗头。先用谈话或一次控制测试，够了就不立项。',
    en: 'It has only just appeared. Try a talk or test a control first; a project may not be needed.',
  },
}

export const commentRefusals: Record<CommentFault, Pair> = {
  'names-a-person': {
    zh: '这句话像是写到了人。改写成岗位和环节，例如“派车单没写目的地”。要反映某个人，请走反映渠道。',
    en: 'This seems to name somebody. Write the post and the step instead, for example “slips without a destination”. To report a person, use the channels under Where to report.',
  },
  'phone-number': {
    zh: '这里有电话号码。删掉它；联系方式留在原来的卷里。',
    en: 'There is a telephone number in it. Take it out; it belongs in the file it came from.',
  },
  'id-number': {
    zh: '这里有身份证号。删掉它；这里只记数，不记人。',
    en: 'There is an identity-card number in it. Take it out; this counts problems, not people.',
  },
}

export const fewText: Pair = { zh: '少于 3', en: 'Fewer than 3' }
