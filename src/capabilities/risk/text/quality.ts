import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { QualityAnswer, SettleLikeness } from '../contract/quality.ts'
import type { LikenessAnswer } from '../rules/likeness-answer.ts'

export const qualityText = {
  title: { zh: '登记质量：写的是不是自己的岗位', en: 'Register quality: does each post speak of itself?' },
  aside: {
    zh: '只比岗位的文字，不比人；写得像不等于错',
    en: 'Compares the words of posts, never persons; being alike is not wrong in itself',
  },
  lead: {
    zh: '比了 {posts} 个岗位的 {points} 个风险点：{pairs} 对写得几乎一样，{education} 个只靠学习来管，{unclear} 个名称没写做了什么。',
    en: '{points|risk point|risk points} of {posts|post|posts} were compared: {pairs|pair is|pairs are} worded alike, {education|point rests|points rest} on study alone, {unclear|name does|names do} not say what is done.',
  },
  part: {
    zh: '风险点太多，只比了编号靠前的这些。',
    en: 'There are too many risk points to compare at once; these are the first by number.',
  },
  alike: { zh: '这两个岗位的风险点几乎一样', en: 'These two posts have nearly the same risk point' },
  share: { zh: '相同 {share}', en: '{share} the same' },
  shareWhy: {
    zh: '短的一段里，每 5 个字连着看，有这么大一部分另一段也有',
    en: 'The share of the shorter text, read five characters at a time, that also appears in the other',
  },
  nth: { zh: '第 {n} 对，共 {all} 对', en: 'Pair {n} of {all}' },
  before: { zh: '上一对', en: 'Previous pair' },
  next: { zh: '下一对', en: 'Next pair' },
  shareHead: { zh: '相同（%）', en: 'The same (%)' },
  wording: { zh: '写法', en: 'Wording' },
  otherPost: { zh: '另一个岗位', en: 'The other post' },
  otherPoint: { zh: '另一个风险点', en: 'The other point' },
  otherWording: { zh: '另一种写法', en: 'The other wording' },
  answerHead: { zh: '怎么处理', en: 'What was decided' },
  answeredOn: { zh: '哪天', en: 'Date' },
  exportPairs: { zh: '写得几乎一样的', en: 'Worded alike' },
  exportStudy: { zh: '只靠学习来管的', en: 'Resting on study alone' },
  exportNames: { zh: '名称没写做了什么的', en: 'Names without a deed' },
  ordinary: {
    zh: '先想想普通的原因：是不是同一项业务？用了同一份模板？如果各有各的场面，请各补一个自己的例子。',
    en: 'Think of ordinary reasons first: is it the same business, or the same template? If each works differently, ask both for an example of their own.',
  },
  ask: { zh: '请两个岗位各补一例', en: 'Ask both for an example' },
  fine: { zh: '没问题，写一句原因', en: 'Fine as it is: say why' },
  fineTitle: { zh: '为什么没问题', en: 'Why it is fine' },
  fineReason: { zh: '原因', en: 'Reason' },
  fineHint: {
    zh: '如“同一项业务分在两个队”，至少十个字。改了文字会再问。',
    en: 'For example: two teams do the same work. At least ten characters. You are asked again when either text changes.',
  },
  fineSend: { zh: '记下', en: 'Record it' },
  cancel: { zh: '取消', en: 'Cancel' },
  asked: { zh: '{day}请两个岗位各补一例', en: 'Both were asked for an example on {day}' },
  isFine: { zh: '{day}看过，没问题：{reason}', en: 'Found fine on {day}: {reason}' },
  settled: { zh: '已记下', en: 'Recorded' },
  noPair: { zh: '没有写得几乎一样的风险点', en: 'No two posts are worded alike' },
  noPairWhy: {
    zh: '两段文字有一半以上相同才会列在这里。',
    en: 'Two texts are listed here when more than half of one also appears in the other.',
  },
  map: { zh: '岗位地图：越近写得越像', en: 'Map of the posts: the closer, the more alike' },
  mapWords: {
    zh: '{posts} 个岗位，连线的 {links} 对写得几乎一样。',
    en: '{posts|post|posts}; {links|pair is|pairs are} joined by a line because they are worded alike.',
  },
  mapMore: {
    zh: '越近写得越像；虚线：另有 {n} 对',
    en: 'The closer, the more alike; dashed: {n|more pair|more pairs}',
  },
  mapOnly: { zh: '越近写得越像', en: 'The closer, the more alike' },
  education: { zh: '{n} 个风险点只靠学习来管', en: '{n|risk point rests|risk points rest} on study alone' },
  educationWhy: {
    zh: '学习、承诺、看片都是教育，不算控制',
    en: 'Study, pledges and films are education, not a control',
  },
  post: { zh: '岗位', en: 'Post' },
  point: { zh: '风险点', en: 'Risk point' },
  now: { zh: '现在写的控制', en: 'Written now' },
  instead: { zh: '可以换成（能检查的做法）', en: 'Instead (can be checked)' },
  noInstead: { zh: '自己写一条能检查的', en: 'Write one that can be checked' },
  use: { zh: '改用这条', en: 'Use this' },
  useOf: { zh: '改用这条：{point}', en: 'Use this: {point}' },
  unclear: { zh: '{n} 个名称没写做了什么', en: '{n|name does|names do} not say what is done' },
  unclearWhy: { zh: '一个动作加一件事，如“拆分需求，绕开招标”', en: 'A verb and its object, such as: split an order' },
  why: { zh: '提示', en: 'Hint' },
  noUnclear: { zh: '名称都写了做什么。', en: 'Every name says what is done.' },
  all: { zh: '看全部', en: 'See all' },
  coverage: { zh: '高等级风险点有没有课和查过的控制', en: 'Lessons and tested controls of high risk points' },
  example: { zh: '请补一个自己的例子', en: 'Add an example of your own' },
} satisfies Record<string, Pair>

export const likenessText: Record<LikenessAnswer, Pair> = {
  ask: { zh: '请两个岗位各补一例', en: 'both asked for an example' },
  fine: { zh: '看过，没问题', en: 'found fine' },
}

export const faultText: Record<QualityAnswer['unclear'][number]['fault'], Pair> = {
  'no-deed': { zh: '写的是思想状态，不是一件事', en: 'A state of mind, not a deed' },
  'too-short': { zh: '太短，看不出做了什么', en: 'Too short to say what is done' },
  'too-long': { zh: '太长，细节写到表现里', en: 'Too long; details belong to how it shows' },
  broken: { zh: '有读不出的字', en: 'Some characters cannot be read' },
  missing: { zh: '没有名称', en: 'The name is missing' },
  result: { zh: '写的是结果。谁做了什么，才会这样？', en: 'It names the result. What is done that leads to it?' },
}

export const settleRefusals: Record<RefusalOf<typeof SettleLikeness>, Pair> = {
  'risk-point-not-found': {
    zh: '有一个风险点已经关闭，或者不在范围里。',
    en: 'One of the risk points is closed or beyond your reach.',
  },
  'reason-missing': { zh: '写一句原因，至少十个字。', en: 'Give a reason of at least ten characters.' },
  'names-a-person': {
    zh: '这里只说岗位，不写人名。去掉姓名再送。',
    en: 'This is about posts and takes no names. Take the name out and send it again.',
  },
}
