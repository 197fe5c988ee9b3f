import type { Pair } from '#kernel/text.ts'
import type { NodeKind } from '../rules/key-date.ts'
import type { EducationKind } from '../rules/mix.ts'
import type { ProgrammeState } from '../rules/programme.ts'

export const stateText: Record<ProgrammeState, Pair> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '等第二人发布', en: 'Waiting for a second person' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已停止', en: 'Stopped' },
}

export const nextVersionText: Pair = {
  zh: '已发布，正在写第 {version} 版',
  en: 'Published; version {version} is being written',
}

export const kindText: Record<EducationKind, Pair> = {
  post: { zh: '岗位', en: 'Post' },
  discipline: { zh: '纪律', en: 'Discipline' },
  warning: { zh: '警示', en: 'Warning' },
  situation: { zh: '形势', en: 'Situation' },
  values: { zh: '廉洁文化', en: 'Values' },
}

export const nodeKindText: Record<NodeKind, Pair> = {
  business: { zh: '业务', en: 'Business' },
  season: { zh: '时令', en: 'Season' },
  meeting: { zh: '会议', en: 'Meeting' },
}

export const yearText = {
  lead: {
    zh: '{year} 年有 {count} 个方案。节日来自核对过的农历表，节点由本单位自己定。',
    en: '{count} in {year}. Festivals come from a checked lunar table; the other days are your own.',
  },
  leadNone: {
    zh: '{year} 年还没有方案。',
    en: 'There is no programme in {year} yet.',
  },
  nothingLeft: { zh: '内容都已撤下', en: 'All of it is withdrawn' },
  strip: { zh: '{year} 年带', en: 'Year {year}' },
  stripLabel: {
    zh: '{year} 年带：{days} 个节日、{own} 个本单位节点、{count} 段教育安排',
    en: 'Year {year}: {days|festival|festivals}, {own|day|days} of your own, {count|programme|programmes}',
  },
  festivals: { zh: '节日', en: 'Festivals' },
  ownDays: { zh: '本单位', en: 'Own days' },
  programmes: { zh: '安排', en: 'Programmes' },
  editing: { zh: '正在编辑', en: 'Being edited' },
  before: { zh: '上一年', en: 'Year before' },
  after: { zh: '下一年', en: 'Year after' },
  outside: {
    zh: '节日表只核对到 {first}–{last} 年，{year} 年的节日不显示。本单位节点照常。',
    en: 'The table of festivals is checked for {first}–{last}; festivals of {year} are not shown. Your own days are.',
  },
  markSentence: { zh: '{name}，{day}', en: '{name}, {day}' },
  programmeSentence: {
    zh: '《{name}》，{kind}教育，{from} 至 {to}，{state}',
    en: '“{name}”, {kind} education, {from} to {to}: {state}',
  },
  list: { zh: '方案', en: 'Programmes' },
  name: { zh: '方案', en: 'Programme' },
  kind: { zh: '类别', en: 'Kind' },
  window: { zh: '起止', en: 'Window' },
  minutes: { zh: '每人', en: 'Each' },
  people: { zh: '发布时人数', en: 'People when published' },
  state: { zh: '状态', en: 'State' },
  minutesOf: { zh: '{n} 分钟', en: '{n} min' },
  minutesEach: { zh: '每人分钟', en: 'Minutes each' },
  peopleOf: { zh: '{n} 人', en: '{n}' },
  notOut: { zh: '还没发布', en: 'Not out yet' },
  waits: {
    zh: '《{name}》等你发布：不是你写的，由你来看一遍。',
    en: '“{name}” waits for you: you did not write it, so you are the second person.',
  },
  look: { zh: '去看', en: 'Look at it' },
  create: { zh: '新建方案', en: 'New programme' },
  emptyTitle: { zh: '{year} 年还没有方案', en: 'No programme in {year} yet' },
  emptyWriter: {
    zh: '从下一个节日开始：起止日期已经替你填好，选好对象和内容就能送审。',
    en: 'Start with the next festival: the window is filled in for you. Choose the posts, then the lessons.',
  },
  emptyReader: {
    zh: '纪检监察员发布以后，这里就能看到。草稿不显示。',
    en: 'You will see programmes here once the discipline officer publishes them. Drafts are not shown.',
  },
  createTitle: { zh: '新建方案', en: 'New programme' },
  createName: { zh: '名称', en: 'Name' },
  createUnit: { zh: '给哪个单位', en: 'For which unit' },
  createFrom: { zh: '从哪天', en: 'First day' },
  createTo: { zh: '到哪天', en: 'Last day' },
  createDo: { zh: '开始写', en: 'Start writing' },
  cancel: { zh: '不建了', en: 'Cancel' },
  beforeFestival: { zh: '{festival}前教育', en: 'Before {festival}' },
  plain: { zh: '新方案', en: 'New programme' },
  follow: { zh: '岗位变动以后', en: 'Since posts changed hands' },
  followNote: {
    zh: '对象按今天的任职算；规则是发布时定的',
    en: 'The audience as posts are held today; the rules are those that were published',
  },
  followJoining: {
    zh: '{n} 人新到这些岗位，这些课适用：{items} 项、{minutes} 分钟，{day}前做完。',
    en: 'New holders to whom this applies: {n}. {items|item|items}, {minutes|minute|minutes}, by {day}.',
  },
  followPosts: { zh: '新到：{posts}。', en: 'At: {posts}.' },
  followLeaving: {
    zh: '{n} 人已经不在对象里，没做完的收回；做完的留着。',
    en: 'No longer in the audience: {n}. What they have not done goes; what is done stays.',
  },
  followMore: {
    zh: '这里只看最先结束的 {n} 个方案，其余的在导出的表格里',
    en: 'The {n|programme that ends first was|programmes that end first were} looked at; the workbook has the others',
  },
  followDo: { zh: '照规则安排', en: 'Follow the rules' },
  followDone: {
    zh: '已安排给 {joined} 人，从 {left} 人收回',
    en: 'Given to {joined|person|people}, taken back from {left}',
  },
  followJoin: { zh: '{a}{b}{c}', en: '{a} {b} {c}' },
  between: { zh: '、', en: ', ' },
  wishes: { zh: '信号建议的课', en: 'Lessons that signals asked for' },
  wishesNote: { zh: '写进计划后照常送审', en: 'Once drafted, they are sent for review as always' },
  wish: { zh: '《{title}》，{minutes} 分钟', en: '{title}, {minutes} min' },
  wishFor: {
    zh: '{posts} 个岗位，{people} 人，{day}前',
    en: '{posts|post|posts}, {people|person|people}, by {day}',
  },
  wishFrom: { zh: '信号 {no}', en: 'Signal {no}' },
  wishDraft: { zh: '写进计划', en: 'Draft it' },
} satisfies Record<string, Pair>

export const keyDatesText = {
  lead: {
    zh: '节日按核对过的农历表算，{first}–{last} 年都能看。本单位的节点自己加。',
    en: 'Festivals follow a checked lunar table for {first}–{last}. Add the days that matter to your unit.',
  },
  table: { zh: '{year} 年的节日和节点', en: 'Festivals and own days of {year}' },
  day: { zh: '日期', en: 'Day' },
  weekday: { zh: '星期', en: 'Weekday' },
  lunar: { zh: '农历', en: 'Lunar' },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  festival: { zh: '节日', en: 'Festival' },
  reminders: { zh: '提醒', en: 'Reminders' },
  add: { zh: '加一个节点', en: 'Add a day' },
  addUnit: { zh: '哪个单位的', en: 'Of which unit' },
  addDay: { zh: '哪天', en: 'Which day' },
  addName: { zh: '叫什么', en: 'Name' },
  addEnglish: { zh: '英文名', en: 'English name' },
  optional: { zh: '可不填', en: 'optional' },
  addDo: { zh: '加上', en: 'Add' },
  cancel: { zh: '不加了', en: 'Cancel' },
  added: { zh: '已加上', en: 'Added' },
  remove: { zh: '去掉', en: 'Remove' },
  removed: { zh: '已去掉《{name}》', en: '“{name}” removed' },
  none: { zh: '这一年还没有节点', en: 'No days in this year yet' },
} satisfies Record<string, Pair>
