import type { Pair } from '#kernel/text.ts'
import type { RiskCategory } from '../rules/risk-point.ts'

export const categoryText: Record<RiskCategory, Pair> = {
  ideology: { zh: '思想道德', en: 'Values and conduct' },
  duty: { zh: '岗位职责', en: 'Duties of the post' },
  process: { zh: '业务流程', en: 'Business process' },
  mechanism: { zh: '制度机制', en: 'Rules and mechanisms' },
  environment: { zh: '外部环境', en: 'Outside environment' },
}

export const pointFormText = {
  changeReason: { zh: '为什么', en: 'Why' },
  changeReasonHint: {
    zh: '一句话，10 字以上；和改动一起留在档案里，不写人名。只换课程不用写。',
    en: 'One line of at least ten characters; it is kept on the profile with the change and names nobody. Not needed if you only change the lesson.',
  },
  changeWay: {
    zh: '这个风险点已经确认。改动先提出，按等级确认后才生效，确认前照旧；换课程立即生效。',
    en: 'This point is confirmed. A change is proposed first and takes effect once confirmed as its grade requires; a change of lesson takes effect at once.',
  },
  changeReplaces: {
    zh: '有一份改动在等确认。这里从它开始写，送出后代替它。',
    en: 'A change is already awaiting confirmation. This form starts from it; what you send replaces it.',
  },
  changePropose: { zh: '提出改动', en: 'Propose the change' },
  changeWaits: { zh: '已提出，还等{who}；确认前照旧', en: 'Proposed; waiting for {who}. Nothing changes until then' },
  closesYes: { zh: '是', en: 'Yes' },
  closesNo: { zh: '否', en: 'No' },
  propose: { zh: '提出一个风险点', en: 'Propose a risk point' },
  change: { zh: '修改风险点', en: 'Change this risk point' },
  changeShort: { zh: '修改', en: 'Change' },
  changeOf: { zh: '修改“{name}”', en: 'Change: {name}' },
  waits: {
    zh: '等级低的由站队确认；中的再由分管领导确认；高的再由主要领导和纪检监察员确认。提出的人不审自己的。确认后才计数。',
    en: 'A low point is confirmed by its unit, a medium one also by the leader in charge, a high one also by the main leader and discipline inspection. Nobody confirms their own proposal. It counts once confirmed.',
  },
  name: { zh: '会发生什么', en: 'What can go wrong' },
  nameHint: {
    zh: '一个动作加一件事，如“拆分需求，绕开招标”。不写“思想松懈”，不写人名。',
    en: 'A verb and its object, for example: split an order to avoid a tender. No phrases about attitudes, no names.',
  },
  manifestation: { zh: '在哪一步，怎么发生', en: 'At which step, and how' },
  cause: { zh: '为什么会发生', en: 'What lets it happen' },
  causeHint: {
    zh: '说制度和流程的缺口，如“询价对象由一个人挑”。',
    en: 'Describe the gap in the rule or process, for example: one person picks whom to ask.',
  },
  detection: { zh: '难不难发现', en: 'How hard to find' },
  noDetection: { zh: '还没说', en: 'Not said yet' },
  benefits: { zh: '谁得好处', en: 'Who would gain' },
  indicator: { zh: '看哪个数', en: 'Which figure to watch' },
  indicatorHint: {
    zh: '一个数得出来的数，如“急采单没附停产记录的张数”。',
    en: 'A figure that can be counted, such as the number of emergency purchases without a record of lost output.',
  },
  norms: { zh: '依据', en: 'Norms it rests on' },
  family: { zh: '类别', en: 'Kind' },
  category: { zh: '来源', en: 'Source' },
  lesson: { zh: '关联课程', en: 'Lesson' },
  noLesson: { zh: '还没有课', en: 'No lesson yet' },
  lessonHint: { zh: '这一类有 {n} 节课可选。', en: 'Lessons of this kind to choose from: {n}.' },
  place: { zh: '可能性和影响', en: 'Likelihood and impact' },
  placeHint: {
    zh: '在格子上点一下。先放控制前，再放控制后。',
    en: 'Press a square. Place it before controls first, then after them.',
  },
  placeLocked: {
    zh: '已确认的风险点，位置由纪检监察员来移。',
    en: 'Only the discipline-inspection officer moves the place of a confirmed point.',
  },
  placing: { zh: '现在放', en: 'Now placing' },
  placed: { zh: '{when}：可能性 {l} × 影响 {i}', en: '{when}: likelihood {l} × impact {i}' },
  notPlaced: { zh: '还没有放', en: 'Not placed yet' },
  matrix: { zh: '这个风险点在矩阵里的位置，按回车放在这一格', en: 'Where this point lies; press Enter to place it' },
  matrixLocked: { zh: '这个风险点在矩阵里的位置', en: 'Where this point lies' },
  close: { zh: '关闭这个风险点', en: 'Close this risk point' },
  closeHint: { zh: '这件事不再由这个岗位做。记录会保留。', en: 'The post no longer does this. The record is kept.' },
  proposeSend: { zh: '送去确认', en: 'Send for confirmation' },
  changeSend: { zh: '保存', en: 'Save' },
  closeSend: { zh: '保存并关闭', en: 'Save and close' },
  proposed: { zh: '已送去确认，自评等级为“{grade}”', en: 'Sent for confirmation; own grade: {grade}' },
  changed: { zh: '已保存，等级为“{grade}”', en: 'Saved with the grade {grade}' },
  closed: { zh: '已关闭', en: 'Closed' },
} satisfies Record<string, Pair>

export const proposalsText = {
  title: { zh: '等确认的风险点和等级', en: 'Risk points and grades awaiting confirmation' },
  readGrade: { zh: '看依据，再定', en: 'Read it, then decide' },
  ofPost: { zh: '岗位等级', en: 'Grade of the post' },
  count: { zh: '等你的 {mine} 个，一共 {n} 个', en: '{mine} for you, {n} in all' },
  why: {
    zh: '新的确认之前不计数；改动和关闭确认之前照旧，按新旧等级里高的那个确认。',
    en: 'A new point does not count until it is confirmed. Until a change or an end is confirmed, everything stays as it was; the higher of the old and new grades decides who confirms.',
  },
  ownGrade: { zh: '自评等级', en: 'Own grade' },
  changeHead: { zh: '什么变动', en: 'Change' },
  movesHead: { zh: '改为等级', en: 'Grade becomes' },
  lacksHead: { zh: '还缺什么', en: 'Still missing' },
  waits: { zh: '还等：{who}', en: 'Waiting for: {who}' },
  regraded: { zh: '等级变了', en: 'Grade moved' },
  moves: { zh: '等级改为{grade}', en: 'to {grade}' },
  selfGrade: { zh: '自评等级：{grade}', en: 'own grade: {grade}' },
} satisfies Record<string, Pair>
