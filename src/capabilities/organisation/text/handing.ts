import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerRow, Handings, HandRows, TakeAnswers, WithdrawRows } from '../contract/handing.ts'
import type { AnswerFault, HandingHindrance } from '../rules/import/handing.ts'

/** What whoever imports a roster reads about rows in the hands of branch secretaries. */
export const handingText = {
  title: { zh: '交给支部书记核对', en: 'Hand to branch secretaries' },
  lead: {
    zh: '拿不准的，不用猜。每位书记只看到本支部的行，只看到姓名、工号和要核对的那一项；答复回到这里，由你决定写不写。',
    en: 'No need to guess. Each secretary sees the rows of the own branch alone, and of them name, number and what is asked; the answers come back here, and you decide.',
  },
  due: { zh: '请在 {day}前答复', en: 'Asked for by {day}' },
  branch: { zh: '{name}：{n} 行', en: '{name}: {n|row|rows}' },
  secretaries: { zh: '书记：', en: 'Secretary: ' },
  between: { zh: '、', en: ', ' },
  line: { zh: '第 {line} 行', en: 'Row {line}' },
  which: { zh: '选哪几行', en: 'Choose rows' },
  hand: { zh: '交给 {branches} 个支部核对 {n} 行', en: 'Hand {n|row|rows} to {branches|branch|branches}' },
  handed: {
    zh: '交出去 {n} 行，书记的首页上有这件事',
    en: '{n|row is|rows are} handed over; the secretaries find it on their first page',
  },
  unclear: { zh: '这 {n} 行交不出去', en: 'These cannot be handed over: {n|row|rows}' },
  unclearWhy: {
    zh: '先在上面改好，或者问清楚再改。',
    en: 'Mend them above, or ask and then mend them.',
  },
  late: { zh: '过了答复日', en: 'Past its day' },
  answers: { zh: '书记的答复', en: 'What the secretaries answered' },
  answersNote: {
    zh: '采纳以后才进这张表，写入还要你按',
    en: 'Taken answers go into this list; writing it stays with you',
  },
  empty: { zh: '（空）', en: '(empty)' },
  right: { zh: '就是这样', en: 'Right as it is' },
  notOurs: { zh: '不是我们支部的', en: 'Not of our branch' },
  take: { zh: '采纳', en: 'Take' },
  takeAll: { zh: '采纳 {n} 行的答复', en: 'Take the answers of {n|row|rows}' },
  taken: {
    zh: '采纳了 {n} 行，{settled} 行可以写入了',
    en: '{n|answer|answers} taken; {settled|row|rows} can be written',
  },
  contested: {
    zh: '{n} 行没有采纳：不止一行的答复说同一个工号是对的。问清楚工号是谁的，错的那行改工号或者按“不采纳”，再采纳对的那行',
    en: '{n|answer was|answers were} not taken: another answer says the same number is right. Find out whose it is, mend the number of the other row or leave its answer, then take the right one',
  },
  leave: { zh: '不采纳', en: 'Leave it' },
  seen: { zh: '知道了', en: 'Noted' },
  withdraw: { zh: '收回', en: 'Call back' },
  withdrawAll: { zh: '收回没答的 {n} 行', en: 'Call {n|row|rows} back' },
  withdrawn: {
    zh: '收回了 {n} 行，书记那边不再显示',
    en: '{n|row is|rows are} called back and no longer shown to the secretaries',
  },
  more: { zh: '先列这些，处理好了后面的会接上来。', en: 'These come first; the next ones follow.' },
  back: { zh: '书记答回 {n} 行', en: 'Answered by secretaries: {n|row|rows}' },
  backWaiting: { zh: '{n} 行在书记手里，等着答复', en: '{n|row waits|rows wait} for the secretaries' },
  see: { zh: '看答复', en: 'See the answers' },
  row: { zh: '行', en: 'Row' },
  who: { zh: '谁', en: 'Who' },
  branchHead: { zh: '支部', en: 'Branch' },
  answer: { zh: '答复', en: 'Answer' },
  byHead: { zh: '谁、什么时候', en: 'Who and when' },
  until: { zh: '等到 {day}', en: 'Until {day}' },
} satisfies Record<string, Pair>

export const hindranceText: Record<HandingHindrance, Pair> = {
  'no-branch': { zh: '看不出是哪个支部', en: 'It tells of no branch clearly' },
  'no-secretary': { zh: '这个支部还没有书记', en: 'The branch has no secretary' },
  'handed-back': { zh: '书记说不是他们支部的', en: 'The secretary says it is not of that branch' },
}

/** What a secretary reads. */
export const rowsText = {
  lead: {
    zh: '导入名册时有几行拿不准，请你照花名册看一眼。这里只有你支部的行，答了就回给导入的人，由他决定怎么写。',
    en: 'Some rows of a roster are doubtful; please check them against your records. Only rows of your branch stand here. Your answer goes back to whoever imports, who decides.',
  },
  none: { zh: '没有要核对的行', en: 'Nothing to check' },
  noneWhy: {
    zh: '导入名册的人交过来的行会出现在这里；收回了、改好了，或者过了 35 天，就不再显示。',
    en: 'Rows that are handed to your branch appear here. Once called back, mended or 35 days old they are gone.',
  },
  number: { zh: '工号 {number}', en: 'Number {number}' },
  from: { zh: '{by} {day}交来', en: 'Handed over by {by} on {day}' },
  says: { zh: '表里写的：', en: 'The list says:' },
  empty: { zh: '（空）', en: '(empty)' },
  maybe: { zh: '可能是', en: 'Perhaps' },
  right: { zh: '就是这样，没写错', en: 'Right as it is' },
  other: { zh: '改成', en: 'Change to' },
  valueLabel: { zh: '{field}改成', en: 'Change {field} to' },
  choose: { zh: '{field}怎么写', en: 'What about {field}' },
  send: { zh: '答复', en: 'Answer' },
  notOurs: { zh: '不是我们支部的', en: 'Not of our branch' },
  sent: { zh: '答复了，还有 {n} 行', en: 'Answered; {n|row|rows} left' },
  sentAll: { zh: '都答完了，谢谢', en: 'All answered, thank you' },
  answeredTitle: { zh: '答过的', en: 'Answered' },
  answeredNote: {
    zh: '导入的人还没处理；自己答的可以再改。',
    en: 'Not decided yet by whoever imports; your own answers can be changed.',
  },
  answeredBy: { zh: '{by} {at}答复', en: 'Answered by {by}, {at}' },
  again: { zh: '改答复', en: 'Change the answer' },
  cancel: { zh: '不改了', en: 'Keep it' },
  twice: { zh: '表里还有一行也用这个工号', en: 'Another row of the list has this number too' },
  otherPerson: {
    zh: '名册里这个工号是另一个姓名、另一个单位',
    en: 'On the roster this number has another name and another unit',
  },
  more: { zh: '先答这些，后面的会接上来。', en: 'Begin with these; the next ones follow.' },
  reasons: {
    'unit.unknown': { zh: '没有这个单位名称', en: 'There is no unit of this name' },
    'above.unknown': { zh: '没有这个上级单位', en: 'There is no such unit above' },
    'crew.unknown': { zh: '这个单位下面没有这个班组', en: 'The unit has no crew of this name' },
    'post.unknown': { zh: '没有这个岗位名称', en: 'There is no post of this name' },
    'post.missing': { zh: '没有写岗位', en: 'No post is given' },
    'unit.missing': { zh: '没有写单位', en: 'No unit is given' },
    'branch.missing': { zh: '是党员，没有写支部', en: 'A party member, and no branch is given' },
    'branch.unknown': { zh: '没有这个支部名称', en: 'There is no branch of this name' },
    'member.unclear': { zh: '看不出是不是党员', en: 'Not clear whether this is a party member' },
    'holds.unclear': { zh: '看不出是主岗还是兼任', en: 'Not clear whether this is the main post or a second one' },
    'toOn.to-come': { zh: '这一天还没到', en: 'This day is still to come' },
    'toOn.before-start': { zh: '结束早于开始', en: 'It ends before it begins' },
    'staffNo.no-main': {
      zh: '名册和这张表里都没有这个人的主岗',
      en: 'Neither the roster nor the list has a main post of this person',
    },
    unclear: { zh: '看不出是哪一种', en: 'It is not clear what this means' },
  },
}

const draftGone: Pair = {
  zh: '这张表没有了，或者不在你的范围里。请重新传',
  en: 'This list is gone or not within your reach. Upload it again',
}
const rowGone: Pair = {
  zh: '有一行刚被答复、收回或改好了。看一眼现在的情况再按',
  en: 'A row was answered, called back or mended meanwhile. Look at it as it is now and press again',
}

export const handingRefusals: Record<
  | RefusalOf<typeof HandRows>
  | RefusalOf<typeof Handings>
  | RefusalOf<typeof WithdrawRows>
  | RefusalOf<typeof TakeAnswers>,
  Pair
> = {
  'draft-not-found': draftGone,
  'row-not-found': {
    zh: '有一行已经改好了，不用再交',
    en: 'A row has been settled already and need not be handed over',
  },
  'branch-unclear': {
    zh: '有一行交不出去了：支部不清楚、没有书记，或书记说过不是。什么都没交；看一眼再选',
    en: 'A row can go nowhere: its branch is unclear, has no secretary, or said it is not theirs. Nothing was handed over; look and choose again',
  },
  'handed-already': { zh: '有一行已经在书记手里', en: 'A row is in the hands of a secretary already' },
  'row-gone': rowGone,
}

/** What a field takes, where an answer cannot be read. */
const answerFaultText: Record<AnswerFault, Pair> = {
  'day-unread': {
    zh: '日期读不出来。写成 2027-01-12 这样：年、月、日',
    en: 'The date cannot be read. Write it like 2027-01-12: year, month, day',
  },
  'day-impossible': {
    zh: '这个日期对不上：太早、太晚，还没到，或者结束早于开始。核对以后再写',
    en: 'This date does not fit: too early or too late, still to come, or an end before its beginning. Check it and write it again',
  },
  'unit-unknown': {
    zh: '没有这个名称的单位。照列出的名称选一个',
    en: 'There is no unit of this name. Choose one of the names listed',
  },
  'post-unknown': {
    zh: '没有这个名称的岗位。照列出的名称选一个；表里写的没错，就选“就是这样，没写错”',
    en: 'There is no post of this name. Choose one of the names listed; if the list is right, choose “Right as it is”',
  },
  'branch-unknown': {
    zh: '没有这个名称的支部。照列出的名称写全；不是你们支部的，按“不是我们支部的”',
    en: 'There is no branch of this name. Write it in full as listed; if the row is not yours, press “Not of our branch”',
  },
  'name-shared': {
    zh: '有几个同名的，看不出是哪一个。连上级单位一起写全',
    en: 'Several have this name. Write it in full, with the unit above it',
  },
  'word-unread': {
    zh: '看不出是哪一种。是不是党员，写“党员”或“群众”；主岗还是兼任，写“主岗”或“兼任”',
    en: 'It is not clear what this means. For party membership write 党员 or 群众, for the kind of post 主岗 or 兼任',
  },
  'name-broken': {
    zh: '姓名里有数字或读不出的字。照花名册写全',
    en: 'The name holds a figure or a lost character. Write it as your records have it',
  },
  'number-broken': {
    zh: '这不像一个工号。照花名册写全，不超过 40 个字',
    en: 'This is not a staff number. Write it as your records have it, 40 characters at most',
  },
  'number-taken': {
    zh: '表里还有一行用的就是这个工号。核对以后再写；表里写的没错，就选“就是这样，没写错”',
    en: 'Another row of the list has this number. Check it and write it again; if the list is right, choose “Right as it is”',
  },
  'number-without-main': {
    zh: '名册和这张表里都没有这个工号的主岗。核对工号',
    en: 'Neither the roster nor the list has a main post of this number. Check the number',
  },
}

export const answerRefusals: Record<RefusalOf<typeof AnswerRow>, Pair> = {
  ...answerFaultText,
  'row-not-found': {
    zh: '你的支部没有这一行；过了 35 天，表连同这一行都删了',
    en: 'Your branch has no such row; after 35 days a list is forgotten with its rows',
  },
  'row-gone': {
    zh: '这一行已经收回或改好，不用再答',
    en: 'This row was called back or mended; no answer is needed',
  },
  'answered-already': { zh: '同支部的另一位书记已经答复', en: 'Another secretary of the branch has answered' },
  'answer-missing': {
    zh: '每一项都要答：填上，或点“就是这样”',
    en: 'Answer each line: fill it in, or say it is right',
  },
  'not-right': {
    zh: '这一项要填，表里写的用不了',
    en: 'This one has to be filled in; what the list says cannot be used',
  },
}
