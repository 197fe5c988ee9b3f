import type { Pair } from '#kernel/text.ts'

export const learnerText = {
  oneThing: { zh: '{name}，今天 1 件小事', en: '{name}, one small thing today' },
  things: { zh: '{name}，今天 {n} 件小事', en: '{name}, {n|small thing|small things} today' },
  nothing: { zh: '{name}，今天没有要做的', en: '{name}, nothing to do today' },
  minutes: { zh: '合计约 {minutes} 分钟。', en: 'About {minutes|minute|minutes} in all.' },
  spring: { zh: '距春节还有 {days} 天。', en: '{days|day|days} to Spring Festival.' },
  start: { zh: '开始', en: 'Start' },
  later: { zh: '不急的还有 {n} 件，约 {minutes} 分钟', en: 'No hurry: {n} more, about {minutes|minute|minutes}' },
  meta: { zh: '{kind}，{minutes} 分钟', en: '{kind}, {minutes|minute|minutes}' },
  recall: { zh: '回想 {n} 题', en: 'Recall questions: {n}' },
  recallMeta: { zh: '{day}学过的，约 {minutes} 分钟', en: 'Learned on {day}, about {minutes|minute|minutes}' },
  recallPlain: { zh: '以前学过的，约 {minutes} 分钟', en: 'From before, about {minutes|minute|minutes}' },
  emptyTitle: { zh: '今天没有要学的', en: 'Nothing to learn today' },
  emptyNext: {
    zh: '下一件是《{title}》，{minutes} 分钟，{day}开始。',
    en: 'Next comes “{title}”, {minutes|minute|minutes}, from {day}.',
  },
  emptyPlain: {
    zh: '有新的安排会出现在这里，不用天天来看。',
    en: 'New things appear here; there is no need to look every day.',
  },
  browse: { zh: '看看课程', en: 'Browse the lessons' },
  post: { zh: '{post}要留意', en: 'To watch at the post {post}' },
  postPlain: { zh: '我的岗位要留意', en: 'To watch at my post' },
  points: { zh: '全部 {n} 项', en: 'All {n}' },
  noPost: {
    zh: '还没有登记你的岗位。请告诉系统管理员。',
    en: 'Your post is not on record yet. Please tell the system administrator.',
  },
  noPoints: { zh: '这个岗位还没有登记风险点。', en: 'No risk point is on record for this post yet.' },
  reminderDay: { zh: '{day}之前', en: 'Before {day}' },
  reminderMore: { zh: '为什么，问谁', en: 'Why, and whom to ask' },
  month: { zh: '本月', en: 'This month' },
  monthLine: {
    zh: '安排 {planned} 分钟，做完 {done} 分钟，上限 {ceiling} 分钟',
    en: '{planned|minute|minutes} planned, {done} of them done; the ceiling is {ceiling}',
  },
  monthWhy: {
    zh: '按任务的计划分钟算，不计你用了多久。',
    en: 'These are the planned minutes of your tasks; nobody measures how long you take.',
  },
  monthFormula: {
    zh: '{items} 件共 {planned} 分钟；做完 {doneItems} 件，{done} 分钟',
    en: '{items|thing|things}, {planned|minute|minutes}; {doneItems} finished, {done|minute|minutes}',
  },
  monthCounted: {
    zh: '最后一天在本月的学习的计划分钟，谁安排的都算在一起',
    en: 'Planned minutes of what is due this month, whoever asked for it',
  },
  monthLeft: {
    zh: '你用了多久，回想的题，自己去看的课',
    en: 'How long you take, recall, lessons you open by yourself',
  },
  ceilingName: { zh: '上限', en: 'Ceiling' },
  ceilingWhy: {
    zh: '你这一类岗位一个月最多 {ceiling} 分钟，由两位纪检监察员定',
    en: 'At most {ceiling|minute|minutes} a month for posts like yours; two officers set it',
  },
  dayFormula: { zh: '{parts} = {minutes} 分钟', en: '{parts} = {minutes|minute|minutes}' },
  dayCounted: {
    zh: '下面各件的计划分钟：{names}',
    en: 'Planned minutes of the things below: {names}',
  },
  dayLeft: { zh: '不急的，这周以后才到期', en: 'What is in no hurry: due after this week' },
  asOf: { zh: '按今天的清单', en: 'By today’s list' },
  recallName: { zh: '回想', en: 'Recall' },
  named: { zh: '{name} {minutes}', en: '{name} {minutes}' },
  between: { zh: '，', en: ', ' },
  record: { zh: '看我的记录', en: 'See my record' },
} satisfies Record<string, Pair>

export const recordText = {
  lead: {
    zh: '你学完的都在这里。别人只看得到“做完”或“还没做”。',
    en: 'Everything you finished is here. Others see done or not done, nothing more.',
  },
  caption: { zh: '学完的，最近的在前', en: 'What you finished, newest first' },
  what: { zh: '内容', en: 'What' },
  kind: { zh: '类别', en: 'Kind' },
  day: { zh: '完成', en: 'Finished' },
  recorded: { zh: '{day}补记', en: 'recorded {day}' },
  none: { zh: '还没有学完的', en: 'Nothing finished yet' },
  noneWhy: { zh: '学完第一节课，这里就有。', en: 'Your first finished lesson will appear here.' },
  bound: { zh: '只显示最近 100 条。', en: 'The newest 100 are shown.' },
} satisfies Record<string, Pair>
