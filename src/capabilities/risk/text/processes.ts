import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { ChangeProcess, ConfirmProcess, ProcessMap, ProposeProcess, ReturnProcess } from '../contract/processes.ts'
import type { HintKind, StepChange } from '../rules/process-map.ts'
import type { LineFault } from '../rules/process-text.ts'
import { noSuchNorm, repealedNorm } from './deeds.ts'
import { confirmPowerRefusals, returnPowerRefusals } from './powers.ts'

export const processesText = {
  lead: {
    zh: '权力从哪一步走到哪一步：{n} 张流程图，标着风险点。',
    en: 'How power runs, step by step: {n|process map|process maps} with their risk nodes.',
  },
  write: { zh: '写一张流程图', en: 'Write a process map' },
  none: { zh: '还没有流程图', en: 'No process map yet' },
  noneWhy: {
    zh: '从最常出事的一件事写起：谁做什么、谁定、留下什么，五到九步。',
    en: 'Begin with what goes wrong most often: who does what, who decides, what record is left, in five to nine steps.',
  },
  name: { zh: '流程', en: 'Process' },
  unit: { zh: '单位', en: 'Unit' },
  steps: { zh: '步数', en: 'Steps' },
  risks: { zh: '风险点', en: 'Risk nodes' },
  purpose: { zh: '为了什么', en: 'Purpose' },
  highHead: { zh: '其中高风险', en: 'High ones' },
  waitsHead: { zh: '等谁', en: 'Waiting for' },
  state: { zh: '状态', en: 'State' },
  proposedHead: { zh: '提议日', en: 'Proposed' },
  high: { zh: '{n} 个，高 {high} 个', en: '{n}, {high} high' },
  since: { zh: '起算', en: 'Since' },
  notYet: { zh: '待确认', en: 'Awaiting confirmation' },
  waits: { zh: '还等{who}', en: 'Waiting for {who}' },
  yours: { zh: '等你', en: 'Your step' },
  ofPost: { zh: '走到这个岗位的流程', en: 'Processes through this post' },
  all: { zh: '全部流程图', en: 'All process maps' },
} satisfies Record<string, Pair>

export const processText = {
  drawing: { zh: '流程图', en: 'Process map' },
  sentence: { zh: '{name}：{n} 步，{risks} 个风险点', en: '{name}: {n|step|steps}, {risks|risk node|risk nodes}' },
  version: { zh: '第 {n} 版，{day}起', en: 'Version {n}, since {day}' },
  print: { zh: '打印一页', en: 'Print one page' },
  change: { zh: '修改', en: 'Change' },
  end: { zh: '提议取消', en: 'Propose its end' },
  decides: { zh: '定：{what}', en: 'Decides: {what}' },
  leaves: { zh: '留：{what}', en: 'Leaves: {what}' },
  node: { zh: '{grade}·{name}', en: '{grade} · {name}' },
  nodeOpen: { zh: '{node}（第 {at} 步）', en: '{node} (step {at})' },
  step: { zh: '步', en: 'Step' },
  post: { zh: '岗位', en: 'Post' },
  deed: { zh: '做什么', en: 'Does' },
  decision: { zh: '定什么', en: 'Decides' },
  record: { zh: '留下什么', en: 'Leaves' },
  asTable: { zh: '看成表格', en: 'As a table' },
  grounds: { zh: '依据', en: 'Grounds' },
  hints: { zh: '请看一眼', en: 'Worth a look' },
  noHint: {
    zh: '定的和做的是不同岗位，高风险点都有别的岗位在管。',
    en: 'Different posts act and decide, and every high risk has a control by another post.',
  },
  hintAt: { zh: '第 {at} 步：{what}', en: 'Step {at}: {what}' },
  versions: { zh: '各版', en: 'Versions' },
  versionLine: { zh: '第 {n} 版', en: 'Version {n}' },
  from: { zh: '{day}起', en: 'from {day}' },
  waitsState: { zh: '待确认', en: 'awaiting confirmation' },
  returned: { zh: '退回', en: 'turned down' },
  ended: { zh: '取消', en: 'ended' },
  look: { zh: '看这一版', en: 'Look' },
  compare: { zh: '和第 {n} 版比', en: 'Compare with version {n}' },
  compared: { zh: '第 {a} 版和第 {b} 版的不同', en: 'Version {a} beside version {b}' },
  before: { zh: '第 {n} 版', en: 'Version {n}' },
  back: { zh: '回到现在的', en: 'Back to the current version' },
  old: { zh: '这是第 {n} 版，不是现在的。', en: 'This is version {n}, not the current one.' },
  past: { zh: '这是 {day}当天的样子。', en: 'This is how it stood on {day}.' },
  waitsBanner: {
    zh: '第 {n} 版在等{who}。确认以前，照现在的办。',
    en: 'Version {n} is waiting for {who}. Until it is confirmed, the present one applies.',
  },
  waitsEnd: {
    zh: '有人提议取消这张流程图，在等{who}。',
    en: 'Somebody has proposed to end this process map; it is waiting for {who}.',
  },
  waitsFirst: { zh: '还没有算数，在等{who}。', en: 'It does not count yet; it is waiting for {who}.' },
  seeIt: { zh: '看那一版', en: 'See that version' },
  toAll: { zh: '看全部流程图', en: 'See all process maps' },
  notFoundWhy: {
    zh: '它可能已经取消，或者不在你的范围里。',
    en: 'It may have ended, or it may be outside your reach.',
  },
  endDone: { zh: '已提议取消', en: 'Its end is proposed' },
  foot: {
    zh: '第 {n} 版，{day}起 · 风险属于岗位，不属于人',
    en: 'Version {n}, since {day} · Risk belongs to posts, not to persons',
  },
} satisfies Record<string, Pair>

export const hintText: Record<HintKind, Pair> = {
  'same-post-approves': {
    zh: '做的、报的和定的是同一个岗位',
    en: 'the post that acts or asks also decides',
  },
  'decides-alone': { zh: '定了以后没有别的岗位接手', en: 'no other post comes after the decision' },
  'high-unchecked': { zh: '高风险点没有别的岗位来管', en: 'a high risk without a control by another post' },
}

export const changeWords: Record<StepChange, Pair> = {
  same: { zh: '没变', en: 'Same' },
  changed: { zh: '变了', en: 'Changed' },
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '去掉', en: 'Removed' },
}

export const processForm = {
  newTitle: { zh: '写一张流程图', en: 'Write a process map' },
  changeTitle: { zh: '修改流程图', en: 'Change the process map' },
  unit: { zh: '哪个单位的流程', en: 'Which unit’s process' },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '一件事，如“小额物资采购”', en: 'One matter, such as “small purchases”' },
  purpose: { zh: '从哪里到哪里（一句话）', en: 'Where it starts and ends, in one line' },
  text: { zh: '步骤，一行一步', en: 'Steps, one per line' },
  textHint: {
    zh: '格式：岗位：做什么；定：……；留：……。定和留没有就不写。五到九步。',
    en: 'Post: what it does; decides: …; leaves: …. Leave out what does not apply. Five to nine steps.',
  },
  example: {
    zh: '物资计划岗：汇总各站需求；留：月度需求表\n物资采购岗：向三家询价；定：问哪三家；留：三张报价单',
    en: 'Material planning: gathers the needs; leaves: monthly list\nPurchasing: asks three firms; decides: which three; leaves: three sheets of quotes',
  },
  over: { zh: '多了 {n} 步；合起来写，九步以内', en: '{n|step|steps} too many; combine some, nine at most' },
  under: {
    zh: '还差 {n} 步；五步以上才看得清谁做谁定',
    en: '{n|step|steps} short; it takes at least five to show who acts and who decides',
  },
  right: { zh: '{n} 步', en: '{n|step|steps}' },
  fault: { zh: '第 {at} 行：{what}', en: 'Line {at}: {what}' },
  points: { zh: '风险点挂在哪一步', en: 'Risk nodes at the steps' },
  pointsHint: {
    zh: '只能挂这一步的岗位自己的风险点，已确认的才列出来。',
    en: 'A step can only take risk points of its own post; the confirmed ones are listed.',
  },
  noPoints: {
    zh: '这个岗位没有你看得到的已确认风险点；已经标在这一步的不动',
    en: 'This post has no confirmed risk point that you can see; what is already marked at this step stays',
  },
  preview: { zh: '画出来', en: 'Preview' },
  fromOn: { zh: '从哪天起算', en: 'Applies from' },
  send: { zh: '提出', en: 'Propose' },
  done: { zh: '已提出，等站队和纪检监察员', en: 'Proposed; waiting for the unit and discipline inspection' },
} satisfies Record<string, Pair>

export const lineFaultText: Record<LineFault, Pair> = {
  'no-post': { zh: '没写岗位；行首写“岗位：”', en: 'no post; begin the line with “Post:”' },
  'unknown-post': {
    zh: '没有这个岗位；写岗位清单里的名称',
    en: 'no such post; write its name as in the list of posts',
  },
  'no-deed': { zh: '没写做什么', en: 'it does not say what is done' },
}

const faults = {
  'too-few-steps': {
    zh: '不到五步，补全谁做、谁定、留下什么',
    en: 'Fewer than five steps; say who acts, who decides and what record is left',
  },
  'too-many-steps': { zh: '超过九步，合并几步', en: 'More than nine steps; combine some' },
  'step-without-post': { zh: '有一步没写岗位', en: 'A step names no post' },
  'step-without-deed': { zh: '有一步没写做什么', en: 'A step does not say what is done' },
  'names-a-firm': { zh: '不写单位名称，写类别', en: 'Firms are not named here; write their kind' },
  'names-a-person': { zh: '不写人名，写岗位', en: 'No names of people; write the post' },
  'name-missing': { zh: '写一个名称', en: 'Write a name' },
  'post-unknown': { zh: '有一步的岗位不在你的范围里', en: 'A step names a post beyond your reach' },
  'point-not-of-post': { zh: '风险点只能挂在自己岗位的那一步', en: 'A risk point belongs at a step of its own post' },
  'norm-not-found': noSuchNorm,
  'norm-repealed': repealedNorm,
  'holds-earlier': { zh: '不能早于现在这一版起算的日子', en: 'It cannot apply earlier than the present version' },
  'too-far-ahead': { zh: '最多提前一年', en: 'A year ahead at most' },
} satisfies Record<string, Pair>

export const proposeProcessRefusals: Record<RefusalOf<typeof ProposeProcess>, Pair> = {
  ...faults,
  'unit-not-found': { zh: '没有这个单位', en: 'There is no such unit' },
}

const processNotFound: Pair = { zh: '没有找到这张流程图', en: 'This process map was not found' }

export const changeProcessRefusals: Record<RefusalOf<typeof ChangeProcess>, Pair> = {
  ...faults,
  'process-not-found': processNotFound,
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

export const confirmProcessRefusals: Record<RefusalOf<typeof ConfirmProcess>, Pair> = {
  ...confirmPowerRefusals,
  'process-not-found': processNotFound,
}

export const returnProcessRefusals: Record<RefusalOf<typeof ReturnProcess>, Pair> = {
  ...returnPowerRefusals,
  'process-not-found': processNotFound,
}

export const processMapRefusals: Record<RefusalOf<typeof ProcessMap>, Pair> = { 'process-not-found': processNotFound }
