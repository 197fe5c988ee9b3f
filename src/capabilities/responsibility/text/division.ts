import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { BeginEdge, EndEdge, HandOver, MovingKind } from '../contract/division.ts'
import type { EdgeKind, Gap } from '../rules/edge.ts'

export const kindText: Record<EdgeKind, Pair> = {
  direct: { zh: '直接负责', en: 'Answers directly' },
  portfolio: { zh: '分管', en: 'Portfolio' },
  area: { zh: '责任区', en: 'Responsibility area' },
}

/** R14: said before anything happens, so that nobody has to work it out afterwards. */
export const kindMeaning: Record<EdgeKind, Pair> = {
  direct: {
    zh: '这个单位或岗位的直接负责人，同一天只有一位',
    en: 'The direct head of the unit or post; one at a time',
  },
  portfolio: {
    zh: '班子成员对分管的单位和工作负主要领导责任',
    en: 'A member of the team has main leadership responsibility for these units and their work',
  },
  area: {
    zh: '联系、承包的班站；可以和分管领导不是同一位',
    en: 'A crew or station looked after besides; may be somebody other than the portfolio leader',
  },
}

export const gapText: Record<Gap, Pair> = {
  nobody: { zh: '没人负责', en: 'Nobody answers' },
  left: { zh: '负责人已离开', en: 'The head has left' },
}

export const divisionText = {
  lead: {
    zh: '{day}：{units} 个单位，{edges} 项分工。从哪天起、到哪天止、哪天记的，都留着；改变只是结束一项、另起一项。',
    en: '{day}: {units|unit|units}, {edges|responsibility|responsibilities}. From when, until when and when it was written down are kept; a change ends one and begins another.',
  },
  on: { zh: '看哪一天', en: 'As it was on' },
  show: { zh: '看', en: 'Show' },
  today: { zh: '回到今天', en: 'Back to today' },
  past: {
    zh: '你在看 {day} 的分工。要改，先回到今天。',
    en: 'This is the division of work on {day}. Go back to today to change it.',
  },
  begin: { zh: '写一项分工', en: 'Write one down' },
  import: { zh: '导入', en: 'Import' },
  gaps: { zh: '{n} 个单位没人直接负责', en: '{n|unit has|units have} nobody who answers directly' },
  gapsWhy: {
    zh: '全单位的第一责任人不算各单位的直接负责人。写上直接负责人，这里就没有了。',
    en: 'The first responsible person of the whole does not count for each unit. Name a direct head and it is gone from here.',
  },
  noGap: { zh: '每个单位都有人直接负责', en: 'Every unit has somebody who answers directly' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  before: { zh: '上一页', en: 'Previous page' },
  next: { zh: '下一页', en: 'Next page' },
  table: { zh: '谁对哪个单位负责', en: 'Who answers for which unit' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  kind: { zh: '类型', en: 'Kind' },
  leader: { zh: '领导', en: 'Leader' },
  about: { zh: '分管工作', en: 'Function' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'Until' },
  recorded: { zh: '哪天记的', en: 'Recorded' },
  nobody: { zh: '没人负责', en: 'Nobody answers' },
  all: { zh: '再列出随上级的 {n} 个单位', en: 'List the {n|unit that follows|units that follow} the one above too' },
  fewer: { zh: '收起随上级的单位', en: 'Leave out units that follow the one above' },
  headcount: { zh: '人数', en: 'People' },
  under: { zh: '随上级：{name}', en: 'As above: {name}' },
  since: { zh: '{from} 起', en: 'since {from}' },
  between: { zh: '{from}–{to}', en: '{from} to {to}' },
  late: { zh: '晚记 {n} 天', en: 'recorded {n|day|days} late' },
  left: { zh: '已离开', en: 'left' },
  ofPost: { zh: '{post}：', en: '{post}: ' },
  open: { zh: '看', en: 'Look' },
  openAloud: { zh: '看 {unit} 的分工和历史', en: 'Look at {unit} and its history' },
  empty: { zh: '这里还没有单位', en: 'There is no unit here yet' },
  emptyWhy: { zh: '先由系统管理员导入名册。', en: 'The system administrator imports the roster first.' },
  history: { zh: '历来的分工', en: 'Everything recorded' },
  historyMore: { zh: '更早的还有 {n} 项', en: '{n} earlier' },
  noHistory: { zh: '这个单位还没有写过分工', en: 'Nothing was ever written down for this unit' },
  void: { zh: '当天作废', en: 'taken back the same day' },
  ended: { zh: '{day} 记下结束', en: 'end recorded on {day}' },
  end: { zh: '结束', en: 'End' },
  pass: { zh: '交给别人', en: 'Pass on' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '不改了', en: 'Leave it' },
} satisfies Record<string, Pair>

export const formText = {
  lead: {
    zh: '写的是谁、从哪天起、对什么负责。写错了就当天结束，留下的记录不能改。',
    en: 'Who answers for what, from which day. A mistake is ended on its first day; what was written stays.',
  },
  leader: { zh: '领导', en: 'Leader' },
  chooseLeader: { zh: '选一位', en: 'Choose somebody' },
  leaderOf: { zh: '{name}（{title}，{unit}）', en: '{name} ({title}, {unit})' },
  wholeUnit: { zh: '整个单位和下面', en: 'The whole unit and below' },
  post: { zh: '只管一个岗位', en: 'One post alone' },
  about: { zh: '分管工作或责任区名称', en: 'Function, or the name of the area' },
  aboutHint: { zh: '60 字以内，可以不写', en: '60 characters at most; may stay empty' },
  from: { zh: '从哪天起', en: 'From' },
  to: { zh: '到哪天止', en: 'Until' },
  toHint: { zh: '那一天起不再负责；没定就不填', en: 'From that day on no longer; leave empty if not known' },
  choicesMore: {
    zh: '还有 {n} 个没列出；用“导入”写它们',
    en: '{n} more are not listed; write those by Import',
  },
  missing: { zh: '还没填', en: 'Still missing' },
  save: { zh: '写下', en: 'Write it down' },
  saved: { zh: '写下了', en: 'Written down' },
  endTitle: { zh: '结束：{leader}', en: 'End: {leader}' },
  endOn: { zh: '从哪天起不再负责', en: 'From which day on no longer' },
  endNow: { zh: '结束这一项', en: 'End this' },
  endedNow: { zh: '结束了，历史还在', en: 'Ended; its history stays' },
  passTitle: { zh: '交给别人：{leader}', en: 'Pass on: {leader}' },
  passTo: { zh: '交给谁', en: 'To whom' },
  passAll: { zh: '{leader} 的分工，一起交的打勾', en: 'What {leader} answers for; tick what passes on' },
  passMore: {
    zh: '还有 {n} 项没列出：一次最多交 50 项，交出这些以后再交其余的',
    en: '{n} more are not listed: 50 pass on at a time; pass these on first, then the rest',
  },
  passOn: { zh: '从哪天起', en: 'From which day' },
  passNow: { zh: '交出 {n} 项', en: 'Pass on {n|responsibility|responsibilities}' },
  passed: {
    zh: '{n} 项交出了：旧的结束，新的开始',
    en: '{n|responsibility|responsibilities} passed on: the old ended, the new began',
  },
  moves: { zh: '跟着走的', en: 'What moves with it' },
  movesSum: {
    zh: '{units} 个单位、{people} 人，{posts} 个岗位（高风险 {high} 个），高风险点 {points} 个，由这些岗位做的控制 {controls} 项，没办完的 {open} 件',
    en: '{units|unit|units} with {people|person|people}, {posts|post|posts} ({high} high risk), {points|high risk point|high risk points}, {controls|control|controls} carried out there, {open|open item|open items}',
  },
  movesUnits: { zh: '单位', en: 'Units' },
  movesPosts: { zh: '岗位', en: 'Posts' },
  movesPoints: { zh: '高风险点', en: 'High risk points' },
  movesOpen: { zh: '没办完的', en: 'Open items' },
  movesControls: { zh: '{post}：做 {n} 项控制', en: '{post}: carries out {n|control|controls}' },
  due: { zh: '{what}，{day} 到期', en: '{what}, due {day}' },
  point: { zh: '{no} {name}（{post}）', en: '{no} {name} ({post})' },
  more: { zh: '还有 {n} 个', en: '{n} more' },
} satisfies Record<string, Pair>

/** What is not done yet at a post. */
export const openText: Record<MovingKind, Pair> = {
  check: { zh: '{post}：该检查“{name}”', en: '{post}: check “{name}”' },
  review: { zh: '{post}：该复评', en: '{post}: review' },
  recheck: { zh: '{post}：依据变了，再看一遍“{name}”', en: '{post}: look again at “{name}”, its grounds changed' },
  grade: { zh: '{post}：等级等人确认', en: '{post}: a grade waits for its confirmation' },
  proposal: { zh: '{post}：风险点“{name}”等人确认', en: '{post}: the risk point “{name}” waits for its confirmation' },
  power: { zh: '{post}：职权“{name}”等人确认', en: '{post}: the power “{name}” waits for its confirmation' },
  process: { zh: '{post}：流程图“{name}”等人确认', en: '{post}: the process map “{name}” waits for its confirmation' },
  register: {
    zh: '{post}：导入的清册对“{name}”另有写法，等人答复',
    en: '{post}: an imported register says otherwise of “{name}” and waits for an answer',
  },
  doubt: { zh: '{post}：等级有异议，等人答复', en: '{post}: a doubt about the grade waits for an answer' },
  finding: { zh: '{post}：问题“{name}”还没定怎么整改', en: '{post}: nobody puts the finding “{name}” right yet' },
  hazard: { zh: '{post}：隐患 {name} 等人处理', en: '{post}: the weak point {name} waits' },
  rectification: { zh: '{post}：“{name}”正在整改', en: '{post}: “{name}” is being put right' },
  response: { zh: '{post}：对信号 {name} 的处置没做完', en: '{post}: an answer to the signal {name} is not done' },
  project: { zh: '{post}：效能监察“{name}”没结束', en: '{post}: the efficiency supervision “{name}” goes on' },
  'drawn-check': { zh: '{post}：抽中的“{name}”还没检查', en: '{post}: “{name}” was drawn and is not checked' },
}

export const ownText = {
  lead: {
    zh: '{day}。有事先找直接负责的那一位；责任在事前就写清楚，不在事后推。',
    en: '{day}. Turn to whoever answers directly first; who holds what is written down beforehand.',
  },
  side: { zh: '哪一边', en: 'Which way' },
  over: { zh: '对我负责的', en: 'Who answers for me' },
  noOver: { zh: '还没有写下谁对你负责', en: 'Nobody is written down yet' },
  noOverWhy: {
    zh: '可以问纪检监察员，请他写上。',
    en: 'Ask the officer to write it down.',
  },
  own: { zh: '我负责的', en: 'What I answer for' },
  people: { zh: '{n} 人', en: '{n|person|people}' },
} satisfies Record<string, Pair>

type EdgeRefusals = RefusalOf<typeof BeginEdge> | RefusalOf<typeof EndEdge> | RefusalOf<typeof HandOver>

export const edgeRefusals: Record<EdgeRefusals, Pair> = {
  'leader-not-found': {
    zh: '名册里没有这位领导，或不在你的范围。换一位再写',
    en: 'This leader is not on the roster in your reach. Choose somebody else',
  },
  'unit-not-found': { zh: '这个单位不在你的范围', en: 'This unit is not in your reach' },
  'post-not-found': {
    zh: '这个单位没有人做这个岗位。换一个岗位，或选整个单位',
    en: 'Nobody in this unit holds this post. Choose another, or the whole unit',
  },
  'own-post': {
    zh: '这是他自己的岗位，不能自己对自己负责。换一位',
    en: 'This is the leader’s own post; nobody answers for himself or herself. Choose somebody else',
  },
  'empty-period': { zh: '结束日要在开始日之后', en: 'It must end after the day on which it begins' },
  'two-heads': {
    zh: '这段时间里已经有一位直接负责人，同一天不能有两位。先结束那一项，或交给别人',
    en: 'There is a direct head on some of these days; there cannot be two. End that first, or pass it on',
  },
  already: { zh: '这位领导这段时间已经负责这一项', en: 'This leader answers for it on these days already' },
  loop: {
    zh: '这样会绕成一圈：有人经别人管到了自己。先看上一级是谁',
    en: 'This would close a circle: somebody would answer for himself or herself by way of others. Look at who is above first',
  },
  'edge-not-found': {
    zh: '没有这一项，可能刚改过。刷新再看',
    en: 'This is not there; it may have changed. Reload the page',
  },
  'ended-already': {
    zh: '这一项已经记下结束，记录不能改。要接着负责，就另写一项',
    en: 'Its end is recorded, and a record is not changed. Write a new one instead',
  },
  'outside-period': {
    zh: '这一天不在它的期限里。选开始日之后、原定结束日之前的一天',
    en: 'This day is not in its period. Choose one from its first day on and before its planned end',
  },
}
