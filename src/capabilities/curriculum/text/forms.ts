import type { Pair } from '#kernel/text.ts'
import type { FormKind } from '../rules/form-content.ts'

export const formColumns = {
  pool: { zh: '题库里几道', en: 'Questions to draw from' },
  table: { zh: '短读、测验、岗位卡和草稿', en: 'Short readings, exams, post cards and drafts' },
} satisfies Record<string, Pair>

/** What the list and the page of each kind say. */
export const formText = {
  reading: {
    lead: {
      zh: '{count} 篇短读，{open} 篇在写，{due} 篇该看一遍。',
      en: '{count|short reading|short readings}, {open} being written, {due} to be looked through.',
    },
    create: { zh: '写一篇短读', en: 'Write a short reading' },
    table: { zh: '短读和草稿', en: 'Short readings and drafts' },
    one: { zh: '短读', en: 'Short reading' },
    name: { zh: '标题', en: 'Title' },
    back: { zh: '回到短读', en: 'Back to the short readings' },
    none: { zh: '没有这篇短读的草稿', en: 'There is no draft of this short reading' },
    empty: { zh: '还没有短读', en: 'No short readings yet' },
    emptyWhy: {
      zh: '内容包带来的短读会列在这里；也可以自己写一篇。',
      en: 'Those that a pack brings stand here; you may also write one.',
    },
    published: { zh: '《{title}》第 {version} 版已发布', en: 'Version {version} of “{title}” is published' },
    secondWhy: {
      zh: '要一位没写过它的人看：说的事有没有来源，那一件事做不做得到。',
      en: 'Somebody who wrote none of it reads it: does what it tells have a source, can the one act be done.',
    },
  },
  exam: {
    lead: {
      zh: '{count} 份测验，{open} 份在写，{due} 份该看一遍。',
      en: '{count|exam|exams}, {open} being written, {due} to be looked through.',
    },
    create: { zh: '组一份测验', en: 'Put an exam together' },
    table: { zh: '测验和草稿', en: 'Exams and drafts' },
    one: { zh: '测验', en: 'Exam' },
    name: { zh: '测验名', en: 'Title' },
    back: { zh: '回到测验', en: 'Back to the exams' },
    none: { zh: '没有这份测验的草稿', en: 'There is no draft of this exam' },
    empty: { zh: '还没有测验', en: 'No exams yet' },
    emptyWhy: {
      zh: '内容包带来的测验会列在这里；也可以用在用的题组一份。',
      en: 'Those that a pack brings stand here; you may also put one together from questions in use.',
    },
    published: {
      zh: '《{title}》第 {version} 版已发布；正在答的还是原来那版',
      en: 'Version {version} of “{title}” is published; what was begun keeps its version',
    },
    secondWhy: {
      zh: '要一位没写过它的人看：题配不配得上这些岗位，够不够抽，及格线合不合适。',
      en: 'Somebody who wrote none of it reads it: do the questions fit these posts, are there enough, is the pass mark fair.',
    },
  },
  card: {
    lead: {
      zh: '{count} 张岗位卡，{open} 张在写，{due} 张该看一遍。',
      en: '{count|post card|post cards}, {open} being written, {due} to be looked through.',
    },
    create: { zh: '写一张岗位卡', en: 'Write a post card' },
    table: { zh: '岗位卡和草稿', en: 'Post cards and drafts' },
    one: { zh: '岗位', en: 'Post' },
    name: { zh: '岗位', en: 'Post' },
    back: { zh: '回到岗位卡', en: 'Back to the post cards' },
    none: { zh: '没有这张岗位卡的草稿', en: 'There is no draft of this post card' },
    empty: { zh: '还没有岗位卡', en: 'No post cards yet' },
    emptyWhy: {
      zh: '内容包带来的岗位卡会列在这里；也可以给一个岗位写一张。',
      en: 'Those that a pack brings stand here; you may also write one for a post.',
    },
    published: {
      zh: '“{title}”的卡第 {version} 版已发布；在岗的人会再确认一次',
      en: 'Version {version} of the card “{title}” is published; its holders confirm it once more',
    },
    secondWhy: {
      zh: '要一位没写过它的人看：是不是这个岗位真做的活，话说得明不明白，答得对不对。',
      en: 'Somebody who wrote none of it reads it: is this the work of the post, is it plain, are the answers right.',
    },
  },
} satisfies Record<FormKind, Record<string, Pair>>

/** The heads of what stands together in a form. */
export const sectionText: Readonly<Record<string, Pair>> = {
  digest: { zh: '这篇形势简报', en: 'The situation digest' },
  story: { zh: '这件好事', en: 'What went well' },
  reminder: { zh: '这条节点提醒', en: 'The reminder before a key date' },
  question: { zh: '读完问一个问题', en: 'One question to read by' },
  sources: { zh: '来源', en: 'Where it is said' },
  source: { zh: '怎么来的', en: 'What it is made from' },
  exam: { zh: '这份测验', en: 'The exam' },
  pool: { zh: '从哪些题里抽', en: 'The questions it draws from' },
  forPosts: { zh: '给谁', en: 'For whom' },
  card: { zh: '卡上的话', en: 'What the card says' },
  mayAsk: { zh: '能不能，一问一答', en: 'May I: questions and answers' },
  forWhom: { zh: '给谁，依据什么', en: 'For whom, resting on what' },
}

/** The labels of fields, by place without the numbers of entries. */
export const fieldText = {
  title: { zh: '标题', en: 'Title' },
  quarter: { zh: '哪个季度', en: 'Quarter' },
  when: { zh: '哪天之前', en: 'Before which day' },
  leadDays: { zh: '提前几天', en: 'Days before' },
  paragraphs: { zh: '第 {n} 段', en: 'Paragraph {n}' },
  duty: { zh: '本分，一句话', en: 'The duty, in a line' },
  act: { zh: '做一件事', en: 'One thing to do' },
  askWhom: { zh: '拿不准问谁', en: 'Whom to ask' },
  'question/stem': { zh: '题干', en: 'Question' },
  'question/explanation': { zh: '解析', en: 'Explanation' },
  'sources/title': { zh: '文件或报道', en: 'Text or report' },
  'sources/issuer': { zh: '谁发的', en: 'Issued by' },
  'sources/date': { zh: '哪天发的', en: 'Issued on' },
  'sources/retrievedOn': { zh: '哪天查到的', en: 'Looked up on' },
  'source/kind': { zh: '脱敏程度', en: 'How it was made nameless' },
  'source/note': { zh: '由哪类事来', en: 'From what kind of event' },
  acts: { zh: '要做的 {n}', en: 'What to do, {n}' },
  declare: { zh: '要申报什么', en: 'What to declare' },
  'mayAsk/question': { zh: '问', en: 'Question' },
  'mayAsk/answer': { zh: '答', en: 'Answer' },
  draw: { zh: '抽几道', en: 'Questions drawn' },
  pass: { zh: '答对多少算及格', en: 'Pass mark' },
  minutes: { zh: '预计分钟', en: 'Planned minutes' },
} satisfies Record<string, Pair>

/** What is said of one entry of a list, of adding one, and of taking one out. */
export const entryText: Readonly<Record<string, Readonly<Record<'one' | 'add' | 'drop', Pair>>>> = {
  paragraphs: {
    one: { zh: '第 {n} 段', en: 'Paragraph {n}' },
    add: { zh: '加一段', en: 'Add a paragraph' },
    drop: { zh: '删掉第 {n} 段', en: 'Delete paragraph {n}' },
  },
  acts: {
    one: { zh: '要做的 {n}', en: 'What to do, {n}' },
    add: { zh: '加一件要做的', en: 'Add something to do' },
    drop: { zh: '删掉第 {n} 件', en: 'Delete no. {n}' },
  },
  mayAsk: {
    one: { zh: '第 {n} 问', en: 'Question {n}' },
    add: { zh: '加一问', en: 'Add a question' },
    drop: { zh: '删掉第 {n} 问', en: 'Delete question {n}' },
  },
  sources: {
    one: { zh: '来源 {n}', en: 'Source {n}' },
    add: { zh: '加一个来源', en: 'Add a source' },
    drop: { zh: '删掉来源 {n}', en: 'Delete source {n}' },
  },
}

export const formEditor = {
  noneDue: { zh: '没有该看的', en: 'Nothing is due' },
  noneDueWhy: {
    zh: '离保鲜期还有 30 天的会排在这里；有人看过、说仍然合用，或出了新版，才离开。',
    en: 'Thirty days before its best-before day it stands here until somebody has looked it through or a new version is out.',
  },
  meta: { zh: '{sort}，半页', en: '{sort}, half a page' },
  examMeta: {
    zh: '从 {pool} 道里抽 {draw} 道，预计 {minutes} 分钟',
    en: '{draw} of {pool|question|questions}, about {minutes|minute|minutes}',
  },
  examFacts: {
    zh: '{draw} 道题，预计 {minutes} 分钟，答对 {pass} % 算及格。',
    en: '{draw|question|questions}, about {minutes|minute|minutes}. {pass} % right is a pass.',
  },
  cardMeta: {
    zh: '岗位卡上的话；风险和控制由台账来，不在这里写',
    en: 'The words of the card; risks and controls come from the register',
  },
  cardless: { zh: '给哪个还没有卡的岗位写。', en: 'Choose a post that has no card yet.' },
  noCardless: {
    zh: '每个岗位都有卡了。要改，在列表里点“写新版”。',
    en: 'Every post has a card. To change one, take “New version” in the list.',
  },
  drawn: { zh: '{pool} 道抽 {draw} 道', en: '{draw} of {pool}' },
  sort: { zh: '哪一类', en: 'Which kind' },
  otherDay: { zh: '别的日子', en: 'Another day' },
  month: { zh: '月', en: 'Month' },
  dayOf: { zh: '日', en: 'Day' },
  dayName: { zh: '这天叫什么', en: 'What the day is' },
  quarter: { zh: '{year} 年第 {quarter} 季度', en: 'Quarter {quarter} of {year}' },
  everybody: { zh: '不选岗位，就是给每个人', en: 'No post: for everybody' },
} satisfies Record<string, Pair>

export const poolText = {
  chosen: {
    zh: '选了 {n} 道，能抽的共 {all} 道。每人从选中的里面随机抽，每类抽几道按它占多少。课里列着的题连答案一起带着，不在其中。',
    en: '{n} of {all} are chosen. Everybody is asked some of these, drawn at random, of each subject by its share. Those that a lesson lists go with it, key and all, and are not offered.',
  },
  gone: {
    zh: '有 {n} 道不能抽：已经撤下，或课里列着',
    en: '{n|question|questions} cannot be drawn: no longer in use, or listed by a lesson',
  },
  full: {
    zh: '一场考试最多从 {n} 道里抽；先去掉一些，再选别的',
    en: 'An exam draws from {n|question|questions} at most; take some out before choosing others',
  },
  dropGone: { zh: '从题库里去掉', en: 'Take out' },
  taken: { zh: '{n} / {all} 道', en: '{n} of {all}' },
  all: { zh: '“{subject}”全选', en: 'All of “{subject}”' },
  noSubject: { zh: '没有归类', en: 'Of no subject' },
} satisfies Record<string, Pair>
