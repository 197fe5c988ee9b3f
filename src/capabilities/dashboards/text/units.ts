import type { Pair } from '#kernel/text.ts'

/** Leaders and secretaries: the own units or branch. */
export const unitsText = {
  lead: {
    zh: '{names}：{people} 人，{posts} 个岗位，其中高风险 {high} 个。只有做完和没做完，没有成绩。',
    en: '{names}: {people|person|people}, {posts|post|posts}, {high} of high risk. Done or not done only, no results.',
  },
  leadNone: { zh: '只有做完和没做完，没有成绩。', en: 'Done or not done only, no results.' },
  none: { zh: '你的范围里还没有人', en: 'There is nobody in your reach yet' },
  noneWhy: {
    zh: '导入名册以后，这里会有单位和支部的情况。',
    en: 'Once the roster is imported, your units and branches stand here.',
  },

  duties: { zh: '等你去看', en: 'Waits for you to look' },
  steps: { zh: '接下来', en: 'Next steps' },
  stepsNote: { zh: '两周内到期，和过期没做完的', en: 'Due within two weeks, or past and not finished' },
  stepsNone: { zh: '两周内没有到期的学习', en: 'Nothing is due within two weeks' },
  stepsNoneWhy: {
    zh: '看过了两周内到期的和过去 30 天没做完的。',
    en: 'Looked at: what is due within two weeks, and what of the last 30 days is not finished.',
  },
  item: { zh: '《{title}》', en: '{title}' },
  itemLeft: { zh: '到期 {due} 人，做完 {done} 人，还剩 {n} 人', en: '{done} of {due} done, {n} left' },
  itemAllDone: { zh: '到期 {due} 人，都做完了', en: 'All done: {due|person|people}' },
  itemAway: { zh: '，另有 {n} 人不在岗', en: '; {n} away' },
  itemFew: { zh: '到期的不足 5 人，不显示', en: 'Fewer than 5 people have it due: not shown' },
  join: { zh: '{a}{b}', en: '{a}{b}' },
  who: { zh: '看还差谁', en: 'Who is left' },
  hide: { zh: '收起', en: 'Fold' },
  whoList: { zh: '还没做：{title}', en: 'Not done yet: {title}' },
  whoNote: {
    zh: '按姓名排，提醒一句就好。谁看过这份名单，名单上的人看得到。',
    en: 'By name; a word is enough. The people listed can see who looked.',
  },
  whoCodes: { zh: '按代号排，不显示姓名。', en: 'By code; no names are shown.' },
  whoMore: { zh: '只列前 100 人。', en: 'The first 100 are listed.' },
  whoNobody: { zh: '都做完了', en: 'Everybody is done' },
  back: { zh: '不在岗，{day}回', en: 'away, back {day}' },
  checks: { zh: '{n} 次措施检查过了日子', en: 'Control checks past their day: {n}' },
  checksWhy: {
    zh: '先请措施的负责岗位查一遍，再在岗位档案里记下结果。',
    en: 'Ask the post in charge to check, then record the result on the post’s page.',
  },
  gaps: { zh: '{n} 个岗位有缺口', en: 'Posts with gaps: {n}' },
  gapsWhy: {
    zh: '有的风险点缺课程，或缺查过有效的措施。',
    en: 'Some risk points lack a lesson, or a control that was checked and works.',
  },
  rows: { zh: '名册里有 {n} 行请你核对', en: '{n|row|rows} of a roster to check' },
  rowsWhy: {
    zh: '导入名册的人拿不准，照花名册看一眼就行；只有你支部的行。',
    en: 'Whoever imports the roster is in doubt; a look at your records is enough. Rows of your branch alone.',
  },
  goRows: { zh: '去核对', en: 'Check them' },
  goPosts: { zh: '看岗位', en: 'See the posts' },

  table: { zh: '现状', en: 'How things stand' },
  tableNote: { zh: '只到单位和岗位，不排名、不列个人', en: 'Units and posts only; nobody is ranked or listed' },
  tableSampled: {
    zh: '只到单位和岗位。人很多的单位，人数按随机抽取的一部分推算。',
    en: 'Units and posts only. Where there are very many people, people are worked out from a part drawn by chance.',
  },
  place: { zh: '单位', en: 'Unit' },
  branch: { zh: '支部', en: 'Branch' },
  people: { zh: '人数', en: 'People' },
  posts: { zh: '岗位', en: 'Posts' },
  week: { zh: '本周学习', en: 'This week' },
  late: { zh: '措施检查', en: 'Control checks' },
  awayToday: { zh: '{n} 人不在岗', en: '{n} away' },
  weekLabel: { zh: '{name}：到期 {due} 人，完成 {done} 人', en: '{name}: {done} done of {due|person|people} due' },
  few: { zh: '不足 5 人，不显示', en: 'Under 5: not shown' },
  onTime: { zh: '没有过期的', en: 'None is late' },
  lateChecks: { zh: '{n} 次过期', en: '{n} late' },
  gradeWords: { zh: '{grade} {n}', en: '{grade} {n}' },

  notGraded: { zh: '未评 {n}', en: 'Not graded {n}' },

  peopleFormula: { zh: '{people} 人，今天不在岗 {away} 人', en: '{people|person|people}, {away} away today' },
  peopleUnit: {
    zh: '在册、归属这个单位及下级的人',
    en: 'On the roster, belonging to this unit or below',
  },
  peopleBranch: { zh: '在册、编在这个支部的人', en: 'On the roster, members of this branch' },
  peopleLeft: { zh: '已离开的人。不在岗的原因不登记。', en: 'People who left. No reason is kept for an absence.' },
  postsFormula: {
    zh: '高 {high} ＋ 中 {medium} ＋ 低 {low} ＋ 未评 {none}',
    en: '{high} high + {medium} medium + {low} low + {none} not graded',
  },
  postsUnit: { zh: '设在这个单位及下级的在用岗位', en: 'Open posts of this unit and below' },
  postsBranch: { zh: '支部的人现在任职的岗位', en: 'Posts that members of the branch hold today' },
  postsLeft: {
    zh: '已关闭的岗位。等级属于岗位，不属于人。',
    en: 'Closed posts. A grade belongs to a post, never to a person.',
  },
  weekCounted: {
    zh: '{from}至{to}到期的学习，按人计；一个人的都做完才算',
    en: 'What is due from {from} to {to}, by person; done when all of it is done',
  },
  weekLeft: { zh: '到期那天不在岗的 {away} 人', en: 'People away on the last day: {away}' },
  lateFormula: { zh: '过期 {n} 次', en: '{n} past the day' },
  lateCounted: {
    zh: '已确认风险点的措施，检查日过了还没有新的检查',
    en: 'Open controls of confirmed risk points whose day of checking has passed',
  },
  lateLeft: { zh: '没有定检查日的措施，已关闭的措施', en: 'Controls without such a day, closed controls' },

  high: { zh: '高风险岗位', en: 'Posts of high risk' },
  highNote: { zh: '共 {n} 个', en: '{n} in all' },
  highNone: { zh: '没有高风险岗位', en: 'No post is of high risk' },
  highNoneWhy: { zh: '看过了 {n} 个岗位的等级。', en: 'Looked at the grade of {n|post|posts}.' },
  post: { zh: '岗位', en: 'Post' },
  lessons: { zh: '有课', en: 'Lesson' },
  tested: { zh: '措施查过', en: 'Control tested' },
  state: { zh: '情况', en: 'State' },
  of: { zh: '{part} / {whole}', en: '{part} / {whole}' },
  lessonsFormula: {
    zh: '{whole} 个风险点，{part} 个有课',
    en: '{part} of {whole|risk point|risk points} with a lesson',
  },
  lessonsCounted: {
    zh: '已确认、没关闭的风险点，有一节在用的、讲同一类风险的课',
    en: 'Confirmed open risk points with a lesson in use for their kind of risk',
  },
  lessonsLeft: { zh: '等待确认的提议', en: 'Proposals that wait for confirmation' },
  testedFormula: {
    zh: '{whole} 个风险点，{part} 个有查过有效的措施',
    en: '{part} of {whole|risk point|risk points} with a tested control',
  },
  testedCounted: {
    zh: '90 天内查过、有效的措施；学习、承诺和看片不算措施',
    en: 'A control checked within 90 days and found effective; study, pledges and films are none',
  },
  testedLeft: { zh: '查过无效的、没查过的', en: 'Checked and not effective, or never checked' },
  fine: { zh: '没有要补的', en: 'Nothing to mend' },
  reviewDue: { zh: '待复评', en: 'Review due' },

  signals: { zh: '已确认的信号', en: 'Confirmed signals' },
  signalsNote: { zh: '少于 3 起不显示个数', en: 'Counts under 3 are not told' },
  signalsNone: { zh: '没有已确认的信号', en: 'No confirmed signal' },
  signalsNoneWhy: {
    zh: '信号由纪检监察员判断，确认以后才到这里。',
    en: 'Officers judge signals; they come here once confirmed.',
  },
  series: { zh: '{topic}近 12 个月，最近一个月 {last}', en: '{topic}, last twelve months; newest: {last}' },
  counted: { zh: '{n} 起', en: '{n}' },
  underThree: { zh: '少于 3 起', en: 'fewer than 3' },

  load: { zh: '{month}计划分钟', en: 'Planned minutes, {month}' },
  loadNote: { zh: '人均 / 上限', en: 'per person / ceiling' },
  loadLabel: {
    zh: '{class} {people} 人，人均 {planned} 分钟，上限 {ceiling} 分钟',
    en: '{class}, {people|person|people}: {planned|minute|minutes} each on average, ceiling {ceiling}',
  },
  loadFigure: { zh: '{planned} / {ceiling} 分', en: '{planned} / {ceiling} min' },
  loadFew: { zh: '不足 20 人，不算平均', en: 'fewer than 20 people: no average' },
  loadOver: { zh: '{n} 人超过上限', en: 'Above the ceiling: {n}' },
  loadFormula: {
    zh: '{people} 人，人均 {planned} 分钟，{over} 人超过 {ceiling} 分钟',
    en: '{people|person|people}, {planned|minute|minutes} each; {over} above {ceiling|minute|minutes}',
  },
  loadCounted: {
    zh: '本月到期的任务的计划分钟，所有发起方合在一起；不是实测用时',
    en: 'Planned minutes of what is due this month, all senders together; nobody’s time is measured',
  },
  loadLeft: { zh: '不足 20 人的一类不算平均', en: 'Classes of fewer than 20 people have no average' },
  goBurden: { zh: '看负担', en: 'See the burden' },
} satisfies Record<string, Pair>

export const burdenClassText: Record<'leader' | 'high' | 'medium' | 'other', Pair> = {
  leader: { zh: '领导干部', en: 'Leaders' },
  high: { zh: '高风险岗', en: 'High-risk posts' },
  medium: { zh: '中风险岗', en: 'Medium-risk posts' },
  other: { zh: '其他岗位', en: 'Other posts' },
}
