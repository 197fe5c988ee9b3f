import { familyText } from '#capabilities/curriculum/text.ts'
import { fill, type Pair } from '#kernel/text.ts'
import type { AudienceAnswer } from '../contract.ts'
import type { AudienceRole, Why } from '../rules/audience.ts'
import type { BurdenClass } from '../rules/burden.ts'

export const classText: Record<BurdenClass, Pair> = {
  leader: { zh: '领导干部', en: 'Leaders' },
  high: { zh: '高风险岗', en: 'High-risk posts' },
  medium: { zh: '中风险岗', en: 'Medium-risk posts' },
  other: { zh: '其他岗位', en: 'Other posts' },
}

const whyText: Record<Why, Pair> = {
  'chosen-post': { zh: '点名的岗位', en: 'The post was chosen' },
  leading: { zh: '领导岗位，一岗双责', en: 'Leading post with dual duties' },
  role: { zh: '担任{role}', en: 'Holds the role of {role}' },
  high: { zh: '高风险岗位', en: 'High-risk post' },
  family: { zh: '岗位有“{family}”风险点', en: 'The post has a risk point on {family}' },
  medium: { zh: '中风险岗位', en: 'Medium-risk post' },
  business: { zh: '岗位属于所选业务', en: 'The post is of a chosen kind of business' },
  low: { zh: '低风险岗位', en: 'Low-risk post' },
  party: { zh: '党员', en: 'Party member' },
  everyone: { zh: '全员', en: 'Everybody' },
}

export const audienceRoleText: Record<AudienceRole, Pair> = {
  leader: { zh: '领导（一岗双责）', en: 'leader with dual duties' },
  secretary: { zh: '支部书记', en: 'branch secretary' },
  officer: { zh: '纪检监察员', en: 'discipline-inspection officer' },
  author: { zh: '作者', en: 'author' },
}

/** The same where the unit that the role reaches is in sight. */
const roleForText: Pair = { zh: '担任{role}，范围{place}', en: 'Holds the role of {role} for {place}' }

/** Why somebody is in the audience, in words. */
export const reasonTold = ({
  why,
  family,
  role,
  place,
}: Pick<AudienceAnswer['people'][number], 'why' | 'family' | 'role' | 'place'>): Pair =>
  fill(role !== null && place !== null ? roleForText : whyText[why], {
    family: family === null ? '' : familyText(family),
    role: role === null ? '' : audienceRoleText[role],
    place: place ?? '',
  })

export const builderText = {
  lead: {
    zh: '岗位教育为重点，纪律教育为核心，警示教育为特色。先定谁，再定学什么，时间不超过负担上限。',
    en: 'Post education first, discipline at the core, warning cases to mark it. Choose whom, then what; keep under the ceiling.',
  },
  running: { zh: '第 {version} 版已经发出，不受影响。', en: 'Version {version} is out and stays as it is.' },
  saved: { zh: '第 {version} 版草稿，{time} 已保存', en: 'Draft of version {version}, saved {time}' },
  saving: { zh: '正在保存', en: 'Saving' },
  unsaved: { zh: '改动还没保存', en: 'Changes not saved yet' },
  submit: { zh: '送审', en: 'Send for a second look' },
  takeBack: { zh: '撤回送审', en: 'Take it back' },
  publish: { zh: '发布', en: 'Publish' },
  publishTo: { zh: '发给 {people}', en: 'Send to {people}' },
  publishTitle: { zh: '发布《{name}》', en: 'Publish “{name}”' },
  publishWarn: {
    zh: '{people}每人收到 {items}，共 {minutes} 分钟，{to}前学完。发出以后不能收回，只能停下还没做的。',
    en: '{people} get {items} each, {minutes|minute|minutes} in all, by {to}. This cannot be undone; you can only stop what is not done yet.',
  },
  notYet: { zh: '先不发', en: 'Not yet' },
  publishedDone: { zh: '已发给 {people}', en: 'Sent to {people}' },
  submittedDone: { zh: '已送审，等另一位纪检监察员发布', en: 'Sent. Another officer can now publish it' },
  takenBackDone: { zh: '已撤回，可以接着改', en: 'Taken back; you can go on writing' },
  waitsOther: {
    zh: '{name} {time}送审。要由没写过这一版的另一位纪检监察员发布。',
    en: 'Sent by {name} on {time}. An officer who did not write this version must publish it.',
  },
  waitsYou: {
    zh: '{name} {time}送审，等你看一遍：对象、内容、时间都合适就发布，不合适就退回。',
    en: 'Sent by {name} on {time}. Look at the people, the lessons and the minutes; publish it or send it back.',
  },
  someone: { zh: '一位纪检监察员', en: 'an officer' },
  sendBack: { zh: '退回修改', en: 'Send it back' },
  sentBackDone: { zh: '已退回', en: 'Sent back' },
  out: {
    zh: '第 {version} 版由{name}在 {time}发布，{people}收到。',
    en: 'Version {version} was published by {name} on {time} and went to {people}.',
  },
  nextVersion: { zh: '写第 {version} 版', en: 'Write version {version}' },
  stop: { zh: '停止', en: 'Stop' },
  stopTitle: { zh: '停止《{name}》', en: 'Stop “{name}”' },
  stopWarn: {
    zh: '还没做的从各人清单里拿掉，做完的照旧算数。停止以后不能再打开。',
    en: 'What is not done goes from people’s lists; what is done stays done. It cannot be opened again.',
  },
  stopDo: { zh: '停止，不再催学', en: 'Stop it' },
  keep: { zh: '先不停', en: 'Keep it' },
  stoppedDone: { zh: '已停止，拿掉 {n} 项没做的', en: 'Stopped; {n|open item was|open items were} taken away' },
  stopped: { zh: '这个方案已经停止。', en: 'This programme has been stopped.' },
  conflict: {
    zh: '这期间别人也改了。两份都还在，选一份。',
    en: 'Somebody else changed it meanwhile. Both are still here; choose one.',
  },
  notFound: { zh: '没有这个方案', en: 'There is no such programme' },
  notFoundWhy: {
    zh: '也可能它在你的范围之外。',
    en: 'It may also lie outside your reach.',
  },
  toYear: { zh: '回到年带', en: 'Back to the year' },
} satisfies Record<string, Pair>

export const windowText = {
  title: { zh: '叫什么，什么时候', en: 'Name and window' },
  nameZh: { zh: '名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名', en: 'Name in English' },
  from: { zh: '从哪天', en: 'First day' },
  to: { zh: '到哪天', en: 'Last day' },
  days: { zh: '{n} 天', en: '{n|day|days}' },
  wrong: { zh: '最后一天要在第一天或以后，最长一年', en: 'The last day must not be before the first; a year at most' },
  nameMissing: { zh: '名称不能空着', en: 'Give it a name' },
  notCounted: {
    zh: '期末不在岗的人照样收到，不计入应学。',
    en: 'People who are away on the last day get it too and are not counted as due.',
  },
} satisfies Record<string, Pair>

export const audienceText = {
  title: { zh: '给谁：按岗位和风险点', en: 'For whom: by post and risk' },
  postsPeople: { zh: '{posts}·{people}', en: '{posts}, {people}' },
  high: { zh: '高风险岗位，全部', en: 'High-risk posts, all' },
  medium: { zh: '中风险岗位', en: 'Medium-risk posts' },
  mediumFamilies: { zh: '中风险岗位，只含所选类别', en: 'Medium-risk posts with a chosen subject' },
  low: { zh: '低风险岗位', en: 'Low-risk posts' },
  lowFamilies: { zh: '低风险岗位，只含所选类别', en: 'Low-risk posts with a chosen subject' },
  leading: { zh: '领导干部，一岗双责', en: 'Leading officials, dual duties' },
  party: { zh: '全体党员', en: 'All party members' },
  everyone: { zh: '全员，即每名学习者', en: 'Everybody, that is every learner' },
  everyoneNote: { zh: '低风险岗位也会收到，先想想要不要', en: 'Low-risk posts get it too; think whether they need it' },
  rest: { zh: '其余 {n} 人，本次不打扰', en: 'The other {n} are left in peace this time' },
  none: { zh: '还没选谁。勾一行，人数马上算出来。', en: 'Nobody is chosen yet. Tick a line and the count appears.' },
  families: { zh: '风险类别', en: 'Subjects' },
  addFamily: { zh: '加风险类别', en: 'Add a subject' },
  familyPosts: { zh: '{family}（{posts}）', en: '{family} ({posts})' },
  remove: { zh: '去掉{name}', en: 'Remove {name}' },
  more: { zh: '更多：角色、岗位、业务、单位', en: 'More: roles, posts, business, units' },
  roles: { zh: '角色', en: 'Roles' },
  addRole: { zh: '加角色', en: 'Add a role' },
  rolePeople: { zh: '{role}（{people}）', en: '{role} ({people})' },
  posts: { zh: '点名岗位', en: 'Single posts' },
  addPost: { zh: '加岗位', en: 'Add a post' },
  businesses: { zh: '业务', en: 'Business' },
  addBusiness: { zh: '加业务', en: 'Add a business' },
  units: { zh: '只限单位', en: 'Only these units' },
  addUnit: { zh: '加单位', en: 'Add a unit' },
  list: { zh: '看名单', en: 'See the list' },
  listTitle: { zh: '名单：{people}', en: 'The list: {people}' },
  listLead: {
    zh: '按姓名排。每人只列一个理由，学习者看到的也是它。',
    en: 'In order of names. Everybody has one reason, and sees the same one.',
  },
  name: { zh: '姓名', en: 'Name' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  why: { zh: '为什么', en: 'Why' },
  away: { zh: '期末不在岗，不计入应学', en: 'Away on the last day, not counted' },
  sheet: { zh: '名单', en: 'Audience' },
  staffNo: { zh: '工号', en: 'Number' },
  awayHead: { zh: '期末不在岗', en: 'Away on the last day' },
  moreRows: { zh: '再看 50 人', en: '50 more' },
  leaveOut: { zh: '不含', en: 'Leave out' },
  leaveOutTitle: { zh: '这次不含{name}', en: 'Leave {name} out this time' },
  leaveOutReason: { zh: '理由', en: 'Reason' },
  leaveOutHint: { zh: '写工作上的理由，不写私事', en: 'A reason from work, nothing private' },
  leaveOutDo: { zh: '不含这人', en: 'Leave out' },
  excluded: { zh: '不含 {people}', en: '{people} left out' },
  excludedOne: { zh: '{name}：{reason}', en: '{name}: {reason}' },
  putBack: { zh: '放回', en: 'Put back' },
  back: { zh: '返回名单', en: 'Back to the list' },
  close: { zh: '看完了', en: 'Done' },
  emptyList: { zh: '名单是空的', en: 'The list is empty' },
  emptyListWhy: { zh: '先在“给谁”里选范围。', en: 'Choose whom first.' },
} satisfies Record<string, Pair>

export const itemsText = {
  title: { zh: '学什么：三类配比', en: 'What: the mix of three kinds' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  share: { zh: '{kind} {share}%', en: '{kind} {share}%' },
  mixLabel: { zh: '配比：{parts}', en: 'Mix: {parts}' },
  others: { zh: '另有{parts}', en: 'Besides: {parts}' },
  none: { zh: '还没选内容', en: 'Nothing chosen yet' },
  noneWhy: {
    zh: '从课程、案例和测验里选，配比和每人分钟数马上算出来。',
    en: 'Choose lessons, cases and exams; mix and minutes follow at once.',
  },
  outOfUse: { zh: '现在不用', en: 'Not in use now' },
  add: { zh: '选内容', en: 'Choose items' },
  chooseTitle: { zh: '选内容', en: 'Choose items' },
  chosen: { zh: '已选 {n} 项，{minutes} 分钟', en: '{n} chosen, {minutes|minute|minutes}' },
  done: { zh: '选好了', en: 'Done' },
  noChoices: { zh: '还没有课程可选', en: 'There is nothing to choose from' },
  noChoicesWhy: { zh: '先装一个内容包，或在备课里发布一课。', en: 'Load a content pack first, or publish a lesson.' },
  remove: { zh: '去掉《{name}》', en: 'Remove “{name}”' },
  fits: { zh: '合所选风险类别', en: 'Fits the chosen subjects' },
  lesson: { zh: '微课', en: 'Lesson' },
  case: { zh: '案例', en: 'Case' },
  exam: { zh: '测验', en: 'Exam' },
  notice: { zh: '通报', en: 'Notice' },
  post: { zh: '岗位教育', en: 'Post education' },
  discipline: { zh: '纪律教育', en: 'Discipline education' },
  warning: { zh: '警示教育', en: 'Warning education' },
  situation: { zh: '形势教育', en: 'Situation education' },
  values: { zh: '廉洁文化教育', en: 'Values education' },
} satisfies Record<string, Pair>

export const costText = {
  title: { zh: '这样排，基层要花多少', en: 'What this costs people' },
  reached: { zh: '覆盖', en: 'Reached' },
  ofWhole: { zh: '/ {n} 人', en: '/ {n}' },
  each: { zh: '人均', en: 'Each' },
  minutes: { zh: '分钟', en: 'min' },
  reachedFormula: { zh: '{people} 人 ÷ {whole} 人 = {share}%', en: '{people} ÷ {whole|person|people} = {share}%' },
  reachedWhat: { zh: '怎么数', en: 'What is counted' },
  reachedNote: {
    zh: '今天在岗、符合任一条的人，一人只数一次；不含的不数。',
    en: 'Everybody in post today who fits any line, once each, without those left out.',
  },
  eachFormula: { zh: '{items}合计 {minutes} 分钟', en: '{items}: {minutes|minute|minutes} in all' },
  eachNote: {
    zh: '计划分钟数，取自课程。不记录任何人的实际用时。',
    en: 'Planned minutes of the items. Nobody’s actual time is recorded.',
  },
  asOf: { zh: '按 {day}的岗位', en: 'By the posts of {day}' },
  month: { zh: '{month}负担（分钟 / 人）', en: 'Load in {month} (minutes each)' },
  loadLabel: { zh: '{month}每类最满的一人：{rows}', en: 'The fullest person of each class in {month}: {rows}' },
  row: { zh: '{class} {value}', en: '{class} {value}' },
  value: { zh: '{minutes} / {ceiling}', en: '{minutes} / {ceiling}' },
  over: { zh: '{minutes} / {ceiling}，超 {n}', en: '{minutes} / {ceiling}, {n} over' },
  small: { zh: '本方案 {minutes} / {ceiling}', en: 'this one {minutes} / {ceiling}' },
  smallOver: { zh: '上限 {ceiling}，超 {n}', en: 'ceiling {ceiling}, {n} over' },
  had: { zh: '已有安排', en: 'There already' },
  added: { zh: '本方案', en: 'This programme' },
  ceiling: { zh: '上限', en: 'Ceiling' },
  fullest: {
    zh: '每类取安排最满的一人。不满 20 人的类不显示已有安排。',
    en: 'The fullest person of each class. Classes under 20 people do not show what they have.',
  },
  sampled: {
    zh: '人很多，负担按抽取的一部分人估算。',
    en: 'There are very many people: the load is estimated from a part.',
  },
  overTitle: { zh: '{class}超出 {n} 分钟', en: '{class}: {n|minute|minutes} over' },
  overPeople: { zh: '{people}会超过上限。', en: 'Above the ceiling: {people}.' },
  merge: {
    zh: '《{item}》同月在《{programme}》里已经安排给同一批人，去掉可省 {n} 分钟。',
    en: '“{item}” reaches the same people in “{programme}” this month. Leaving it out saves {n|minute|minutes}.',
  },
  drop: { zh: '去掉《{item}》，可省 {n} 分钟。', en: 'Leave out “{item}”: saves {n|minute|minutes}.' },
  move: { zh: '下个月放得下，把最后一天移到 {day}。', en: 'The next month has room: move the last day to {day}.' },
  mergeDo: { zh: '不重复安排', en: 'Do not repeat it' },
  dropDo: { zh: '去掉这项', en: 'Leave it out' },
  moveDo: { zh: '移到下月', en: 'Move it' },
  noWay: { zh: '减少内容，或者换一批对象。', en: 'Choose fewer items, or other people.' },
  reason: { zh: '确实要超，写明理由', en: 'If it must be over, say why' },
  reasonHint: { zh: '第二人发布前会看到', en: 'The second person will read this' },
  waiting: { zh: '正在算', en: 'Working it out' },
} satisfies Record<string, Pair>

export const burdenText = {
  lead: {
    zh: '每人每月的计划分钟数，所有方案加在一起，不超过上限。',
    en: 'Planned minutes of one person in a month, all programmes together, stay under a ceiling.',
  },
  table: { zh: '四类上限与 {month}负担', en: 'The four ceilings and the load in {month}' },
  month: { zh: '月份', en: 'Month' },
  each: { zh: '人均分钟', en: 'Minutes each' },
  class: { zh: '类别', en: 'Class' },
  ceiling: { zh: '上限', en: 'Ceiling' },
  people: { zh: '人数', en: 'People' },
  planned: { zh: '{month}人均', en: '{month}, each' },
  over: { zh: '超上限', en: 'Over' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  tooFew: { zh: '不满 20 人，不显示', en: 'Under 20 people, not shown' },
  nobodyOver: { zh: '没有', en: 'None' },
  twoPeople: {
    zh: '上限由两位纪检监察员来改：一位提出，另一位在 48 小时内确认。在那之前按现在的算。',
    en: 'Two officers change a ceiling: one proposes, another confirms within 48 hours. Until then the present one holds.',
  },
  propose: { zh: '提出改为 {n} 分钟', en: 'Propose {n|minute|minutes}' },
  why: { zh: '为什么改', en: 'Why' },
  proposed: { zh: '已提出，等另一位纪检监察员确认', en: 'Proposed; another officer is asked to confirm' },
  waitingOther: { zh: '等第二人确认', en: 'Waits for a second person' },
  waitingYou: { zh: '等你确认', en: 'Waits for you' },
  fromTo: { zh: '{class}：{from} → {to} 分钟', en: '{class}: {from} → {to} min' },
  by: { zh: '{name}提出：{reason}', en: '{name}: {reason}' },
  lapses: { zh: '{time}前不确认就作废', en: 'Lapses unless confirmed by {time}' },
  confirm: { zh: '确认', en: 'Confirm' },
  refuse: { zh: '不同意', en: 'Turn down' },
  takeBack: { zh: '撤回', en: 'Take back' },
  confirmed: { zh: '{class}的上限已改为 {n} 分钟', en: 'The ceiling for {class} is now {n|minute|minutes}' },
  refused: { zh: '没有改', en: 'Nothing was changed' },
  someone: { zh: '一位纪检监察员', en: 'An officer' },
  order: {
    zh: '一人属于哪一类：领导岗位在先，其次高风险岗，再次中风险岗，其余归其他。',
    en: 'A person counts as a leader first, then by a high-risk post, then by a medium one; everybody else is in the last class.',
  },
  planned2: {
    zh: '都是计划分钟数，按任务的最后一天算在哪个月。不记录实际用时。',
    en: 'All are planned minutes, counted in the month of the last day. Actual time is not recorded.',
  },
  sampled: { zh: '人很多，按抽取的一部分人估算。', en: 'There are very many people: these are estimates from a part.' },
} satisfies Record<string, Pair>

/** The fourth step of the first run. */
export const setUpText = {
  lead: {
    zh: '每人每月最多安排多少分钟，所有发起人加在一起算。先用默认值，有了纪检监察员以后由他们两人来改。',
    en: 'How many minutes a month may be planned for one person, by everybody together. Begin with these; once there are officers, two of them change a ceiling.',
  },
  ceilings: { zh: '每人每月的上限', en: 'Ceilings, a person and month' },
  usual: { zh: '默认 {n} 分钟', en: '{n} min to begin with' },
  keep: { zh: '定下这四个上限', en: 'Set these four ceilings' },
  festivals: { zh: '往后十二个月的节日', en: 'Festivals of the next twelve months' },
  table: {
    zh: '节日来自核对过的农历表（{first}–{last} 年），不用设。',
    en: 'Festivals come from a checked lunar table ({first}–{last}); there is nothing to set.',
  },
  ownDays: {
    zh: '招标季、年度结算这类本单位的日子，由纪检监察员在“计划 → 关键节点”里加。',
    en: 'Days of your own, such as a tender season, are added by the discipline officer under “Plan → Key dates”.',
  },
} satisfies Record<string, Pair>

/** Two authors wrote at once. */
export const conflictText = {
  title: { zh: '你和别人都改了这个方案', en: 'You and somebody else changed this programme' },
  who: { zh: '另一位纪检监察员', en: 'Another discipline officer' },
  name: { zh: '名称', en: 'Name' },
  window: { zh: '起止', en: 'Window' },
  audience: { zh: '对象', en: 'Audience' },
  rules: { zh: '{n} 条规则，排除 {excluded} 人', en: '{n|rule|rules}, {excluded} left out' },
  items: { zh: '内容', en: 'Items' },
  reason: { zh: '超上限的理由', en: 'Reason for going over' },
  between: { zh: '、', en: ', ' },
  nothing: { zh: '没有', en: 'none' },
  ledger: {
    zh: '对方的已在存证里；用你的，就再记一条。',
    en: 'Theirs stands on the ledger; keeping yours adds an entry.',
  },
} satisfies Record<string, Pair>
