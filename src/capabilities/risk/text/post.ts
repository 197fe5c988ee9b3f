import type { Pair } from '#kernel/text.ts'

export const postText = {
  risk: { zh: '风险', en: 'Risk' },
  notGraded: { zh: '还没评定', en: 'Not graded yet' },
  gradeOf: { zh: '{grade}风险', en: '{grade} risk' },
  holders: { zh: '在岗 {n} 人', en: '{n} in the post' },
  people: { zh: '谁在岗、谁负责', en: 'Who holds it, who answers' },
  pointCount: { zh: '{n} 个风险点', en: '{n|risk point|risk points}' },
  validUntil: { zh: '等级有效期至 {day}', en: 'Grade valid until {day}' },
  due: { zh: '待复评：{reason}', en: 'Due for review: {reason}' },
  inReview: { zh: '{day}起复评', en: 'Under review since {day}' },
  belongs: {
    zh: '风险属于岗位，不属于人。本页不显示在岗人员姓名，换人不改变等级。',
    en: 'Risk belongs to the post, not to a person. This page names no holder, and a new holder changes no grade.',
  },
  dispute: { zh: '对等级有异议', en: 'Doubt this grade' },
  review: { zh: '发起复评', en: 'Start a review' },
  grade: { zh: '评定等级', en: 'Grade this post' },
  notFound: { zh: '没有找到这个岗位', en: 'This post was not found' },
  notFoundWhy: {
    zh: '岗位可能已经关闭，或者不在你的范围里。',
    en: 'The post may be closed, or it lies beyond your reach.',
  },
  toPosts: { zh: '回到岗位清单', en: 'Back to the posts' },
  toMyPost: { zh: '看我的岗位', en: 'See my post' },
  doubts: { zh: '{n} 条异议待答复', en: '{n|doubt|doubts} without an answer' },
  asOf: { zh: '看哪一天', en: 'As it stood on' },
  asOfShow: { zh: '看那天', en: 'Show' },
  asOfBanner: {
    zh: '这是 {day}当天的样子：那天的等级、风险点、措施和检查。现在的可能不同。',
    en: 'This is how it stood on {day}: grade, points, controls and checks of that day. Today may differ.',
  },
  asOfToday: { zh: '回到今天', en: 'Back to today' },
} satisfies Record<string, Pair>

export const whyText = {
  title: { zh: '为什么是“{grade}”', en: 'Why {grade}' },
  method: { zh: '评分办法', en: 'How it is scored' },
  methodWords: {
    zh: '六项因素各记 0–5 分，控制有效可减 0–6 分。合计 0–8 为低，9–14 为中，15 以上为高。只评岗位，不评人。',
    en: 'Six factors score 0–5 each; working controls take away up to 6. A sum of 0–8 is low, 9–14 medium, 15 and more high. Posts are graded, never persons.',
  },
  total: { zh: '合计', en: 'Sum' },
  sentence: {
    zh: '合计 {total} 分，等级为“{grade}”，主要因为{factors}',
    en: 'The sum is {total} and the grade {grade}, mainly because of {factors}',
  },
  plainSentence: { zh: '合计 {total} 分，等级为“{grade}”', en: 'The sum is {total} and the grade {grade}' },
  separator: { zh: '、', en: ', ' },
  lowerHead: { zh: '怎样能降下来：', en: 'What would lower it: ' },
  lowerOne: {
    zh: '补上逾期的“{control}”，控制有效记为 {score}，合计 {total}，转为“{grade}”。',
    en: 'do the overdue check ({control}). Working controls then count {score}, the sum is {total} and the grade becomes {grade}.',
  },
  lowerMany: {
    zh: '补上 {n} 项逾期的检查，先补“{control}”，控制有效记为 {score}，合计 {total}，转为“{grade}”。',
    en: 'do the {n|overdue check|overdue checks} ({control} first). Working controls then count {score}, the sum is {total} and the grade becomes {grade}.',
  },
  lowerSame: {
    zh: '补上逾期的“{control}”，控制有效记为 {score}，合计 {total}，仍为“{grade}”。',
    en: 'do the overdue check ({control}). Working controls then count {score} and the sum is {total}; the grade stays {grade}.',
  },
  graded: { zh: '{day}评定：{reviewers}。', en: 'Graded on {day}: {reviewers}.' },
  selfGraded: { zh: '单位自评为“{grade}”。', en: ' The unit graded itself {grade}.' },
  nothing: {
    zh: '还没有评定过，等级从第一次评定开始有。',
    en: 'Not graded yet; the grade begins with the first assessment.',
  },
} satisfies Record<string, Pair>

export const matrixText = {
  title: { zh: '风险点矩阵', en: 'Risk points' },
  before: { zh: '控制前', en: 'Before controls' },
  after: { zh: '控制后', en: 'After controls' },
  likelihood: { zh: '可能性', en: 'Likelihood' },
  impact: { zh: '影响', en: 'Impact' },
  sentence: {
    zh: '风险矩阵：{n} 个风险点在采取控制措施前后的可能性与影响',
    en: 'Risk matrix: likelihood and impact of {n|risk point|risk points} before and after their controls',
  },
  square: { zh: '可能性 {l}，影响 {i}，{grade}：{points}', en: 'Likelihood {l}, impact {i}, {grade}: {points}' },
  squareBefore: { zh: '{name}（控制前）', en: '{name} (before controls)' },
  squareAfter: { zh: '{name}（控制后）', en: '{name} (after controls)' },
  and: { zh: '、', en: ', ' },
  squareNone: { zh: '没有风险点', en: 'no risk point' },
  footnote: {
    zh: '等级 = 控制后的可能性 × 影响：12 以上为高，6–11 为中，5 以下为低；影响为 5 的不低于中。',
    en: 'Grade = likelihood × impact after controls: 12 and more is high, 6–11 medium, 5 and less low; an impact of 5 is never below medium.',
  },
} satisfies Record<string, Pair>

export const pointsText = {
  title: { zh: '风险点与控制措施', en: 'Risk points and controls' },
  onTime: { zh: '{n} 项按期', en: '{n} on time' },
  overdue: { zh: '{n} 项按期，{late} 项逾期', en: '{n} on time, {late} overdue' },
  name: { zh: '风险点', en: 'Risk point' },
  grade: { zh: '等级', en: 'Grade' },
  control: { zh: '控制措施', en: 'Controls' },
  check: { zh: '最近检查', en: 'Last check' },
  lesson: { zh: '关联课程', en: 'Lesson' },
  findings: { zh: '近两年发现', en: 'Found in two years' },
  effective: { zh: '{day}有效', en: 'Effective on {day}' },
  failed: { zh: '{day}查过，没起作用', en: 'Checked on {day}, did not work' },
  late: { zh: '补记', en: 'Entered late' },
  lateCheck: { zh: '检查逾期 {n} 天', en: 'Check {n|day|days} overdue' },
  nextCheck: { zh: '{day}检查', en: 'Check on {day}' },
  neverChecked: { zh: '还没检查过', en: 'Not checked yet' },
  noControl: { zh: '还没有控制措施', en: 'No control yet' },
  indicator: { zh: '看这个数：{figure}', en: 'Watch: {figure}' },
  educationOnly: { zh: '教育，不算控制', en: 'Education, not a control' },
  lessonTitle: { zh: '《{title}》', en: '{title}' },
  noLesson: { zh: '找一节课', en: 'Find a lesson' },
  lessonUnknown: { zh: '登记的课不在用', en: 'The lesson named is not in use' },
  finding: { zh: '{month}，{n} 起', en: '{month}: {n}' },
  noFinding: { zh: '无', en: 'None' },
  proposed: { zh: '待确认', en: 'Waits for confirmation' },
  confirm: { zh: '同意', en: 'Agree' },
  turnDown: { zh: '退回', en: 'Turn down' },
  waits: { zh: '还等{who}', en: 'Waits for {who}' },
  lacks: { zh: '确认前还要写：{what}', en: 'Before it is confirmed it must say: {what}' },
  checkBy: { zh: '{post}查', en: 'by {post}' },
  checkSample: { zh: '看了 {looked}/{of}', en: '{looked} of {of} looked at' },
  waitsThen: { zh: '、', en: ', ' },
  selfGrade: { zh: '自评{grade}', en: 'own: {grade}' },
  ownGrade: { zh: '自评等级', en: 'Own grade' },
  details: { zh: '成因与做法', en: 'Causes and controls' },
  why: { zh: '为什么是“{grade}”', en: 'Why {grade}' },
  whyPlace: {
    zh: '控制后可能性 {l}，影响 {i}，按矩阵为“{grade}”',
    en: 'After the controls likelihood {l} and impact {i}, which the matrix grades {grade}',
  },
  whyMoved: { zh: '{day}改的：{reason}', en: 'Moved on {day}: {reason}' },
  cause: { zh: '为什么会发生', en: 'What lets it happen' },
  benefits: { zh: '谁得好处', en: 'Who would gain' },
  detection: { zh: '难不难发现', en: 'How hard to find' },
  category: { zh: '来源', en: 'Source' },
  controlBy: {
    zh: '{kind}，{frequency}；{owner}做，{checker}查',
    en: '{kind}, {frequency}; carried out by {owner}, checked by {checker}',
  },
  noFrequency: { zh: '没定多久一次', en: 'no interval set' },
  nobody: { zh: '还没定', en: 'nobody yet' },
  otherPost: { zh: '范围外的岗位', en: 'a post beyond your view' },
  notSaid: { zh: '还没写', en: 'Not written yet' },
  waiting: { zh: '{n} 个待确认', en: '{n} waiting for confirmation' },
  addControl: { zh: '加一项控制', en: 'Add a control' },
  none: { zh: '还没有登记风险点', en: 'No risk point is registered yet' },
  noneWhy: {
    zh: '写清在哪一步、会发生什么、谁得好处，比写“思想松懈”有用。',
    en: 'Say at which step, what could happen and who would gain; that helps more than a phrase about attitudes.',
  },
} satisfies Record<string, Pair>

export const historyText = {
  title: { zh: '发现与等级变化', en: 'Findings and grades' },
  finding: { zh: '发现', en: 'Finding' },
  assessment: { zh: '评估、控制', en: 'Assessment, control' },
  findingCount: { zh: '发现 {n} 起', en: '{n} found' },
  sentence: {
    zh: '近两年的等级变化：{n} 次评估或新增控制，{found} 次发现，现在为“{grade}”',
    en: 'The grade over two years: {n|assessment|assessments} or new controls, {found|finding|findings}; now {grade}',
  },
  none: { zh: '近两年没有记录。', en: 'Nothing was recorded in the last two years.' },
} satisfies Record<string, Pair>

export const disputesText = {
  title: { zh: '异议与答复', en: 'Doubts and answers' },
  aside: { zh: '两样都留在历史里', en: 'Both stay in the history' },
  raised: { zh: '{day}提出', en: 'Raised on {day}' },
  answered: { zh: '{day}答复：{answer}', en: 'Answered on {day}: {answer}' },
  waiting: { zh: '还没有答复', en: 'Not answered yet' },
  review: { zh: '发起复评', en: 'a review' },
  keep: { zh: '维持等级', en: 'the grade stays' },
  answer: { zh: '答复', en: 'Answer' },
  answerTitle: { zh: '答复这条异议', en: 'Answer this doubt' },
  what: { zh: '怎么办', en: 'What follows' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '用岗位的事实说明，至少十个字。不写人名。',
    en: 'Facts of the post, ten characters at least. No names.',
  },
  send: { zh: '送出答复', en: 'Send the answer' },
  done: { zh: '已答复', en: 'Answered' },
} satisfies Record<string, Pair>

export const effectText = {
  title: { zh: '关联课程与效果', en: 'Lessons and their effect' },
  aside: { zh: '前后测提升', en: 'Gain between two tests' },
  notUsed: { zh: '还没有前后测', en: 'Not tested before and after yet' },
  none: { zh: '还没有关联的课。', en: 'No lesson is linked yet.' },
} satisfies Record<string, Pair>

export const myPostText = {
  lead: {
    zh: '这个岗位容易在哪里出事，查什么，问谁。',
    en: 'Where this post can go wrong, what is checked, and whom to ask.',
  },
  powers: { zh: '这个岗位能做主的', en: 'What this post decides' },
  checkedBy: { zh: '{post}来查', en: 'Checked by {post}' },
  points: { zh: '先记住这 {n} 条', en: 'Remember these {n} first' },
  card: { zh: '岗位廉洁卡，能打印', en: 'The post card, to print' },
  allPoints: { zh: '一共 {n} 个风险点', en: '{n|risk point|risk points} in all' },
  whole: { zh: '看完整档案', en: 'See the whole profile' },
  controls: { zh: '会查什么', en: 'What is checked' },
  control: { zh: '{text}（{frequency}）', en: '{text} ({frequency})' },
  noControl: { zh: '还没有定下检查的办法', en: 'No check has been set yet' },
  lesson: { zh: '学一学《{title}》', en: 'Take the lesson: {title}' },
  ask: { zh: '拿不准时问谁', en: 'Whom to ask when unsure' },
  noAsk: { zh: '问你的班组长或站队负责人。', en: 'Ask your crew leader or the head of your unit.' },
  none: { zh: '你现在没有登记岗位', en: 'You hold no registered post now' },
  noneWhy: { zh: '名册更新后，你的岗位会出现在这里。', en: 'Your post appears here once the roster has been updated.' },
  noPoints: { zh: '这个岗位还没有登记风险点。', en: 'No risk point is registered for this post yet.' },
} satisfies Record<string, Pair>
