import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AddNorm, BindingNorms, ChangeNorm, RepealNorm, SettleRecheck } from '../contract/norms.ts'
import type { CitingKind } from '../rules/recheck.ts'

export const normsText = {
  lead: {
    zh: '{count} 部，本单位规定 {own} 部。正文是我们的转述，旁边写出处。',
    en: '{count|norm|norms}, {own} of them rules of this organisation. The wording is ours; the source stands beside it.',
  },
  search: { zh: '按名称、发布单位、文号找', en: 'Find by title, issuer or number' },
  postFilter: { zh: '约束哪个岗位', en: 'What binds the post' },
  anyPost: { zh: '不分岗位', en: 'Any post' },
  ownPost: { zh: '我的岗位：{name}', en: 'My post: {name}' },
  otherPost: { zh: '这个岗位', en: 'This post' },
  bindingTable: { zh: '约束这个岗位的规定', en: 'The norms that bind this post' },
  bindingLead: {
    zh: '“{post}”的职权、风险点、流程图、课和案例依据的 {n} 部规定，先列它自己做的、担的。',
    en: '{n|norm|norms} on which the powers, risk points, process maps, lessons and cases of “{post}” lean; what it does and answers for comes first.',
  },
  noneBinding: { zh: '还没有规定写到这个岗位', en: 'No norm is cited for this post yet' },
  noneBindingWhy: {
    zh: '它的职权、风险点、流程图、课和案例都看过了。换一个词，或看全部规定。',
    en: 'Its powers, risk points, process maps, lessons and cases were looked at. Try another word, or all norms.',
  },
  articlesHead: { zh: '说的是', en: 'It says' },
  wholeNorm: { zh: '整部', en: 'The whole of it' },
  byKind: { zh: '{kind} {n}', en: '{kind}: {n}' },
  boundFilter: { zh: '约束谁', en: 'Who is bound' },
  anybody: { zh: '不限', en: 'Anybody' },
  table: { zh: '党纪法规和本单位规定', en: 'Party regulations, laws and rules of this organisation' },
  title: { zh: '名称', en: 'Title' },
  issuer: { zh: '发布单位', en: 'Issued by' },
  number: { zh: '文号', en: 'Number' },
  from: { zh: '施行', en: 'In force from' },
  binds: { zh: '约束谁', en: 'Who is bound' },
  state: { zh: '状态', en: 'State' },
  own: { zh: '本单位', en: 'Own rule' },
  unknownDay: { zh: '日期待核', en: 'Day not told' },
  none: { zh: '没有符合的规定', en: 'No norm fits' },
  noneWhy: {
    zh: '{count} 部都看过了。换一个词，或不限对象再找。',
    en: 'All {count} were looked at. Try another word, or anybody.',
  },
  add: { zh: '记一条规定', en: 'Record a norm' },
  againCount: {
    zh: '有 {n} 项依据改过的规定，等人再看一遍',
    en: '{n|thing leans|things lean} on a changed norm and wait for a second look',
  },
  goAgain: { zh: '去看', en: 'Look' },
} satisfies Record<string, Pair>

export const normText = {
  ourWords: { zh: '这是转述，不是原文。', en: 'This is a paraphrase, not the original text.' },
  unchecked: { zh: '还没有人核对过原文', en: 'Nobody has compared it with the original yet' },
  checkedOn: { zh: '{day} 核对过，对照{source}', en: 'Checked on {day} against {source}' },
  checked: { zh: '{who}已核对原文', en: 'Compared with the original by {who}' },
  issued: { zh: '发布日期', en: 'Issued on' },
  version: { zh: '版本', en: 'Version' },
  source: { zh: '出处', en: 'Source' },
  articles: { zh: '条款', en: 'Articles' },
  asOf: { zh: '看哪一天的', en: 'As it held on' },
  today: { zh: '回到现在', en: 'Back to now' },
  facts: { zh: '基本情况', en: 'About it' },
  history: { zh: '改过几次', en: 'What changed' },
  fromDay: { zh: '{day}起', en: 'from {day}' },
  byPack: { zh: '内容包带来的新文本', en: 'A new text that a content pack brought' },
  endByPack: { zh: '内容包说它废止了', en: 'A content pack says that it has ended' },
  replacedBy: { zh: '改看', en: 'In its place' },
  uses: { zh: '哪些内容依据它', en: 'What leans on it' },
  usesCount: { zh: '{n} 项', en: '{n|thing|things}' },
  exportUses: { zh: '导出这些内容', en: 'Export these' },
  noUses: { zh: '还没有内容依据它', en: 'Nothing leans on it yet' },
  via: { zh: '经由《{title}》', en: 'through “{title}”' },
  change: { zh: '记新版', en: 'Record a new version' },
  repeal: { zh: '记废止', en: 'Record its repeal' },
  repealTitle: { zh: '《{title}》废止了', en: '“{title}” is repealed' },
  repealWhy: {
    zh: '依据它的 {n} 项内容都会列出来，等人再看一遍。废止记下后不能恢复；弄错了，另记一条。',
    en: '{n|thing that leans|things that lean} on it will be listed for a second look. A repeal cannot be taken back; if it was wrong, record the norm anew.',
  },
  repealOn: { zh: '从哪一天起废止', en: 'Repealed from' },
  repealNote: { zh: '为什么', en: 'Why' },
  replacement: { zh: '由哪一部代替', en: 'What takes its place' },
  noReplacement: { zh: '库里没有', en: 'None in the library' },
  repealDo: { zh: '记下废止', en: 'Record the repeal' },
  cancel: { zh: '不记了', en: 'Leave it' },
  repealedToast: { zh: '已记下废止；{n} 项等人再看', en: 'Recorded; {n|thing waits|things wait} for a second look' },
} satisfies Record<string, Pair>

export const normFormText = {
  newTitle: { zh: '记一条规定', en: 'Record a norm' },
  newLead: {
    zh: '用自己的话写，不贴原文。涉密和内部限定范围的文件不要写进来。',
    en: 'Write it in your own words; do not paste the text. Nothing secret or of limited circulation.',
  },
  changeTitle: { zh: '《{title}》的新版', en: 'A new version of “{title}”' },
  changeLead: {
    zh: '只改变了的条款会通知到：依据这些条款的内容，都会列出来等人再看。',
    en: 'Whatever leans on an article that changed will be listed for a second look.',
  },
  code: { zh: '代号', en: 'Code' },
  codeHint: { zh: '小写字母、数字和短横，如 key-rule', en: 'Lower-case letters, digits and dashes, such as key-rule' },
  titleZh: { zh: '名称（中文）', en: 'Title (Chinese)' },
  titleEn: { zh: '名称（英文）', en: 'Title (English)' },
  issuerZh: { zh: '发布单位（中文）', en: 'Issued by (Chinese)' },
  issuerEn: { zh: '发布单位（英文）', en: 'Issued by (English)' },
  number: { zh: '文号', en: 'Number' },
  optional: { zh: '可不填', en: 'optional' },
  issued: { zh: '发布日期', en: 'Issued on' },
  from: { zh: '从哪一天起施行', en: 'In force from' },
  binds: { zh: '约束谁', en: 'Who is bound' },
  local: { zh: '这是本单位的规定', en: 'This is a rule of this organisation' },
  source: { zh: '出处：从哪里读到原文', en: 'Source: where the original can be read' },
  articles: { zh: '条款，一条一句', en: 'Articles, one sentence each' },
  article: { zh: '第 {n} 条', en: 'Article {n}' },
  anchor: { zh: '锚点', en: 'Anchor' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  addArticle: { zh: '加一条', en: 'Add an article' },
  dropArticle: { zh: '去掉第 {n} 条', en: 'Take out article {n}' },
  noteZh: { zh: '改了什么（中文）', en: 'What changed (Chinese)' },
  noteEn: { zh: '改了什么（英文）', en: 'What changed (English)' },
  noteOf: { zh: '改了什么', en: 'What changed' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '不是', en: 'No' },
  noteHint: { zh: '一句话，给要再看一遍的人', en: 'One sentence, for those who must look again' },
  save: { zh: '记下', en: 'Record it' },
  saveChange: { zh: '记下新版', en: 'Record the version' },
  saved: { zh: '已记下《{title}》', en: '“{title}” is recorded' },
  savedAgain: { zh: '已记下新版；{n} 项等人再看', en: 'Recorded; {n|thing waits|things wait} for a second look' },
} satisfies Record<string, Pair>

export const againText = {
  lead: {
    zh: '规定改了，依据它的内容要有人再看一遍。还有 {n} 项。',
    en: 'A norm changed, so somebody looks again at what leans on it. {n} left.',
  },
  none: { zh: '没有要再看的', en: 'Nothing to look at again' },
  notShown: {
    zh: '还有 {n} 项没列在这里：看完这些会接着列出；不在你范围里的，由看得到的人来看。',
    en: '{n|more is|more are} left and not listed here: they follow once these are looked at; what lies beyond your reach is for those who see it.',
  },
  noneWhy: {
    zh: '规定有新版或废止时，依据它的课、案例、短读、题目、通报、岗位卡、风险点、职权和流程图会列在这里。',
    en: 'When a norm gets a new version or is repealed, the lessons, cases, short readings, questions, notices, post cards, risk points, powers and process maps that lean on it are listed here.',
  },
  progress: { zh: '{done} / {all} 已看过', en: '{done} of {all} looked at' },
  normHead: { zh: '哪部规定', en: 'Norm' },
  changeHead: { zh: '什么变动', en: 'Change' },
  fromHead: { zh: '从哪天起', en: 'From' },
  postHead: { zh: '岗位', en: 'Post' },
  citesHead: { zh: '依据哪条', en: 'What it cites' },
  viaHead: { zh: '经由哪节课', en: 'Through' },
  versionHead: { zh: '当时版本', en: 'Version then' },
  newerHead: { zh: '后来的版本', en: 'Version since' },
  choose: { zh: '勾选《{title}》', en: 'Choose “{title}”' },
  cites: { zh: '依据 {anchor}', en: 'cites {anchor}' },
  whole: { zh: '依据全文', en: 'cites the whole' },
  at: { zh: '当时 {version} 版', en: 'version {version} then' },
  newer: { zh: '已有 {version} 版', en: 'version {version} came since' },
  stillRight: { zh: '仍然对', en: 'Still right' },
  stillRightMany: { zh: '勾选的 {n} 项仍然对', en: '{n} chosen: still right' },
  changed: { zh: '已改', en: 'Changed' },
  settled: { zh: '{n} 项已看过', en: '{n|thing|things} settled' },
  done: { zh: '都看过了', en: 'All looked at' },
} satisfies Record<string, Pair>

export const bindingRefusals: Record<RefusalOf<typeof BindingNorms>, Pair> = {
  'post-not-found': { zh: '没有找到这个岗位', en: 'This post was not found' },
}

export const citingText: Record<CitingKind, Pair> = {
  lesson: { zh: '课', en: 'Lesson' },
  case: { zh: '案例', en: 'Case' },
  reading: { zh: '短读', en: 'Short reading' },
  question: { zh: '题目', en: 'Question' },
  notice: { zh: '通报', en: 'Notice' },
  card: { zh: '岗位卡', en: 'Post card' },
  'risk-point': { zh: '风险点', en: 'Risk point' },
  power: { zh: '职权', en: 'Power' },
  process: { zh: '流程图', en: 'Process map' },
}

export const writeNormRefusals: Record<
  RefusalOf<typeof AddNorm> | RefusalOf<typeof ChangeNorm> | RefusalOf<typeof RepealNorm>,
  Pair
> = {
  'norm-not-found': {
    zh: '没有找到这条规定，可能刚被改过。回到列表再打开。',
    en: 'This norm was not found. Go back to the list and open it again.',
  },
  'norm-repealed': {
    zh: '它已经废止，不能再记新版或再废止一次。',
    en: 'It is repealed; it takes no new version and no second repeal.',
  },
  'changed-meanwhile': {
    zh: '这期间别人记了这条规定的新版。两份都还在，选一份。',
    en: 'Somebody else recorded a version of this norm meanwhile. Both are still here; choose one.',
  },
  'nothing-changed': {
    zh: '和现在的版本一样。改了哪一句，就写哪一句。',
    en: 'It says the same as the present version. Write the sentence that changed.',
  },
  'holds-earlier': {
    zh: '施行日早于现在这一版。新版不能比旧版更早。',
    en: 'The day is before that of the present version. A new version cannot hold earlier.',
  },
  'replacement-not-found': {
    zh: '没有找到代替它的那一部。另选一部，或者先记进库里。',
    en: 'What takes its place was not found. Choose another, or record it in the library first.',
  },
  'anchor-twice': {
    zh: '两条用了同一个锚点。每条一个，别的内容靠它指过来。',
    en: 'Two articles share an anchor. Give each its own, for others point to it.',
  },
  'code-taken': {
    zh: '这个代号已经有了。换一个，或去记它的新版。',
    en: 'This code is taken. Choose another, or record a new version of that norm.',
  },
}

export const settleRefusals: Record<RefusalOf<typeof SettleRecheck>, Pair> = {
  'recheck-not-found': {
    zh: '这一项不在单子上了。刷新再看。',
    en: 'This is no longer on the list. Load the page again.',
  },
  'already-settled': { zh: '别人已经看过这一项。', en: 'Somebody has settled this already.' },
  'no-new-version': {
    zh: '还没有新版本。先改内容并发布，再记“已改”。',
    en: 'There is no new version yet. Change it and publish, then mark it as changed.',
  },
}
