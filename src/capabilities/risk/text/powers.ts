import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { ChangePower, ConfirmPower, ProposePower, ReturnPower } from '../contract/powers.ts'
import type { CounterpartyKind, Discretion, PowerKind } from '../rules/power.ts'
import { noSuchNorm, repealedNorm } from './deeds.ts'

export const powerKindText: Record<PowerKind, Pair> = {
  people: { zh: '人', en: 'People' },
  money: { zh: '钱', en: 'Money' },
  materials: { zh: '物', en: 'Goods' },
  work: { zh: '事', en: 'Work' },
  information: { zh: '信息', en: 'Information' },
}

/** RSK-101: the three degrees, in few words. */
export const discretionText: Record<Discretion, Pair> = {
  BOUND: { zh: '照章办', en: 'By the rule' },
  RANGE: { zh: '限度内选', en: 'Within limits' },
  OPEN: { zh: '自己拿主意', en: 'By one’s own judgement' },
}

/** RSK-101: what each degree means. It is said of the power, not of whoever holds the post. */
export const discretionMeaning: Record<Discretion, Pair> = {
  BOUND: {
    zh: '规定写死了条件和结果，换谁来办都一样。',
    en: 'The rule fixes both the condition and the outcome; anybody would decide the same.',
  },
  RANGE: {
    zh: '写明了上限、范围或名单，在里面可以选。',
    en: 'A ceiling, a range or a list is written down; within it there is a choice.',
  },
  OPEN: {
    zh: '没有写标准，或标准要自己判断，一个岗位就能定。',
    en: 'There is no written standard, or it has to be interpreted; one post alone can decide.',
  },
}

export const counterpartyText: Record<CounterpartyKind, Pair> = {
  supplier: { zh: '供应商', en: 'suppliers' },
  contractor: { zh: '承包商', en: 'contractors' },
  haulier: { zh: '运输单位', en: 'hauliers' },
  'service-firm': { zh: '服务单位（食宿维修加油）', en: 'service firms (meals, lodging, repair, fuel)' },
  'labour-firm': { zh: '劳务单位', en: 'labour firms' },
  buyer: { zh: '买方、回收单位', en: 'buyers and scrap dealers' },
  laboratory: { zh: '化验、检测单位', en: 'laboratories and testers' },
  villager: { zh: '村民', en: 'villagers' },
  'village-committee': { zh: '村委会', en: 'village committees' },
  'local-body': { zh: '地方部门', en: 'local bodies' },
  'upper-department': { zh: '上级业务部门', en: 'departments above' },
  'job-seeker': { zh: '求职的人', en: 'people looking for work' },
  staff: { zh: '本单位员工', en: 'own staff' },
}

export const powersText = {
  title: { zh: '职权清单', en: 'Power list' },
  count: { zh: '{n} 项', en: '{n|power|powers}' },
  propose: { zh: '补一项职权', en: 'Propose a power' },
  change: { zh: '修改', en: 'Change' },
  changeOf: { zh: '修改职权：{name}', en: 'Change the power: {name}' },
  end: { zh: '提议取消', en: 'Propose its end' },
  none: { zh: '还没有写职权清单', en: 'No power list yet' },
  noneWhy: {
    zh: '写这个岗位能定什么：动词加对象，凭哪一条，能定到多少，谁来查。',
    en: 'Write what this post may decide: a verb and its object, on what grounds, up to what limit, and who checks.',
  },
  name: { zh: '能定什么', en: 'May decide' },
  discretion: { zh: '裁量', en: 'Discretion' },
  limits: { zh: '限度', en: 'Limits' },
  basis: { zh: '依据', en: 'Grounds' },
  with: { zh: '和谁打交道', en: 'Deals with' },
  checker: { zh: '谁查', en: 'Checked by' },
  since: { zh: '{day}起', en: 'since {day}' },
  changesFrom: { zh: '{day}起换成已确认的新版', en: 'A new version, already confirmed, applies from {day}' },
  endsFrom: { zh: '{day}起取消，已确认', en: 'Ends on {day}; this is confirmed' },
  noLimit: { zh: '没有写', en: 'not written' },
  noChecker: { zh: '还没定', en: 'nobody yet' },
  otherPost: { zh: '范围外的岗位', en: 'a post beyond your view' },
  nobodyOutside: { zh: '不对外', en: 'nobody outside' },
  and: { zh: '、', en: ', ' },
  notChecked: { zh: '未核对', en: 'not checked' },
  waiting: { zh: '等确认的', en: 'Awaiting confirmation' },
  isNew: { zh: '新增', en: 'New' },
  isChanged: { zh: '修改', en: 'Changed' },
  isEnded: { zh: '取消', en: 'Ended' },
  waits: { zh: '还等{who}', en: 'Waiting for {who}' },
  from: { zh: '{day}起算', en: 'applies from {day}' },
  agree: { zh: '同意', en: 'Agree' },
  turnDown: { zh: '退回', en: 'Turn down' },
  stepDone: { zh: '已同意，还等{who}', en: 'Agreed; waiting for {who}' },
  confirmDone: { zh: '已确认，从那天起算数', en: 'Confirmed; it counts from that day' },
  degrees: {
    zh: '裁量分三档，说的是职权，不是人',
    en: 'Three degrees of discretion; they describe the power, not a person',
  },
  powerHead: { zh: '职权', en: 'Power' },
  waitingTitle: { zh: '职权清单里等确认的', en: 'Powers awaiting confirmation' },
  waitingCount: { zh: '{n} 项，其中 {mine} 项等你', en: '{n|version waits|versions wait}, {mine} for you' },
  waitingWhy: {
    zh: '站队看过、纪检监察员确认以后才算数；每一步换一个人。',
    en: 'A version counts once its unit has looked at it and discipline inspection has confirmed it; each step is taken by a different person.',
  },
  list: { zh: '职权清单', en: 'Power list' },
} satisfies Record<string, Pair>

export const powerForm = {
  newTitle: { zh: '补一项职权', en: 'Propose a power' },
  changeTitle: { zh: '修改这项职权', en: 'Change this power' },
  endTitle: { zh: '取消这项职权', en: 'End this power' },
  endWhy: {
    zh: '从下面的日子起不再算这个岗位的职权；确认以前照旧。',
    en: 'From the day below it is no longer a power of this post; until that is confirmed, nothing changes.',
  },
  nameHint: {
    zh: '动词加对象，例：在询价名单里选三家',
    en: 'Verb and object, such as “choose three firms from the list of quotes”',
  },
  kind: { zh: '管什么', en: 'Over what' },
  discretionHint: { zh: '说的是职权，不是人。', en: 'It is about the power, not about a person.' },
  limitsHint: { zh: '金额、数量、范围，用文字写', en: 'Amounts, numbers, areas, in words' },
  norm: { zh: '依据：党纪法规库里的', en: 'Grounds: from the norm library' },
  noNorm: { zh: '选一个', en: 'Choose one' },
  article: { zh: '哪一条', en: 'Which article' },
  whole: { zh: '整件', en: 'The whole of it' },
  addNorm: { zh: '加上', en: 'Add' },
  dropNorm: { zh: '去掉', en: 'Remove' },
  rule: { zh: '依据：本单位规定', en: 'Grounds: a rule of your own organisation' },
  ruleHint: { zh: '写名称和条目；两种依据至少有一种', en: 'Its name and clause; at least one of the two is needed' },
  with: { zh: '和哪类对象打交道', en: 'Which kinds of outsiders it deals with' },
  withHint: { zh: '只选类别，不写单位名和人名。', en: 'Kinds only; no names of firms or people.' },
  checkerHint: { zh: '另一个岗位', en: 'Another post' },
  noPost: { zh: '还没定', en: 'Nobody yet' },
  fromOn: { zh: '从哪天起算', en: 'Applies from' },
  coming: {
    zh: '这是已经确认、{day}起算的那一版；改动接在它后面。',
    en: 'This is the version that is confirmed and applies from {day}; your change follows it.',
  },
  send: { zh: '提出', en: 'Propose' },
  done: { zh: '已提出，等站队和纪检监察员', en: 'Proposed; waiting for the unit and discipline inspection' },
} satisfies Record<string, Pair>

const faults = {
  'no-deed': {
    zh: '没写能定什么。写动词加对象，例：在询价名单里选三家',
    en: 'It does not say what is decided. Write a verb and its object, such as “choose three firms from the list”',
  },
  'no-basis': {
    zh: '没有依据。选一条规定，或写本单位的规定',
    en: 'No grounds given. Choose a norm, or write a rule of your own organisation',
  },
  'names-a-firm': { zh: '不写单位名称，写类别', en: 'Firms are not named here; write their kind' },
  'names-a-person': { zh: '不写人名，写岗位', en: 'No names of people; write the post' },
  'checker-is-holder': { zh: '自己不能查自己，选另一个岗位', en: 'A post cannot check itself; choose another post' },
  'norm-not-found': noSuchNorm,
  'norm-repealed': repealedNorm,
  'holds-earlier': { zh: '不能早于现在这一版起算的日子', en: 'It cannot apply earlier than the present version' },
  'too-far-ahead': { zh: '最多提前一年', en: 'A year ahead at most' },
  'post-unknown': { zh: '没有这个检查岗位', en: 'There is no such checking post' },
} satisfies Record<string, Pair>

export const proposePowerRefusals: Record<RefusalOf<typeof ProposePower>, Pair> = {
  ...faults,
  'post-not-found': { zh: '没有找到这个岗位', en: 'This post was not found' },
}

export const changePowerRefusals: Record<RefusalOf<typeof ChangePower>, Pair> = {
  ...faults,
  'power-not-found': { zh: '没有找到这项职权', en: 'This power was not found' },
  'waits-already': {
    zh: '别人提的一版在等确认，先让它有结果，再提你的。两份都在这里。',
    en: 'Somebody else’s version is awaiting confirmation. Let it be settled first, then propose yours. Both are kept here.',
  },
  'changed-meanwhile': {
    zh: '这期间别人改的那一版已经确认。两份都还在，选一份。',
    en: 'A version that somebody else wrote was confirmed meanwhile. Both are still here; choose one.',
  },
  'nothing-changed': { zh: '和现在一样，没有改动', en: 'Nothing has changed' },
}

export const confirmPowerRefusals: Record<RefusalOf<typeof ConfirmPower>, Pair> = {
  'power-not-found': { zh: '没有找到这项职权', en: 'This power was not found' },
  'already-confirmed': { zh: '这一版已经有结果了', en: 'This version is settled already' },
  'own-proposal': { zh: '自己提出的，由别人确认', en: 'You proposed it; somebody else confirms' },
  'second-step': {
    zh: '上一步是你走的，这一步换一个人',
    en: 'You took the previous step; this one is for somebody else',
  },
  'not-your-step': { zh: '这一步不归你', en: 'This step is not yours' },
}

export const returnPowerRefusals: Record<RefusalOf<typeof ReturnPower>, Pair> = {
  'power-not-found': confirmPowerRefusals['power-not-found'],
  'already-confirmed': confirmPowerRefusals['already-confirmed'],
  'names-a-person': faults['names-a-person'],
  'reason-missing': { zh: '写一句理由', en: 'Write a reason' },
}
