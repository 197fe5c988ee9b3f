import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { RaiseHazard, TakeHazard } from '../contract/hazards.ts'
import type { HazardState } from '../rules/hazard.ts'
import { commentRefusals } from './words.ts'

export const hazardStateText: Record<HazardState, Pair> = {
  raised: { zh: '等单位接下', en: 'Waits for the unit' },
  open: { zh: '在堵', en: 'Being closed' },
  closed: { zh: '已堵上', en: 'Closed' },
  none: { zh: '已答复', en: 'Answered' },
}

export const hazardText = {
  lead: {
    zh: '看见哪个环节有漏洞，两栏写完就走。像安全隐患一样：不问是谁登记的，也不怪谁。',
    en: 'Where a step has a gap, write two fields and go. As with safety hazards: nobody asks who raised it, and nobody is blamed.',
  },
  raise: { zh: '登记一个隐患', en: 'Raise a weak point' },
  twoFields: { zh: '两栏，写完就走', en: 'Two fields, and done' },
  what: { zh: '哪个环节、什么样', en: 'Which step, and what it is like' },
  idea: { zh: '建议怎么堵', en: 'How it could be closed' },
  ideaHint: { zh: '想不出可以空着', en: 'May stay empty' },
  noNames: {
    zh: '写环节，不写人名。要反映某个人，请走',
    en: 'Write about the step, not a person. To report somebody, use the',
  },
  channels: { zh: '反映渠道', en: 'reporting channels' },
  notHere: { zh: '，这里不收。', en: '; reports are not taken here.' },
  post: { zh: '哪个岗位的环节', en: 'Whose step' },
  noPost: { zh: '说不准，单位来看', en: 'Not sure; the unit will see' },
  send: { zh: '登记', en: 'Raise' },
  sent: {
    zh: '已登记 {no}。单位会接下或答复，这里能看到。',
    en: '{no} is raised. The unit takes it up or answers; you see it here.',
  },
  titled: { zh: '隐患 {no}', en: 'Weak point {no}' },
  list: { zh: '隐患清单', en: 'Weak points' },
  listNote: { zh: '敞口久的在前', en: 'The longest open first' },
  none: { zh: '没有敞着的隐患', en: 'No weak point is open' },
  noneWhy: { zh: '看见了，在上面登记。', en: 'When you see one, raise it above.' },
  no: { zh: '编号', en: 'No.' },
  where: { zh: '哪里', en: 'Where' },
  age: { zh: '多久了', en: 'Age' },
  ageHead: { zh: '敞了多少天', en: 'Days open' },
  raisedHead: { zh: '哪天登记', en: 'Raised on' },
  days: { zh: '{n} 天', en: '{n|day|days}' },
  next: { zh: '到哪一步', en: 'Next' },
  mine: { zh: '我登记的', en: 'Raised by me' },
  raisedOn: { zh: '{day}登记，已 {n} 天', en: 'Raised on {day}, {n|day|days} ago' },
  nobody: { zh: '不显示是谁登记的', en: 'Who raised it is not shown' },
  ideaIs: { zh: '登记时的建议', en: 'Suggested with it' },
  interim: { zh: '堵上以前先怎么办', en: 'What holds until it is closed' },
  interimHint: { zh: '今天就能做的', en: 'What can be done today' },
  answer: { zh: '答复', en: 'Answer' },
  answerHint: { zh: '为什么不用改，10 个字以上', en: 'Why nothing needs to change, ten characters or more' },
  takeTitle: { zh: '接下，还是答复', en: 'Take it up, or answer' },
  take: { zh: '接下', en: 'Take it up' },
  answerIt: { zh: '答复，不用改', en: 'Answer; nothing needs to change' },
  taken: { zh: '接下了，写原因和整改', en: 'Taken up: name causes and remedy' },
  answered: { zh: '答复好了', en: 'Answered' },
  notFound: { zh: '没有找到这个隐患', en: 'This weak point was not found' },
  notFoundWhy: { zh: '它可能在你的范围之外。', en: 'It may lie beyond your reach.' },
  toList: { zh: '回到隐患清单', en: 'Back to the weak points' },
} satisfies Record<string, Pair>

export const raiseHazardRefusals: Record<RefusalOf<typeof RaiseHazard>, Pair> = {
  'post-not-found': {
    zh: '没有找到这个岗位。换一个，或选“说不准”。',
    en: 'The post was not found. Choose another, or “not sure”.',
  },
  'what-short': {
    zh: '请写清哪个环节、什么样，6 个字以上。',
    en: 'Please say which step and what it is like, six characters or more.',
  },
  ...commentRefusals,
}

export const takeHazardRefusals: Record<RefusalOf<typeof TakeHazard>, Pair> = {
  'hazard-not-found': { zh: '没有找到这个隐患。', en: 'The weak point was not found.' },
  'post-not-found': {
    zh: '没有找到这个岗位，或它不在你的范围内。',
    en: 'The post was not found, or lies beyond your reach.',
  },
  'already-taken': { zh: '已经接下或答复过了。', en: 'It has been taken up or answered already.' },
  'answer-short': {
    zh: '请写明为什么不用改，10 个字以上。',
    en: 'Please say why nothing needs to change, in ten characters or more.',
  },
  ...commentRefusals,
}
