import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type {
  ApproveCases,
  AskForItems,
  DropItems,
  PublishItems,
  ReviewItems,
  SaveCase,
  SaveQuestion,
  StartItem,
} from '../contract/items.ts'
import { type Anonymisation, anonymisations } from '../rules/case-draft.ts'
import type { QuestionField } from '../rules/question-row.ts'
import { repealedSince } from './studio.ts'

/** The lists of the studio. */
export const studioTabs = {
  label: { zh: '写什么', en: 'What is written' },
  lesson: { zh: '课', en: 'Lessons' },
  question: { zh: '题目', en: 'Questions' },
  case: { zh: '案例', en: 'Cases' },
  reading: { zh: '短读', en: 'Short readings' },
  exam: { zh: '测验', en: 'Exams' },
  card: { zh: '岗位卡', en: 'Post cards' },
  facts: { zh: '核对', en: 'Facts' },
  terms: { zh: '本单位叫法', en: 'Our own words' },
} satisfies Record<string, Pair>

export const questionKindText: Record<'single' | 'multiple' | 'judge', Pair> = {
  single: { zh: '单选', en: 'One right option' },
  multiple: { zh: '多选', en: 'Several right options' },
  judge: { zh: '判断', en: 'Right or wrong' },
}

export const questionsText = {
  lead: {
    zh: '{all} 道题，{open} 道在写，{asked} 道等你看。',
    en: '{all|question|questions}, {open} being written, {asked} for you to read.',
  },
  create: { zh: '出一道题', en: 'Write a question' },
  createWhy: {
    zh: '先定它跟着哪节课：学完这节课，它会过几天再问一次。',
    en: 'Say which lesson it belongs to; it is asked again some days after that lesson.',
  },
  import: { zh: '导入表格', en: 'Import a workbook' },
  take: { zh: '导出表格', en: 'Export as a workbook' },
  show: { zh: '看哪些', en: 'Show' },
  all: { zh: '全部', en: 'All' },
  open: { zh: '在写', en: 'Being written' },
  asked: { zh: '等我看', en: 'For me to read' },
  due: { zh: '该看一遍', en: 'To look through' },
  words: { zh: '找题干或代号', en: 'Find words or a code' },
  find: { zh: '找', en: 'Find' },
  lesson: { zh: '课', en: 'Lesson' },
  allLessons: { zh: '所有课', en: 'All lessons' },
  noLesson: { zh: '只在测验里用', en: 'In exams only' },
  none: { zh: '没有符合的题', en: 'No question matches' },
  noneWhy: { zh: '看过全部 {all} 道题。换个条件再找。', en: 'All {all} were looked at. Try other words.' },
  table: { zh: '题目', en: 'Questions' },
  question: { zh: '题', en: 'Question' },
  earlier: { zh: '上一页', en: 'Previous' },
  later: { zh: '下一页', en: 'Next' },
  page: { zh: '{from}–{to}，共 {n} 道', en: '{from}–{to} of {n}' },
  askAll: { zh: '请第二人看 {n} 道', en: 'Ask a second person for {n}' },
  askRest: {
    zh: '一次请人看的就这些；还有 {n} 道，这些之后再来',
    en: 'No more are asked for at once; {n|more question follows|more questions follow} after these',
  },
  publishRest: {
    zh: '一次发布的就这些；还有 {n} 道，这些之后再来',
    en: 'No more are published at once; {n|more question follows|more questions follow} after these',
  },
  askedDone: { zh: '{n} 道题等第二人看', en: '{n|question waits|questions wait} for a second person' },
  leftBehind: { zh: '{n} 道还不能请人看：{codes}', en: '{n|question is|questions are} not ready: {codes}' },
  publishAll: { zh: '发布通过的 {n} 道', en: 'Publish the {n} that passed' },
  publishedDone: {
    zh: '{n} 道题发布了；以前答过的还算旧版',
    en: '{n|question is|questions are} published; earlier answers keep their version',
  },
  readTitle: { zh: '等你看的题', en: 'Questions for you to read' },
  readLead: {
    zh: '一道一道看：题干、选项、答案、解析，两种语言。通过的由作者发布。',
    en: 'Read each: question, options, key and explanation, in both languages. What passes is published by its author.',
  },
  passAll: { zh: '这一页 {n} 道都可以', en: 'Let these {n} pass' },
  passed: { zh: '{n} 道通过了', en: '{n|question passed|questions passed}' },
  sentBack: { zh: '退回去了', en: 'Sent back' },
  nothingToRead: { zh: '没有等你看的题', en: 'No question waits for you' },
  nothingToReadWhy: {
    zh: '别人写好、请第二人看的题会排在这里；自己写过的，由别人看。',
    en: 'Questions by others that need a second person are listed here; what you wrote yourself is read by others.',
  },
  right: { zh: '对', en: 'Right' },
  rightOf: { zh: '选项 {id} 是对的', en: 'Option {id} is right' },
  was: { zh: '现在用的是', en: 'In use now' },
  isNew: { zh: '新题', en: 'New' },
} satisfies Record<string, Pair>

export const questionEditor = {
  meta: { zh: '{kind}，{lesson}', en: '{kind}, {lesson}' },
  card: { zh: '这道题', en: 'The question' },
  stem: { zh: '题干', en: 'Question' },
  kind: { zh: '题型', en: 'Kind' },
  option: { zh: '选项 {id}', en: 'Option {id}' },
  addOption: { zh: '加一个选项', en: 'Add an option' },
  dropOption: { zh: '删掉选项 {id}', en: 'Delete option {id}' },
  explanation: { zh: '解析', en: 'Explanation' },
  atYourPost: { zh: '在你岗位上', en: 'At your post' },
  families: { zh: '风险类别', en: 'Subjects' },
  addFamily: { zh: '加一个类别', en: 'Add a subject' },
  norms: { zh: '依据', en: 'Rests on' },
  answer: { zh: '看答案', en: 'See the answer' },
  back: { zh: '回到题目', en: 'Back to the questions' },
  none: { zh: '没有这道题的草稿', en: 'There is no draft of this question' },
  published: {
    zh: '这道题的第 {version} 版已发布',
    en: 'Version {version} of the question is published',
  },
  secondWhy: {
    zh: '要一位没写过这道题的人看：答案对不对，别的选项像不像真会选的。',
    en: 'Somebody who did not write it reads it: is the key right, and would anybody really choose the others?',
  },
} satisfies Record<string, Pair>

export const casesStudio = {
  lead: {
    zh: '{count} 个案例，{open} 个在写，{due} 个该看一遍，{unapproved} 个还没有人核准。',
    en: '{count|case|cases}, {open} being written, {due} to be looked through, {unapproved} not yet approved.',
  },
  noneDue: { zh: '没有该看的案例', en: 'No case is due' },
  noneDueWhy: {
    zh: '离保鲜期还有 30 天的案例会排在这里；有人看过、说仍然合用，或出了新版，才离开。',
    en: 'A case is listed here from thirty days before its best-before day until somebody has looked it through or a new version is out.',
  },
  create: { zh: '写一个案例', en: 'Write a case' },
  table: { zh: '案例和草稿', en: 'Cases and drafts' },
  case: { zh: '案例', en: 'Case' },
  node: { zh: '环节', en: 'Step of the work' },
  nameless: { zh: '脱敏', en: 'Anonymised' },
  approver: { zh: '核准', en: 'Approved' },
  approved: { zh: '纪检监察员', en: 'Discipline officer' },
  notApproved: { zh: '还没有', en: 'Not yet' },
  read: { zh: '读一遍', en: 'Read it' },
  approve: { zh: '核准', en: 'Approve' },
  approveTitle: { zh: '核准《{title}》', en: 'Approve “{title}”' },
  approveWhy: {
    zh: '核准后，大家才读得到第 {version} 版。你替本单位担保：按“{nameless}”处理过，里面的人、地点、单位谁都认不出来。',
    en: 'Only then can others read version {version}. By approving you confirm that, treated as “{nameless}”, it does not give away any person, place or unit.',
  },
  approveDo: { zh: '读过了，认不出谁，核准', en: 'I have read it and nobody can be recognised: approve' },
  approvedToast: { zh: '《{title}》已核准', en: '“{title}” is approved' },
  waiting: {
    zh: '没有核准的案例只有备课人和纪检监察员看得到。读一遍，看里面的人、地点、单位会不会被认出来，再核准。',
    en: 'A case that is not approved is seen only by authors and officers. Read it, check whether any person, place or unit could be recognised, then approve it.',
  },
} satisfies Record<string, Pair>

export const anonymisationText: Record<Anonymisation, Pair> = {
  composite: { zh: '几件事合成', en: 'Several events combined' },
  altered: { zh: '真事，改了人和地', en: 'True, with people and place changed' },
  public: { zh: '已公开通报', en: 'Already published' },
}

/** How a case was made nameless; a pack may bring a word of its own. */
export const namelessText = (level: string): Pair =>
  (anonymisations as readonly string[]).includes(level)
    ? anonymisationText[level as Anonymisation]
    : { zh: level, en: level }

export const anonymisationWhy: Record<Anonymisation, Pair> = {
  composite: {
    zh: '人物、地点、数字都是合成的，谁也对不上。写明由哪类事合成。',
    en: 'People, places and figures are combined from several events; nobody can be found in it. Say what kind of events.',
  },
  altered: {
    zh: '是一件真事，名字、单位、时间、金额都改过，本单位的人也认不出。写明改了什么。',
    en: 'One true event; names, unit, time and sums were changed so that nobody here knows it. Say what was changed.',
  },
  public: {
    zh: '主管机关已经公开通报过。写明哪里、哪天公开的；没公开的细节不写。',
    en: 'The authorities have published it. Say where and when; anything not published stays out.',
  },
}

export const caseEditor = {
  meta: { zh: '警示案例，预计 {minutes} 分钟', en: 'Warning case, about {minutes|minute|minutes}' },
  basics: { zh: '这个案例', en: 'About the case' },
  title: { zh: '案例名', en: 'Title' },
  node: { zh: '哪个环节', en: 'Which step of the work' },
  opening: { zh: '开头', en: 'How it begins' },
  rank: { zh: '谁的层级', en: 'At what level' },
  sector: { zh: '行业', en: 'Sector' },
  points: { zh: '决定的时刻', en: 'Moments of decision' },
  point: { zh: '第 {n} 次', en: 'No. {n}' },
  addPoint: { zh: '加一个时刻', en: 'Add a moment' },
  dropPoint: { zh: '删掉这一次', en: 'Delete this one' },
  story: { zh: '讲述', en: 'Story' },
  ask: { zh: '问', en: 'Question' },
  reveal: { zh: '选了会怎样', en: 'What it would have led to' },
  happened: { zh: '后来他怎么做的', en: 'What was done' },
  ending: { zh: '结果和控制', en: 'Outcome and control' },
  consequence: { zh: '结果', en: 'Consequence' },
  missedChance: { zh: '错过的机会', en: 'The chance that was missed' },
  controlThatStops: { zh: '哪一项控制能拦住', en: 'The control that would have stopped it' },
  checkOurs: { zh: '查查我们自己的', en: 'Check of our own control' },
  nameless: { zh: '脱敏和来源', en: 'Made nameless, and from what' },
  level: { zh: '脱敏程度', en: 'How it was made nameless' },
  source: { zh: '来源', en: 'Where it comes from' },
  approver: { zh: '由纪检监察员核准：通过就是核准。', en: 'Approved by the discipline officer, who lets it pass.' },
  norms: { zh: '违反了哪条', en: 'Which rule was broken' },
  back: { zh: '回到案例', en: 'Back to the cases' },
  none: { zh: '没有这个案例的草稿', en: 'There is no draft of this case' },
  published: { zh: '《{title}》第 {version} 版已发布', en: 'Version {version} of “{title}” is published' },
  secondWhy: {
    zh: '要一位没写过它的纪检监察员看：认不认得出是谁，控制拦不拦得住。',
    en: 'A discipline officer who wrote none of it reads it: could anybody be recognised, would the control stop it.',
  },
} satisfies Record<string, Pair>

export const itemRefusals: Record<
  | RefusalOf<typeof StartItem>
  | RefusalOf<typeof SaveQuestion>
  | RefusalOf<typeof SaveCase>
  | RefusalOf<typeof DropItems>
  | RefusalOf<typeof AskForItems>
  | RefusalOf<typeof ReviewItems>
  | RefusalOf<typeof ApproveCases>
  | RefusalOf<typeof PublishItems>,
  Pair
> = {
  'item-not-found': { zh: '没有找到它', en: 'It was not found' },
  'lesson-not-found': { zh: '没有找到这节课', en: 'This lesson was not found' },
  'post-not-found': { zh: '没有找到这个岗位', en: 'This post was not found' },
  'code-taken': { zh: '这个代号已经有了，换一个。', en: 'This code is taken; choose another.' },
  'draft-not-found': {
    zh: '这份草稿不在了，可能已经发布或丢弃。',
    en: 'This draft is gone; it was published or dropped.',
  },
  'changed-meanwhile': {
    zh: '别人刚存了新的一稿，或已有新版。先看一眼，再接着来。',
    en: 'Somebody kept a newer revision, or there is a new version. Look at it first.',
  },
  'anonymisation-missing': {
    zh: '没有写清怎么处理成无名的。先写一个新版说清楚。',
    en: 'It does not say how it was made nameless. Write a new version that does.',
  },
  'already-approved': { zh: '这一版已经核准过了。', en: 'This version is approved already.' },
  'approval-withdrawn': {
    zh: '这一版的核准已经撤回。改好，出新版，再核准。',
    en: 'The approval of this version was withdrawn. Write a new version, then approve that.',
  },
  'not-asked': { zh: '作者还没请人看，或刚又改过。', en: 'The author has not asked yet, or has just changed it.' },
  'own-work': { zh: '你写过它，要另一位来看。', en: 'You wrote on it; somebody else reads it.' },
  'reason-missing': { zh: '退回去，要写一句改什么。', en: 'To send it back, say in a sentence what is to change.' },
  'officer-approves': {
    zh: '案例由纪检监察员通过，他们管脱敏。',
    en: 'A case is let pass by the discipline officer, who answers for its being nameless.',
  },
  'not-passed': { zh: '第二人还没通过，不能发布。', en: 'No second person has let it pass yet.' },
  'norm-repealed': repealedSince,
  'pool-short': {
    zh: '题库现在不够抽了。多选几道，或少抽几道，再请第二人看。',
    en: 'The pool no longer holds what is drawn. Add some, or draw fewer, and ask the second person again.',
  },
  'question-gone': {
    zh: '写好以后，有的题撤下了，或有课列出了它，不能抽了。从题库里去掉，再请第二人看。',
    en: 'Since it was written, a question went out of use, or a lesson lists it now. Take it out of the pool and ask the second person again.',
  },
  'best-before-past': { zh: '保鲜期要在今天以后。', en: 'The best-before day must be after today.' },
}

/** Why something is not ready for a second person. */
export const leftText = {
  'words-missing': { zh: '还有空着的地方，两种语言都要写全', en: 'Something is empty; both languages must be whole' },
  'lesson-missing': {
    zh: '没有人会问到它：选一节课，课后就会问',
    en: 'Nobody would ask it: choose the lesson after which it is asked',
  },
  'key-unclear': {
    zh: '答案不清楚：每个选项只写一次，至少一个对的',
    en: 'The key is unclear: each option stands once, and at least one is right',
  },
  'no-such-day': { zh: '没有这一天，换一个日子', en: 'There is no such day; choose another' },
  'pool-short': { zh: '题不够抽：多选几道，或少抽几道', en: 'Too few questions to draw from: add some, or draw fewer' },
  'question-gone': {
    zh: '有的题不能抽：已经撤下，或课里列着。先从题库里去掉',
    en: 'A question is no longer in use, or a lesson lists it; take it out of the pool first',
  },
  'anonymisation-missing': { zh: '先选脱敏程度', en: 'First say how it was made nameless' },
  'closeness-missing': { zh: '先答四贴近的四个问题', en: 'First answer the four questions of closeness' },
} satisfies Record<string, Pair>

const optionNames = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id) => [
    [`${id}-zh`, { zh: `选项 ${id.toUpperCase()} 中文`, en: `Option ${id.toUpperCase()} in Chinese` }],
    [`${id}-en`, { zh: `选项 ${id.toUpperCase()} 英文`, en: `Option ${id.toUpperCase()} in English` }],
  ]),
) as Record<`${'a' | 'b' | 'c' | 'd' | 'e' | 'f'}-${'zh' | 'en'}`, Pair>

export const questionFieldNames: Readonly<Record<QuestionField, Pair>> = {
  code: { zh: '编码', en: 'Code' },
  version: { zh: '版本', en: 'Version' },
  kind: { zh: '题型', en: 'Kind' },
  'stem-zh': { zh: '题干 中文', en: 'Question in Chinese' },
  'stem-en': { zh: '题干 英文', en: 'Question in English' },
  ...optionNames,
  correct: { zh: '正确选项', en: 'Right options' },
  'explanation-zh': { zh: '解析 中文', en: 'Why in Chinese' },
  'explanation-en': { zh: '解析 英文', en: 'Why in English' },
  'atYourPost-zh': { zh: '在你岗位上 中文', en: 'At your post in Chinese' },
  'atYourPost-en': { zh: '在你岗位上 英文', en: 'At your post in English' },
  lesson: { zh: '课', en: 'Lesson' },
  families: { zh: '风险类别', en: 'Subjects' },
  posts: { zh: '岗位', en: 'Posts' },
  norms: { zh: '依据', en: 'Norms' },
}

/** What the import of questions says. */
export const questionsWords = {
  lead: {
    zh: '一行一道题，两种语言。先导出一份，照着改最省事；编码不动，就是同一道题。',
    en: 'One question a row, in both languages. Easiest is to take a workbook out and change it; the same code is the same question.',
  },
  keyField: 'code',
  fields: questionFieldNames,
  requiredFields: [
    ...['stem-zh', 'stem-en', 'a-zh', 'a-en', 'b-zh', 'b-en', 'correct'],
    ...['explanation-zh', 'explanation-en', 'atYourPost-zh', 'atYourPost-en'],
  ],
  compared: { zh: '和现在的题比，会变什么', en: 'What would change in the questions now' },
  kinds: ['created', 'changed'],
  counts: {
    created: { zh: '新题', en: 'New' },
    changed: { zh: '改过', en: 'Changed' },
    ended: { zh: '没有了', en: 'Left out' },
    unchanged: { zh: '没变', en: 'Unchanged' },
    doubtful: { zh: '要看一眼', en: 'Need a look' },
  },
  tabs: {
    created: { zh: '新题', en: 'New' },
    changed: { zh: '改过', en: 'Changed' },
    ended: { zh: '没有了', en: 'Left out' },
  },
  listed: {
    created: { zh: '{n} 道新题', en: '{n|new question|new questions}' },
    changed: { zh: '{n} 处改动', en: '{n|change|changes}' },
    ended: { zh: '{n} 道没有了', en: '{n} left out' },
  },
  follows: {
    draft: { zh: '成为草稿，第二人看过再发布', en: 'A draft, published once a second person has read it' },
    'next-version': {
      zh: '成为下一版的草稿，现在用的不变',
      en: 'A draft of the next version; what is in use stays',
    },
    'next-revision': {
      zh: '成为这份草稿的下一稿，原来的稿留着',
      en: 'The next revision of its draft; the earlier one is kept',
    },
  },
  values: questionKindText,
  doubts: {
    'code.twice': { zh: '两行是同一道题', en: 'Two rows are the same question' },
    'code.unclear': {
      zh: '编码只用小写字母、数字和短横；新题可以空着',
      en: 'A code has lower-case letters, digits and dashes; leave it empty for a new question',
    },
    'version.behind': {
      zh: '表是从旧版导出的，现在已有新版；看过新版仍要改，就换成新版号',
      en: 'The workbook was taken from an earlier version. If it still holds, put the version in use',
    },
    'kind.unclear': { zh: '写单选、多选或判断', en: 'Write single, multiple or judge' },
    'correct.unclear': { zh: '写字母，例：A C', en: 'Write letters, such as A C' },
    'correct.no-option': { zh: '没有这个选项', en: 'There is no such option' },
    'correct.several-right': { zh: '单选和判断只能有一个对的', en: 'Here only one option may be right' },
    'lesson.missing': { zh: '新题要跟着一节课，选一节', en: 'A new question belongs to a lesson; choose one' },
    'lesson.unknown': { zh: '没有这节课', en: 'There is no such lesson' },
    'families.unknown': {
      zh: '没有这个类别；几个之间用分号',
      en: 'There is no such subject; part several by semicolons',
    },
    'posts.unknown': { zh: '没有这个岗位；几个之间用分号', en: 'There is no such post; part several by semicolons' },
    'posts.several': { zh: '几个岗位同名，写岗位编码', en: 'Several posts have this name; write the code' },
    'norms.unknown': {
      zh: '有的依据不在法规库里，或已经废止；写代号，例：gift-register-rule#electronic',
      en: 'Some norm is not in the library or is repealed; write codes such as gift-register-rule#electronic',
    },
    missing: { zh: '空着，补上', en: 'Empty; fill it in' },
  },
  full: null,
  write: { zh: '导入 {n} 道题', en: 'Import {n|question|questions}' },
  writeSome: { zh: '导入 {n} 道，其余稍后补', en: 'Import {n}, the others later' },
  written: {
    zh: '导入好了：{created} 道新题，{changed} 道改过，都成了草稿',
    en: 'Imported: {created} new, {changed} changed; all are drafts',
  },
  undone: { zh: '撤回了', en: 'Taken back' },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    { zh: '在用的题不会被表改写', en: 'Nothing writes over a question in use' },
  ],
  after: [
    {
      zh: '到“备课 · 题目”请第二人看，通过后发布',
      en: 'Under Studio, Questions: ask a second person, then publish',
    },
  ],
} as const

export const exportedQuestion = {
  state: { zh: '状态', en: 'State' },
} satisfies Record<string, Pair>
