import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { ProposeProject, RecordProjectStep } from '../contract/projects.ts'
import type { Method, Outcome, ProjectStep } from '../rules/project.ts'
import { commentRefusals } from './words.ts'

export const projectStepText: Record<ProjectStep, { readonly name: Pair; readonly ask: Pair }> = {
  approval: {
    name: { zh: '立项审批', en: 'Approval' },
    ask: { zh: '第二个人看过选题和依据，同意立项。', en: 'A second person has read topic and basis and approves.' },
  },
  plan: {
    name: { zh: '工作方案', en: 'Work plan' },
    ask: { zh: '查什么、怎么查、查到哪天', en: 'What is looked at, how, and until when' },
  },
  notice: {
    name: { zh: '监察通知', en: 'Notice' },
    ask: { zh: '通知单位要准备什么；不通知的写明为什么', en: 'What the unit prepares; without notice, why' },
  },
  evidence: {
    name: { zh: '检查取证', en: 'Evidence' },
    ask: { zh: '看了什么、多少份、存在哪里', en: 'What was looked at, how many, and where it is kept' },
  },
  statement: {
    name: { zh: '听取说明', en: 'The unit is heard' },
    ask: { zh: '单位怎么说', en: 'What the unit says' },
  },
  report: {
    name: { zh: '监察报告', en: 'Report' },
    ask: { zh: '查明了什么，写事不写人', en: 'What was established; about the work, not persons' },
  },
  outcome: {
    name: { zh: '建议或决定', en: 'Advice or decision' },
    ask: { zh: '建议改什么，或决定怎么办', en: 'What to change, or what is decided' },
  },
  reply: {
    name: { zh: '单位书面答复', en: 'The unit replies' },
    ask: {
      zh: '接受不接受、怎么改、什么时候；对决定可以申请复审',
      en: 'Accepted or not, what changes by when; a decision may be asked to be reviewed',
    },
  },
  review: {
    name: { zh: '决定复审', en: 'Review of the decision' },
    ask: {
      zh: '单位对决定有异议：维持、改变还是撤销，为什么。作决定的人不能自己复审。',
      en: 'The unit contests the decision: upheld, changed or withdrawn, and why. Whoever decided does not review it.',
    },
  },
  visit: {
    name: { zh: '回访', en: 'Return visit' },
    ask: { zh: '回去看了什么，改了没有', en: 'What was seen on return, and whether it has changed' },
  },
  benefit: {
    name: { zh: '效益认定', en: 'Benefit' },
    ask: { zh: '凭什么算的；没有就写 0', en: 'On what evidence; write 0 where there is none' },
  },
  file: {
    name: { zh: '归档', en: 'Filing' },
    ask: {
      zh: '留下一条改了的控制和一节课；没有课就写明为什么',
      en: 'It leaves a changed control and a lesson; without a lesson, say why',
    },
  },
}

export const methodText: Record<Method, Pair> = {
  sampling: { zh: '统计抽样', en: 'Sampling' },
  inquiry: { zh: '询问', en: 'Inquiry' },
  documents: { zh: '查阅资料', en: 'Documents' },
  'design-test': { zh: '测试设计和执行', en: 'Test of design and practice' },
}

export const outcomeText: Record<Outcome, Pair> = {
  advice: { zh: '监察建议', en: 'Advice' },
  decision: { zh: '监察决定', en: 'Decision' },
  'nothing-found': { zh: '没有发现问题', en: 'Nothing found' },
}

export const projectText = {
  lead: {
    zh: '看一个单位把一件事办得怎么样：选题、立项、查、听、建议、回访、归档。查事，不查人。',
    en: 'How well a unit does one thing: topic, approval, looking, hearing, advice, return visit, filing. The work, not persons.',
  },
  propose: { zh: '提一个项目', en: 'Propose a project' },
  unit: { zh: '查哪个单位', en: 'Which unit' },
  topic: { zh: '选题', en: 'Topic' },
  basis: { zh: '为什么查', en: 'Why' },
  basisHint: { zh: '信号、问题、任务书，10 个字以上', en: 'A signal, a finding, a task; ten characters or more' },
  send: { zh: '提交立项', en: 'Propose' },
  proposed: { zh: '{no} 已提交，等第二个人审批', en: '{no} is proposed; a second person approves' },
  list: { zh: '项目', en: 'Projects' },
  none: { zh: '还没有项目', en: 'No project yet' },
  noneWhy: {
    zh: '反复出现、几个环节都说不清的事，才值得立项。小事用一节课、一条控制就够。',
    en: 'A project is for what comes back and hides in several steps. A lesson or a control is enough for small things.',
  },
  no: { zh: '编号', en: 'No.' },
  next: { zh: '下一步', en: 'Next' },
  findings: { zh: '问题', en: 'Findings' },
  yuan: { zh: '效益', en: 'Benefit' },
  money: { zh: '{yuan} 元', en: '{yuan} yuan' },
  filed: { zh: '已归档', en: 'Filed' },
  proposedHead: { zh: '哪天提出', en: 'Proposed on' },
  filedHead: { zh: '哪天归档', en: 'Filed on' },
  yuanHead: { zh: '效益（元）', en: 'Benefit (yuan)' },
  titled: { zh: '效能监察项目 {no}', en: 'Efficiency supervision {no}' },
  crumb: { zh: '效能监察', en: 'Efficiency supervision' },
  proposedOn: { zh: '{day}提出', en: 'Proposed on {day}' },
  fromSignal: { zh: '依据信号 {no}', en: 'On signal {no}' },
  steps: { zh: '到哪一步了', en: 'How far it has come' },
  done: { zh: '已经做的', en: 'Done so far' },
  stepOn: { zh: '{step}　{day}', en: '{step} · {day}' },
  proposal: { zh: '选题', en: 'Topic' },
  team: { zh: '谁来查', en: 'Team' },
  teamHint: { zh: '不能有被查单位的岗位', en: 'No post of the unit itself' },
  until: { zh: '查到哪天', en: 'Until' },
  method: { zh: '怎么查的', en: 'How' },
  outcome: { zh: '结果', en: 'Outcome' },
  withoutNotice: { zh: '不通知', en: 'Without notice' },
  withoutNoticeNote: { zh: '通知了就查不到的，才不通知', en: 'Only where a notice would spoil it' },
  yuanField: { zh: '追回或避免多少元', en: 'Recovered or avoided, yuan' },
  lesson: { zh: '留下哪一节课', en: 'Which lesson follows' },
  lessonNone: { zh: '没有，原因写在上面', en: 'None; the reason is above' },
  do: { zh: '写入这一步', en: 'Write this step' },
  approve: { zh: '同意立项', en: 'Approve' },
  written: { zh: '写好了：{step}', en: 'Written: {step}' },
  addFinding: { zh: '登记查到的问题', en: 'Record what was found' },
  foundNone: { zh: '还没有登记问题。', en: 'No finding is recorded yet.' },
  changed: { zh: '控制已换', en: 'Control changed' },
  notChanged: { zh: '还没换', en: 'Not changed yet' },
  waitsSecond: {
    zh: '等第二个人审批：提出的人不能自己批。',
    en: 'A second person approves: whoever proposed it cannot.',
  },
  waitsUnit: { zh: '等单位书面答复。', en: 'The unit replies in writing.' },
  ofUnit: {
    zh: '你是这个单位的人，这一步由查的人写。',
    en: 'You belong to this unit; this step is written by those who look.',
  },
  form: { zh: '打印表单', en: 'Print the forms' },
  forms: {
    zh: '立项审批表、监察通知、建议（决定）书、结果报告表',
    en: 'Approval form, notice, advice or decision, result report',
  },
  print: { zh: '打印', en: 'Print' },
  notFound: { zh: '没有找到这个项目', en: 'This project was not found' },
  notFoundWhy: { zh: '它可能在你的范围之外。', en: 'It may lie beyond your reach.' },
  toList: { zh: '回到项目', en: 'Back to the projects' },
} satisfies Record<string, Pair>

export const proposeRefusals: Record<RefusalOf<typeof ProposeProject>, Pair> = {
  'unit-not-found': { zh: '没有找到这个单位。', en: 'The unit was not found.' },
  'topic-short': { zh: '选题写清楚一点，4 个字以上。', en: 'Please give the topic in four characters or more.' },
  'basis-short': { zh: '请写为什么查，10 个字以上。', en: 'Please say why, in ten characters or more.' },
  'of-that-unit': {
    zh: '你在这个单位任岗，不能查自己的单位。',
    en: 'You hold a post in this unit and cannot supervise it.',
  },
  ...commentRefusals,
}

export const stepRefusals: Record<RefusalOf<typeof RecordProjectStep>, Pair> = {
  'project-not-found': { zh: '没有找到这个项目。', en: 'The project was not found.' },
  'post-not-found': { zh: '有岗位没有找到。', en: 'One of the posts was not found.' },
  'lesson-not-found': { zh: '没有找到这节课。', en: 'The lesson was not found.' },
  'not-now': { zh: '现在还不到这一步，或已经做过了。', en: 'This step is not due now, or is done.' },
  'text-short': { zh: '请写清楚，10 个字以上。', en: 'Please write ten characters or more.' },
  'same-person': {
    zh: '提出的人不能自己批，作决定的人不能自己复审。请第二个人来。',
    en: 'Whoever proposed it cannot approve it, and whoever decided cannot review it. A second person does.',
  },
  'of-that-unit': {
    zh: '这一步：单位的人只写答复，查的人不写答复。',
    en: 'The unit writes the reply and nothing else; those who look write everything else.',
  },
  'team-missing': { zh: '请选谁来查。', en: 'Please choose the team.' },
  'team-of-that-unit': {
    zh: '查的人里有被查单位的岗位。请换。',
    en: 'The team holds a post of the unit itself. Please change it.',
  },
  'until-wrong': { zh: '查到哪天要在今天以后。', en: 'The end must lie ahead.' },
  'method-missing': { zh: '请选怎么查的。', en: 'Please say how it was looked at.' },
  'outcome-missing': { zh: '请选结果。', en: 'Please choose the outcome.' },
  'benefit-without-evidence': {
    zh: '有效益就要写凭什么算的，10 个字以上。',
    en: 'A benefit needs its evidence, in ten characters or more.',
  },
  'nothing-changed': {
    zh: '还没有换过一条控制。先在查到的问题里把控制换好，再归档。',
    en: 'No control has been changed yet. Change one in a finding of this project, then file it.',
  },
  'no-lesson': {
    zh: '请选一节课，或写明为什么不用课，10 个字以上。',
    en: 'Choose a lesson, or say in ten characters or more why none is needed.',
  },
  ...commentRefusals,
}

export const projectFormText = {
  approval: { zh: '效能监察立项审批表', en: 'Efficiency supervision: approval form' },
  notice: { zh: '效能监察通知书', en: 'Efficiency supervision: notice' },
  advice: { zh: '监察建议书', en: 'Supervision advice' },
  decision: { zh: '监察决定书', en: 'Supervision decision' },
  result: { zh: '效能监察结果报告表', en: 'Efficiency supervision: result report' },
  no: { zh: '编号', en: 'Number' },
  replyWithin: { zh: '答复', en: 'Reply' },
  replyRule: {
    zh: '请书面答复接受不接受、怎么改、什么时候。对决定有不同意见，可以申请复审。',
    en: 'Please reply in writing whether it is accepted and what changes by when. A decision may be asked to be reviewed.',
  },
  signed: { zh: '签字：　　　　　　　　日期：', en: 'Signed:                     Date:' },
} satisfies Record<string, Pair>
