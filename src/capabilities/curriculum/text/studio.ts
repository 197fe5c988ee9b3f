import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type {
  AskSecondPerson,
  DropDraft,
  PublishLesson,
  ReviewDraft,
  SaveDraft,
  StartDraft,
} from '../contract/studio.ts'
import type { GraphFault } from '../rules/lesson.ts'

export const studioText = {
  lead: {
    zh: '{count} 节课，{open} 节在写，{due} 节该看一遍。',
    en: '{count|lesson|lessons}, {open} being written, {due} to be looked through.',
  },
  create: { zh: '备一节新课', en: 'Write a new lesson' },
  table: { zh: '课和草稿', en: 'Lessons and drafts' },
  lesson: { zh: '课', en: 'Lesson' },
  kind: { zh: '类型', en: 'Kind' },
  version: { zh: '在用版本', en: 'In use' },
  state: { zh: '状态', en: 'State' },
  changedHead: { zh: '改过的时间', en: 'Changed' },
  fresh: { zh: '保鲜到', en: 'Best before' },
  quality: { zh: '题目和评价', en: 'Questions and ratings' },
  all: { zh: '全部', en: 'All' },
  noneDue: { zh: '没有该看的课', en: 'No lesson is due' },
  noneDueWhy: {
    zh: '离保鲜期还有 30 天的课会排在这里；有人看过、说仍然合用，或出了新版，才离开。',
    en: 'A lesson is listed here from thirty days before its best-before day until somebody has looked it through or a new version is out.',
  },
  goOn: { zh: '接着写', en: 'Go on' },
  start: { zh: '写新版', en: 'New version' },
  read: { zh: '去看', en: 'Read it' },
  due: { zh: '该看一遍', en: 'Look it through' },
  approvalWithdrawnOn: { zh: '{day} 撤回核准', en: 'Approval withdrawn on {day}' },
  withdrawnOn: { zh: '{day} 撤下', en: 'Withdrawn on {day}' },
  noVersion: { zh: '还没发布', en: 'Not published' },
  code: { zh: '代号', en: 'Code' },
  codeHint: { zh: '小写字母、数字和短横', en: 'Lower-case letters, digits and dashes' },
  begin: { zh: '开始写', en: 'Begin' },
  cancel: { zh: '不写了', en: 'Cancel' },
} satisfies Record<string, Pair>

export const faultText: Record<GraphFault['what'], Pair> = {
  'id-twice': { zh: '有两场混在一起了，删掉一场', en: 'Two scenes are mixed up; delete one' },
  'no-start': { zh: '没有开头的一场', en: 'The first scene is missing' },
  'few-ends': { zh: '至少要有两个结尾', en: 'There must be at least two endings' },
  'leads-nowhere': {
    zh: '{scene}，选项 {choice}：接到的那一场已经删了，另选一场',
    en: '{scene}, choice {choice}: leads to a scene that was taken out; pick another',
  },
  'goes-back': {
    zh: '{scene}，选项 {choice}：接回到前面的{to}，只能往后走',
    en: '{scene}, choice {choice}: goes back to {to}; choices can only lead forward',
  },
  'choice-twice': { zh: '{scene}：有两个选项混在一起了', en: '{scene}: two choices are mixed up' },
  unreached: { zh: '{scene}：没有哪个选项走得到这里', en: '{scene}: no choice leads here' },
  endless: { zh: '{scene}：从这里走不到结尾', en: '{scene}: no ending can be reached from here' },
}

export const stateText: Record<'draft' | 'asked' | 'returned' | 'approved', Pair> = {
  draft: { zh: '草稿', en: 'Draft' },
  asked: { zh: '等第二人看', en: 'Waiting for a second person' },
  returned: { zh: '退回来改', en: 'Sent back' },
  approved: { zh: '第二人已通过', en: 'Passed' },
}

export const editorText = {
  meta: { zh: '情景微课，预计 {minutes} 分钟', en: 'Scenario lesson, about {minutes|minute|minutes}' },
  metaFor: {
    zh: '情景微课，预计 {minutes} 分钟。为{posts}准备。',
    en: 'Scenario lesson, about {minutes|minute|minutes}, for {posts}.',
  },
  between: { zh: '、', en: ', ' },
  saved: { zh: '第 {revision} 稿，{time} 已保存', en: 'Revision {revision}, saved {time}' },
  saving: { zh: '正在保存', en: 'Saving' },
  notSaved: { zh: '还没存上', en: 'Not saved yet' },
  ask: { zh: '请第二人看', en: 'Ask a second person' },
  drop: { zh: '丢弃草稿', en: 'Discard the draft' },
  conflictTitle: { zh: '你和别人都改了', en: 'You and somebody else both changed it' },
  bothKept: {
    zh: '两份都留着，选中的作为现行的一稿。',
    en: 'Both are kept; the one you pick becomes the newest revision.',
  },
  conflict: {
    zh: '别人也在改，已经存了新的一稿。你的还在这一页上，哪里不同：',
    en: 'Somebody else saved a newer revision. Yours is still on this page; they differ here:',
  },
  mine: { zh: '用我的', en: 'Keep mine' },
  theirs: { zh: '用对方的', en: 'Take theirs' },
  basics: { zh: '这节课', en: 'About the lesson' },
  title: { zh: '课名', en: 'Title' },
  summary: { zh: '说明：给谁，做哪一件事', en: 'Summary: for whom, and the one thing to do' },
  kind: { zh: '类型', en: 'Kind' },
  minutes: { zh: '预计分钟', en: 'Planned minutes' },
  art: { zh: '场景图', en: 'Drawing' },
  posts: { zh: '给哪些岗位', en: 'For which posts' },
  addPost: { zh: '加一个岗位', en: 'Add a post' },
  forWhom: { zh: '给谁，依据什么', en: 'For whom, and on what grounds' },
  dropPost: { zh: '去掉{name}', en: 'Take out {name}' },
  onlyHere: { zh: '只看一种', en: 'One language' },
  bothLanguages: { zh: '中英对照', en: 'Side by side' },
  view: { zh: '怎么看', en: 'View' },
  map: { zh: '走法', en: 'Paths' },
  mapLabel: { zh: '{n} 场，{ends} 个结尾', en: '{n|scene|scenes}, {ends} of them endings' },
  scene: { zh: '第 {n} 场', en: 'Scene {n}' },
  end: { zh: '第 {n} 场，结尾', en: 'Scene {n}, an ending' },
  named: { zh: '{scene}：{words}', en: '{scene}: {words}' },
  lostScene: { zh: '删掉了的一场', en: 'A scene that was taken out' },
  node: { zh: '{n} {words}', en: '{n} {words}' },
  addTurn: { zh: '加一场', en: 'Add a scene' },
  addEnd: { zh: '加一个结尾', en: 'Add an ending' },
  dropScene: { zh: '删掉这一场', en: 'Delete this scene' },
  step: { zh: '第几步', en: 'Step' },
  story: { zh: '讲述', en: 'Story' },
  question: { zh: '问', en: 'Question' },
  choice: { zh: '选项 {id}', en: 'Choice {id}' },
  outcome: { zh: '选了以后', en: 'What happens then' },
  quality: { zh: '妥当吗', en: 'Is it sound?' },
  sound: { zh: '妥当', en: 'Sound' },
  partial: { zh: '一半', en: 'Partly' },
  unsound: { zh: '不妥', en: 'Unsound' },
  next: { zh: '接到', en: 'Leads to' },
  addChoice: { zh: '加一个选项', en: 'Add a choice' },
  dropChoice: { zh: '删掉选项 {id}', en: 'Delete choice {id}' },
  act: { zh: '带走一个动作', en: 'One action to take away' },
  askWhom: { zh: '拿不准问谁', en: 'Whom to ask' },
  behind: { zh: '另一种语言改过，这段还没跟上', en: 'The other language has changed; this passage has not caught up' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  families: { zh: '风险类别', en: 'Subjects' },
  addFamily: { zh: '加一个类别', en: 'Add a subject' },
  norms: { zh: '依据哪几条规定', en: 'Which rules it rests on' },
  normWith: { zh: '{norm}{note}', en: '{norm}{note}' },
  addNorm: { zh: '加一条规定', en: 'Add a rule' },
  faults: { zh: '走不通的地方', en: 'Dead ends' },
  hints: { zh: '轻声提醒', en: 'Quiet hints' },
  hintsAside: { zh: '只是提醒，不拦着', en: 'Hints only; they stop nothing' },
  noHints: { zh: '没有提醒', en: 'No hints' },
  place: { zh: '{place} · {language}', en: '{place} · {language}' },
  notSaid: { zh: '没写', en: 'not said' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '不是', en: 'no' },
  moreDiffer: { zh: '另有 {n} 处不一样', en: '{n|more place differs|more places differ}' },
  otherAuthor: { zh: '另一位备课人', en: 'Another author' },
  closeness: { zh: '四贴近', en: 'Four closenesses' },
  closenessAside: { zh: '用哪种语言答都行', en: 'In either language' },
  object: { zh: '这是谁的事？哪个岗位', en: 'Whose matter is it? Which post?' },
  work: { zh: '是哪一件真做的活', en: 'Which real task is it?' },
  reality: { zh: '用了哪一个本地的事实', en: 'Which local fact does it use?' },
  thought: { zh: '留了哪一个没有标准答案的问题', en: 'Which question does it leave open?' },
  second: { zh: '第二人怎么看', en: 'The second person' },
  secondWhy: {
    zh: '要一位懂这个岗位、没写过这节课的人看。',
    en: 'It is read by somebody who knows the post and did not write any of it.',
  },
  reviewed: { zh: '看的是第 {revision} 稿', en: 'About revision {revision}' },
  reviewedBefore: {
    zh: '看的是第 {revision} 稿，现在是第 {now} 稿',
    en: 'About revision {revision}; it is now at revision {now}',
  },
  note: { zh: '写给作者', en: 'To the author' },
  pass: { zh: '可以发布', en: 'Ready to publish' },
  sendBack: { zh: '退回去改', en: 'Send it back' },
  versions: { zh: '版本与保鲜期', en: 'Versions and freshness' },
  notYetPublished: { zh: '还没有发布过', en: 'Not published yet' },
  inUse: { zh: '正在用', en: 'in use' },
  until: { zh: '保鲜到 {day}', en: 'best before {day}' },
  fromPack: { zh: '内容包带来', en: 'from a pack' },
  bestBefore: { zh: '保鲜到哪天', en: 'Best before' },
  publish: { zh: '发布新版', en: 'Publish it' },
  published: {
    zh: '《{title}》第 {version} 版已发布；已发出的课不变',
    en: 'Version {version} of “{title}” is published; what was sent stays',
  },
  revisions: { zh: '以前的稿', en: 'Earlier revisions' },
  revision: { zh: '第 {revision} 稿', en: 'Revision {revision}' },
  restore: { zh: '取回', en: 'Bring back' },
  none: { zh: '没有这份草稿', en: 'There is no such draft' },
  toList: { zh: '回到备课', en: 'Back to the studio' },
} satisfies Record<string, Pair>

export const repealedSince: Pair = {
  zh: '依据里有一条规定已经废止。换成还有效的，再请第二人看。',
  en: 'A rule it rests on has been repealed. Choose one in force, then ask the second person again.',
}

export const studioRefusals: Record<
  | RefusalOf<typeof StartDraft>
  | RefusalOf<typeof SaveDraft>
  | RefusalOf<typeof DropDraft>
  | RefusalOf<typeof AskSecondPerson>
  | RefusalOf<typeof ReviewDraft>
  | RefusalOf<typeof PublishLesson>,
  Pair
> = {
  'lesson-not-found': { zh: '没有找到这节课', en: 'This lesson was not found' },
  'code-taken': { zh: '这个代号已经有了，换一个。', en: 'This code is taken; choose another.' },
  'draft-not-found': {
    zh: '这份草稿不在了，可能已经发布或丢弃。',
    en: 'This draft is gone; it was published or discarded.',
  },
  'changed-meanwhile': {
    zh: '别人刚存了新的一稿，或课已有新版。先看一眼，再接着来。',
    en: 'Somebody saved a newer revision, or the lesson has a new version. Look at that first.',
  },
  'not-walkable': { zh: '有的路走不通，见“走不通的地方”。', en: 'Some paths lead nowhere; see “Dead ends”.' },
  'words-missing': {
    zh: '还有空着的地方。两种语言都要写全。',
    en: 'Something is still empty. Both languages must be complete.',
  },
  'closeness-missing': {
    zh: '先答四贴近的四个问题，每个一句。',
    en: 'First answer the four questions under “Four closenesses”, one sentence each, in either language.',
  },
  'not-asked': { zh: '作者还没请人看，或刚又改过。', en: 'The author has not asked yet, or has just changed it.' },
  'own-work': { zh: '你写过这节课，要另一位来看。', en: 'You helped write this lesson; somebody else has to read it.' },
  'reason-missing': { zh: '退回去，要写一句改什么。', en: 'To send it back, say in one sentence what should change.' },
  'not-passed': { zh: '第二人还没通过，不能发布。', en: 'The second person has not passed it yet.' },
  'norm-repealed': repealedSince,
  'best-before-past': { zh: '保鲜期要在今天以后。', en: 'The best-before day must be after today.' },
}
