import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type {
  FinishRectification,
  PlanRectification,
  RecheckRectification,
  RecordFinding,
  SettleFinding,
  VerifyRectification,
} from '../contract/findings.ts'
import type { Cause, CauseGroup } from '../rules/cause.ts'
import type { ChainLink, Held } from '../rules/chain.ts'
import type { FindingSource, FindingState, Severity } from '../rules/finding.ts'
import type { RectificationStage, Remedy } from '../rules/rectification.ts'
import { commentRefusals } from './words.ts'

export const findingSourceText: Record<FindingSource, Pair> = {
  inspection: { zh: '巡查', en: 'Inspection' },
  audit: { zh: '审计', en: 'Audit' },
  'self-check': { zh: '单位自查', en: 'Self-check' },
  conduct: { zh: '党风政风监督', en: 'Conduct check' },
  'control-check': { zh: '措施检查', en: 'Control check' },
  efficiency: { zh: '效能监察', en: 'Efficiency supervision' },
}

export const severityText: Record<Severity, Pair> = {
  slight: { zh: '轻', en: 'Slight' },
  usual: { zh: '一般', en: 'Ordinary' },
  grave: { zh: '重', en: 'Grave' },
}

export const findingStateText: Record<FindingState, Pair> = {
  handling: { zh: '核实中', en: 'Being looked into' },
  open: { zh: '在整改', en: 'Being put right' },
  closed: { zh: '已销号', en: 'Closed' },
  refuted: { zh: '不成立', en: 'Refuted' },
}

export const stageText: Record<RectificationStage, Pair> = {
  plan: { zh: '写原因和整改', en: 'Causes and remedy' },
  change: { zh: '换控制', en: 'Change the control' },
  verify: { zh: '另一个岗位验收', en: 'Another post verifies' },
  recheck: { zh: '复查', en: 'Look again' },
  done: { zh: '销号', en: 'Close' },
}

export const causeGroupText: Record<CauseGroup, Pair> = {
  rule: { zh: '规矩', en: 'The rule' },
  control: { zh: '控制', en: 'The control' },
  conditions: { zh: '条件', en: 'The conditions' },
}

export const causeText: Record<Cause, Pair> = {
  'no-rule': { zh: '没有规定', en: 'There was no rule' },
  'vague-rule': { zh: '规定含糊', en: 'The rule was vague' },
  'unworkable-rule': { zh: '规定做不到', en: 'The rule could not be kept' },
  'wide-discretion': { zh: '一个人说了算的余地大', en: 'Too much was left to one person' },
  'no-control': { zh: '没有控制', en: 'There was no control' },
  'not-done': { zh: '有，没人做', en: 'There was one; nobody did it' },
  'done-in-vain': { zh: '做了，没用', en: 'It was done but did not help' },
  'single-signatory': { zh: '一个签字就过', en: 'One signature was enough' },
  'not-taught': { zh: '不会、没教', en: 'They had not been taught' },
  'no-time': { zh: '时间、人手不够', en: 'Too little time, too few people' },
  pressure: { zh: '上级催、指标压', en: 'Pressure from above or from targets' },
  secrecy: { zh: '不公开，看不见', en: 'Nobody could see it' },
  'close-ties': { zh: '关系牵连', en: 'Close ties' },
}

export const remedyText: Record<Remedy, Pair> = {
  rule: { zh: '改规定', en: 'Change the rule' },
  segregation: { zh: '分岗、两人', en: 'Two posts, two signatures' },
  rotation: { zh: '轮岗、轮换', en: 'Rotate' },
  limit: { zh: '限额、系统卡控', en: 'A limit, a stop in the system' },
  disclosure: { zh: '公开、申报', en: 'Publish or declare' },
  record: { zh: '留凭据、抽对', en: 'Keep a record and sample it' },
  lesson: { zh: '只上一节课', en: 'A lesson alone' },
}

export const linkText: Record<ChainLink, Pair> = {
  taught: { zh: '教过没有', en: 'Was it taught?' },
  ruled: { zh: '有没有规矩', en: 'Was there a rule?' },
  checked: { zh: '查过没有', en: 'Was it checked?' },
}

export const heldText: Record<ChainLink, Record<Held, Pair>> = {
  taught: {
    held: { zh: '教过', en: 'Taught' },
    half: { zh: '没教全', en: 'Taught in part' },
    missing: { zh: '没教过', en: 'Not taught' },
  },
  ruled: {
    held: { zh: '有', en: 'There was' },
    half: { zh: '有，但不管用', en: 'There was, but it did not work' },
    missing: { zh: '没有', en: 'There was none' },
  },
  checked: {
    held: { zh: '查过', en: 'Checked' },
    half: { zh: '查了一半', en: 'Partly checked' },
    missing: { zh: '没查过', en: 'Never checked' },
  },
}

export const brokenText: Record<ChainLink, Pair> = {
  taught: { zh: '先断在第一环：教', en: 'It broke first at link one: teaching' },
  ruled: { zh: '先断在第二环：规矩', en: 'It broke first at link two: the rule' },
  checked: { zh: '先断在第三环：检查', en: 'It broke first at link three: the check' },
}

export const findingText = {
  lead: {
    zh: '一个确认的问题，一条链：教过没有、有没有规矩、查过没有、改在哪里。只写岗位和环节，不写人。',
    en: 'Each confirmed fault has one chain: taught, ruled, checked, changed. It names posts and steps, never persons.',
  },
  list: { zh: '在整改的问题', en: 'Findings being put right' },
  listAll: { zh: '全部问题', en: 'All findings' },
  showAll: { zh: '连同已销号的', en: 'Include closed ones' },
  showOpen: { zh: '只看在整改的', en: 'Open ones only' },
  summary: {
    zh: '在整改 {open} 个，已销号 {closed} 个，不成立 {refuted} 个',
    en: '{open} open, {closed} closed, {refuted} refuted',
  },
  overdue: { zh: '{n} 个过了日子', en: '{n|is overdue|are overdue}' },
  none: { zh: '没有在整改的问题', en: 'No finding is open' },
  noneWhy: {
    zh: '巡查、审计、自查确认了问题，在这里登记：写岗位、环节和事实。',
    en: 'Faults that inspections, audits and self-checks confirmed are recorded here: post, step and fact.',
  },
  no: { zh: '编号', en: 'No.' },
  what: { zh: '问题', en: 'Finding' },
  post: { zh: '岗位', en: 'Post' },
  unit: { zh: '单位', en: 'Unit' },
  happened: { zh: '发生在', en: 'Happened' },
  next: { zh: '下一步', en: 'Next' },
  due: { zh: '日期', en: 'By' },
  again: { zh: '又出现', en: 'Found again' },
  causesTitle: { zh: '为什么会发生', en: 'Why it was possible' },
  causesSub: { zh: '近两年写下的原因', en: 'Causes named in the last two years' },
  causesNone: { zh: '还没有写过原因。', en: 'No causes have been named yet.' },
  times: { zh: '{n} 次', en: '{n|time|times}' },
  coverTitle: { zh: '高风险点，哪儿还空着', en: 'High risk points: what is missing' },
  coverLead: {
    zh: '每个高风险点都要有一节现行的课和一条查过有效的控制。',
    en: 'Each high risk point needs a current lesson and a control that was tested.',
  },
  coverNeither: { zh: '都没有', en: 'Neither' },
  coverNoControl: { zh: '缺控制', en: 'No control' },
  coverNoLesson: { zh: '缺课', en: 'No lesson' },
  coverBoth: { zh: '都有', en: 'Both' },
  coverTo: { zh: '看岗位', en: 'See the posts' },
  record: { zh: '登记一个问题', en: 'Record a finding' },
  recordNote: {
    zh: '写岗位和环节，不写人名。要反映某个人，请走反映渠道，这里不收。',
    en: 'Write the post and the step, no names. Reports about a person go to the reporting channels; none are taken here.',
  },
  toSpeakUp: { zh: '反映渠道', en: 'Where to report' },
  source: { zh: '谁确认的', en: 'Confirmed by' },
  riskPoint: { zh: '风险点', en: 'Risk point' },
  otherPoint: { zh: '风险库里没有', en: 'Not in the register' },
  family: { zh: '风险类别', en: 'Family of risks' },
  title: { zh: '一句话说清问题', en: 'The fault in one line' },
  fact: { zh: '事实', en: 'The fact' },
  factHint: { zh: '几起、多少、隔几天', en: 'How many, how much, how many days apart' },
  happenedOn: { zh: '确认日期', en: 'Confirmed on' },
  count: { zh: '起数', en: 'Count' },
  severity: { zh: '程度', en: 'Severity' },
  handling: { zh: '还在核实', en: 'Still being looked into' },
  handlingNote: { zh: '核实前在岗位证据里只算三成', en: 'Until it is upheld it counts for only 30% as evidence' },
  send: { zh: '登记', en: 'Record' },
  recorded: { zh: '已登记 {no}', en: '{no} is recorded' },
  recordedAgain: {
    zh: '已登记 {no}。两年内同一岗位同一类又出现，不能只靠上课销号。',
    en: '{no} is recorded. The same kind was found at this post within two years: a lesson alone cannot close it.',
  },
  crumb: { zh: '问题清单', en: 'Findings' },
  confirmedBy: { zh: '{day}{source}确认', en: '{source}, {day}' },
  nobody: { zh: '不写姓名，只写岗位和环节', en: 'Posts and steps only, no names' },
  chain: { zh: '这条链断在哪里', en: 'Where the chain broke' },
  whole: { zh: '三环都在：看看控制本身', en: 'All three held: look at the control itself' },
  taughtNone: { zh: '没有讲这件事的课。', en: 'There was no lesson about this.' },
  taughtFew: {
    zh: '《{title}》，{day}前该岗没有安排过。',
    en: '“{title}” had not been assigned to this post before {day}.',
  },
  taughtMany: {
    zh: '《{title}》等，{day}前该岗应学 {due} 人次，做了 {done}。',
    en: '“{title}” and similar: due {due|time|times} at this post before {day}, done {done}.',
  },
  ruledNone: {
    zh: '课里没有引到规定，控制里也没有一条是规定。',
    en: 'The lessons rest on no norm, and none of the controls is a rule.',
  },
  ruledSome: {
    zh: '{titles}；控制里有 {rules} 条规定。',
    en: '{titles}; {rules|control is a rule|controls are rules}.',
  },
  ruledRules: {
    zh: '课里没有引到规定；控制里有 {rules} 条规定。',
    en: 'The lessons rest on no norm; {rules|control is a rule|controls are rules}.',
  },
  ofTitle: { zh: '《{title}》', en: '“{title}”' },
  and: { zh: '、', en: ' and ' },
  checkedNone: { zh: '没有可查的控制。', en: 'There was no control to check.' },
  checkedNever: {
    zh: '有 {n} 条控制，此前没有检查记录。',
    en: '{n|control|controls}, with no record of an earlier check.',
  },
  checkedLast: {
    zh: '有 {n} 条控制，此前最近一次检查在 {day}：{result}。',
    en: '{n|control|controls}; last checked on {day}: {result}.',
  },
  effective: { zh: '有效', en: 'it worked' },
  ineffective: { zh: '没起作用', en: 'it did not work' },
  followed: { zh: '后来怎样', en: 'What happened then?' },
  followedTag: { zh: '{n} 起', en: '{n|case|cases}' },
  since: { zh: '此后同类又有 {n} 起。', en: '{n|more of the kind|more of the kind} since.' },
  gradeMoves: { zh: '证据说等级可能要变：{from} → {to}。', en: 'The evidence suggests another grade: {from} → {to}.' },
  toPost: { zh: '看岗位证据', en: 'See the post’s evidence' },
  changed: { zh: '改在哪里', en: 'What was changed?' },
  changedYet: { zh: '还没定', en: 'Not decided' },
  toLesson: { zh: '看课', en: 'See the lesson' },
  toNorms: { zh: '看规矩', en: 'See the rules' },
  toChecks: { zh: '看检查记录', en: 'See the checks' },
  toRemedy: { zh: '看整改', en: 'See the remedy' },
  causesHint: { zh: '最多选 3 个；原因写事，不写人', en: 'Up to three; causes are about the work, not the person' },
  noMind: {
    zh: '没有“思想认识不到位”这一项：它不能检查，也改不了。若确实没学会，勾“不会、没教”，会接到一节课。',
    en: '“A wrong attitude” is not on the list: it can be neither checked nor changed. If people had not been taught, tick that, and a lesson becomes possible.',
  },
  why: { zh: '一句话就够', en: 'One line is enough' },
  remedyTitle: { zh: '整改：换一个控制', en: 'Remedy: change a control' },
  remedy: { zh: '怎么改', en: 'What instead' },
  replaces: { zh: '换掉哪一条', en: 'Which control it replaces' },
  replacesNone: { zh: '原来没有，新加一条', en: 'There was none; add one' },
  newText: { zh: '改成', en: 'Changed to' },
  newTextHint: {
    zh: '写到能去查的程度：多少天、多少单、看什么',
    en: 'So that it can be checked: how many days, how many slips, what to look at',
  },
  oldText: { zh: '原来', en: 'Before' },
  oldNone: { zh: '原来没有控制', en: 'There was no control' },
  frequency: { zh: '多久一次', en: 'How often' },
  proof: { zh: '留什么凭据', en: 'What record it leaves' },
  owner: { zh: '谁做', en: 'Who does it' },
  checker: { zh: '谁查', en: 'Who checks' },
  checkerNone: { zh: '选一个岗位', en: 'Choose a post' },
  lesson: { zh: '哪一节课', en: 'Which lesson' },
  dueOn: { zh: '什么时候前', en: 'By when' },
  details: {
    zh: '谁做：{owner}　多久：{frequency}　凭据：{proof}',
    en: 'By: {owner} · how often: {frequency} · record: {proof}',
  },
  planSend: { zh: '定下整改', en: 'Set the remedy' },
  planDone: { zh: '整改定好了', en: 'The remedy is set' },
  kept: { zh: '旧控制留作历史，不删。', en: 'The old control is kept in the history.' },
  changeSend: { zh: '控制换好，开始做', en: 'The control is changed' },
  changeDone: { zh: '风险库里换好了', en: 'Changed in the register' },
  verifySend: { zh: '验收通过', en: 'It works' },
  verifyBack: { zh: '不通过，退回', en: 'It does not; back to the plan' },
  verifyNote: { zh: '看了什么', en: 'What was looked at' },
  verifyNoteHint: {
    zh: '提示弹不弹、凭据在不在、随机两单走不走得通',
    en: 'For example: the prompt appears, the record is there, two slips picked at random are in order',
  },
  verifyWho: {
    zh: '没参与整改、也不任这个岗位的人才能验收；单位负责人不能验收自己单位的。',
    en: 'Only somebody of another post who had no part in it may verify; leaders do not verify in their own unit.',
  },
  recheckOn: { zh: '什么时候复查', en: 'Look again on' },
  recheckOnHint: { zh: '3 到 6 个月后', en: 'In three to six months' },
  verifyDone: { zh: '验收写好了', en: 'The verification is recorded' },
  recheckSend: { zh: '还有效，销号', en: 'It holds; close' },
  recheckBack: { zh: '失效，回到第二步', en: 'It does not; back to the plan' },
  recheckNote: { zh: '这次看了什么', en: 'What was looked at this time' },
  recheckWait: { zh: '{day}起可以复查', en: 'It can be looked at again from {day}' },
  recheckClosed: { zh: '已销号', en: 'Closed' },
  recheckReturned: { zh: '回到写原因和整改', en: 'Back to causes and remedy' },
  steps: { zh: '到哪一步了', en: 'How far it has come' },
  stepRecorded: { zh: '登记并确认', en: 'Recorded and confirmed' },
  stepOn: { zh: '{day}', en: '{day}' },
  stepBy: { zh: '{day}前，{owner}', en: 'By {day}, {owner}' },
  stepChecks: { zh: '{day}起，已查 {n} 次', en: 'Since {day}, checked {n|time|times}' },
  stepLater: { zh: '还没到', en: 'Not yet' },
  stepClose: { zh: '复查有效才销；失效就回到第二步', en: 'Closed when it holds; otherwise back to the second step' },
  roundBefore: { zh: '第 {n} 轮没成：{text}', en: 'Round {n} did not hold: {text}' },
  elsewhere: { zh: '别处也这样写', en: 'The same wording elsewhere' },
  elsewhereCount: { zh: '{n} 个岗位', en: '{n|post|posts}' },
  elsewhereLead: { zh: '还在用“{text}”这条旧控制：', en: 'Still using the old control “{text}”:' },
  elsewhereNote: { zh: '只是建议，由岗位所在单位定。', en: 'A suggestion only; the post’s own unit decides.' },
  suggest: { zh: '去看', en: 'Look' },
  repeats: {
    zh: '{day}的 {no} 之后又出现：不能只靠上课销号。',
    en: 'Found again after {no} of {day}: a lesson alone cannot close it.',
  },
  fromSignal: { zh: '来自信号 {no}', en: 'From signal {no}' },
  fromProject: { zh: '来自效能监察 {no}', en: 'From efficiency supervision {no}' },
  settleTitle: { zh: '核实得怎样', en: 'What did the check show?' },
  uphold: { zh: '成立', en: 'Upheld' },
  refute: { zh: '不成立', en: 'Refuted' },
  upheld: { zh: '已成立，写原因和整改', en: 'Upheld: name causes and remedy' },
  refuted: { zh: '已作不成立，不再计入岗位证据', en: 'Refuted; it no longer counts as evidence' },
  notFound: { zh: '没有找到这个问题', en: 'This finding was not found' },
  notFoundWhy: { zh: '它可能在你的范围之外。', en: 'It may be outside your reach.' },
  toList: { zh: '回到问题清单', en: 'Back to the findings' },
} satisfies Record<string, Pair>

export const recordFindingRefusals: Record<RefusalOf<typeof RecordFinding>, Pair> = {
  'post-not-found': {
    zh: '没有找到这个岗位，或它不在你的范围内。',
    en: 'The post was not found, or lies beyond your reach.',
  },
  'risk-point-not-found': {
    zh: '这个风险点不在该岗位上。换一个，或选“风险库里没有”。',
    en: 'The risk point does not belong to this post. Choose another, or “Not in the register”.',
  },
  'signal-not-found': { zh: '没有找到这个信号。', en: 'The signal was not found.' },
  'project-not-found': { zh: '没有找到这个效能监察项目。', en: 'The project was not found.' },
  'title-missing': { zh: '请用一句话写清问题。', en: 'Please say in one line what the fault is.' },
  'found-ahead': {
    zh: '日期在今天之后。请写确认的那一天。',
    en: 'That day has not come yet. Give the day it was confirmed.',
  },
  'found-too-old': { zh: '超过十年的问题不再登记。', en: 'Findings older than ten years are no longer recorded.' },
  ...commentRefusals,
}

export const settleFindingRefusals: Record<RefusalOf<typeof SettleFinding>, Pair> = {
  'finding-not-found': { zh: '没有找到这个问题。', en: 'The finding was not found.' },
  'already-settled': { zh: '已经有结论了。', en: 'This has already been settled.' },
}

const matterRefusals = {
  'matter-not-found': { zh: '没有找到，或它不在你的范围内。', en: 'It was not found, or lies beyond your reach.' },
} satisfies Record<string, Pair>

const changeRefusals = {
  'risk-point-not-found': {
    zh: '风险点不在了。请在岗位页看一看。',
    en: 'The risk point is gone. Please look at the post’s page.',
  },
  'post-not-found': { zh: '没有找到做的或查的岗位。', en: 'The post that does or checks it was not found.' },
  'checker-is-owner': {
    zh: '做的岗位不能自己查自己。请换一个查的岗位。',
    en: 'The post that does it cannot check itself. Choose another post to check.',
  },
} satisfies Record<string, Pair>

const beholderRefusals = {
  'own-work': {
    zh: '你参与了整改，不能自己验自己。请另一个岗位的人来看。',
    en: 'You took part in it and cannot judge it yourself. Somebody from another post has to look.',
  },
  'too-near': {
    zh: '你任着这个岗位，或在这个单位任岗，不能验收。请另一个岗位的人来看。',
    en: 'You hold this post, or one in this unit, and cannot judge it. Somebody from another post has to look.',
  },
} satisfies Record<string, Pair>

export const planRefusals: Record<RefusalOf<typeof PlanRectification>, Pair> = {
  ...matterRefusals,
  ...changeRefusals,
  ...commentRefusals,
  'matter-closed': {
    zh: '它还在核实，或已经有结论，现在不用写整改。',
    en: 'It is still being looked into, or settled; no remedy is needed now.',
  },
  'already-planned': { zh: '整改已经定了。', en: 'The remedy has already been set.' },
  'control-not-found': { zh: '要换的那条控制已经不在了。', en: 'The control to be replaced is no longer there.' },
  'lesson-not-found': { zh: '没有找到这节课。', en: 'The lesson was not found.' },
  'causes-count': { zh: '请选 1 到 3 个原因。', en: 'Choose one to three causes.' },
  'repeat-needs-control': {
    zh: '同一岗位同一类又出现，说明上课不够。请改一条控制。',
    en: 'The same was found at this post before: a lesson was not enough. Change a control.',
  },
  'hazard-needs-control': {
    zh: '隐患要靠改一条控制来堵，不能只上课。',
    en: 'A weak point is closed by a changed control, not by a lesson alone.',
  },
  'education-for-control': {
    zh: '选的原因不是“不会、没教”，上课解决不了。请改一条控制。',
    en: 'The causes do not say that people had not been taught, so a lesson will not help. Change a control.',
  },
  'lesson-missing': { zh: '请选一节课。', en: 'Choose a lesson.' },
  'risk-point-missing': {
    zh: '请选一个风险点：新的控制要落到风险库里。没有合适的，先在岗位页提一个。',
    en: 'Choose a risk point: the new control goes into the register. If none fits, propose one on the post’s page first.',
  },
  'checker-missing': {
    zh: '请写明谁查：换上的控制由另一个岗位来查。',
    en: 'Say who checks: the new control must be checked by another post.',
  },
  'text-missing': { zh: '请写改成什么。', en: 'Say what it is changed to.' },
  'due-wrong': { zh: '日子要在今天到半年之内。', en: 'Choose a day between today and six months from now.' },
}

export const finishRectificationRefusals: Record<RefusalOf<typeof FinishRectification>, Pair> = {
  ...matterRefusals,
  ...changeRefusals,
  'last-control': {
    zh: '换了以后，这个高风险点就没有另一个岗位来查的控制了。先在岗位页加一项写明谁做、谁查的控制，再点换好。',
    en: 'With this the high risk would have no control that another post checks. Add one at its post first, with who carries it out and who checks, then say that it is done.',
  },
  'not-planned': { zh: '现在没有要换的控制。', en: 'There is nothing to change now.' },
}

export const verifyRefusals: Record<RefusalOf<typeof VerifyRectification>, Pair> = {
  ...matterRefusals,
  ...beholderRefusals,
  ...commentRefusals,
  'not-changed-yet': {
    zh: '控制还没换好，现在不用验收。',
    en: 'The control has not been changed yet; there is nothing to verify.',
  },
  'recheck-wrong': { zh: '复查日要在 3 到 6 个月之间。', en: 'It is looked at again in three to six months.' },
}

export const recheckRefusals: Record<RefusalOf<typeof RecheckRectification>, Pair> = {
  ...matterRefusals,
  ...beholderRefusals,
  ...commentRefusals,
  'not-verified-yet': { zh: '还没有验收，不用复查。', en: 'It has not been verified yet.' },
  'not-yet': { zh: '还没到复查的日子。', en: 'The day to look again has not come yet.' },
  'found-again': {
    zh: '换了控制以后同类又出现过，不能销号。请退回，再改一次。',
    en: 'The same was found again after the change, so it cannot be closed. Send it back and change it once more.',
  },
}
