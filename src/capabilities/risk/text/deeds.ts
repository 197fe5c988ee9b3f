import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type {
  AddControl,
  AnswerDispute,
  ChangeControl,
  ChangeRiskPoint,
  CloseControl,
  ConfirmRiskPoint,
  DisputeGrade,
  GradePost,
  ProposeRiskPoint,
  RecordControlCheck,
  ReturnRiskPoint,
  StartReview,
} from '../contract/deeds.ts'
import type { ConfirmGrade, ReturnGrade, SaySelfGrade } from '../contract/grades.ts'
import type { PostProfile } from '../contract/post.ts'

const postNotFound: Pair = { zh: '没有找到这个岗位', en: 'This post was not found' }
const namesSomebody: Pair = {
  zh: '这里只说岗位，不写人名。去掉姓名再送。',
  en: 'This is about the post and takes no names. Take the name out and send it again.',
}
const pointNotFound: Pair = { zh: '没有找到这个风险点', en: 'This risk point was not found' }

export const profileRefusals: Record<RefusalOf<typeof PostProfile>, Pair> = { 'post-not-found': postNotFound }

const otherMethod: Pair = {
  zh: '全单位现在用另一种办法评定。请按现在的办法重新评。',
  en: 'The organisation grades by another method now. Grade the post by that one.',
}

export const gradeRefusals: Record<RefusalOf<typeof GradePost>, Pair> = {
  'post-not-found': postNotFound,
  'graded-meanwhile': {
    zh: '这期间别人也评了这个岗位。两份都还在，选一份；对方的已经在存证里。',
    en: 'Somebody else graded this post meanwhile. Both are still here; choose one. Theirs stands on the ledger.',
  },
  'other-method': otherMethod,
  'factors-incomplete': { zh: '六项因素都要记分，各记一次。', en: 'Every one of the six factors needs one score.' },
  'answers-incomplete': { zh: '每一问都要答一次。', en: 'Every question needs one answer.' },
  'score-out-of-range': {
    zh: '有的分数超出范围：因素 0–5，控制 −6 至 0。',
    en: 'A score is out of bounds: factors 0 to 5, controls −6 to 0.',
  },
  'validity-wrong': {
    zh: '有效期要在明天以后，最长一年。',
    en: 'The grade must be valid from tomorrow on and for a year at most.',
  },
}

const checkerIsOwner: Pair = {
  zh: '做的和查的要是两个岗位。',
  en: 'Carrying it out and checking it must be two different posts.',
}
const alreadyThere: Pair = {
  zh: '这个风险点已经有一项写法相同的控制。',
  en: 'A control of this risk point says the same already.',
}

export const nameFaultText = {
  'name-missing': { zh: '写一个名称：做什么、对什么。', en: 'Give it a name: what is done, to what.' },
  broken: {
    zh: '名称里有读不出的字，改好再送。',
    en: 'Some characters of the name cannot be read. Correct them and send it again.',
  },
  'no-deed': {
    zh: '名称写的是思想状态或“风险”两个字，不是一件事。写动词加对象，例：拆分需求，绕开招标。',
    en: 'The name is a state of mind or the bare word risk. Write a verb and its object, for example: split an order to avoid a tender.',
  },
  'too-short': { zh: '名称太短，看不出做了什么。', en: 'The name is too short to say what is done.' },
  'too-long': { zh: '名称太长，细节写到“怎么发生”里。', en: 'The name is too long. Details belong to how it happens.' },
} satisfies Record<string, Pair>

/** NRM-2: what is cited leads nowhere. */
export const noSuchNorm: Pair = { zh: '法规库里没有这一条', en: 'The norm library has no such article' }
export const repealedNorm: Pair = {
  zh: '这条规定已经废止，不能再作依据',
  en: 'This norm is repealed; nothing new can rest on it',
}

export const proposeRefusals: Record<RefusalOf<typeof ProposeRiskPoint>, Pair> = {
  ...nameFaultText,
  'norm-not-found': noSuchNorm,
  'norm-repealed': repealedNorm,
  'checker-is-owner': checkerIsOwner,
  'already-there': alreadyThere,
  'post-not-found': postNotFound,
  'names-a-person': namesSomebody,
}

const alreadyConfirmed: Pair = { zh: '这个风险点已经确认过', en: 'This risk point is already confirmed' }

const readAnew: Pair = {
  zh: '这期间它又改过了，和你看到的不一样。现在显示的是新的，看过再定。',
  en: 'It has been changed since you read it. The new wording is shown now; read it, then decide.',
}
const secondStep: Pair = {
  zh: '你已经走过一步，下一步由另一个人走。',
  en: 'You have already taken a step. The next one is for somebody else.',
}
const stepOfOthers: Pair = {
  zh: '下一步不归你的角色。上面写着在等谁。',
  en: 'The next step is not for your role. It says above who it is waiting for.',
}

export const confirmRefusals: Record<RefusalOf<typeof ConfirmRiskPoint>, Pair> = {
  'risk-point-not-found': pointNotFound,
  'already-confirmed': alreadyConfirmed,
  'changed-meanwhile': readAnew,
  'own-proposal': {
    zh: '提出的人不审自己的。请另一个人来看。',
    en: 'Whoever proposed it does not confirm it. Ask somebody else to look.',
  },
  'second-step': secondStep,
  'not-your-step': stepOfOthers,
  'shared-needs-officer': {
    zh: '这个写法是几个岗位共有的，有的不在你的范围里。请看得到全部岗位的人来确认。',
    en: 'Several posts share these words, and one lies beyond your reach. Somebody who sees them all confirms.',
  },
  'shared-meanwhile': {
    zh: '提出以后，这个写法成了几个岗位共有的。请退回，由纪检监察员重新提出。',
    en: 'Since this was proposed several posts came to share these words. Turn it down; the officer proposes it anew for all.',
  },
  'lacks-cause': {
    zh: '高风险点先写明为什么会发生，才能往下走。用“修改”补上。',
    en: 'Before a high risk can go on, it must say what lets it happen. Add it with Change.',
  },
  'lacks-control': {
    zh: '高风险点先要有一项能检查的控制，一个岗位做、另一个岗位查，才能往下走。用“加一项控制”补上。',
    en: 'A high risk needs a control that one post carries out and another checks before it goes on. Add one with Add a control.',
  },
  'lacks-indicator': {
    zh: '高风险点先写明看哪个数，才能往下走。用“修改”补上。',
    en: 'Before a high risk can go on, it must name the figure to watch. Add it with Change.',
  },
}

export const returnRefusals: Record<RefusalOf<typeof ReturnRiskPoint>, Pair> = {
  'risk-point-not-found': pointNotFound,
  'already-confirmed': alreadyConfirmed,
  'changed-meanwhile': readAnew,
  'second-step': secondStep,
  'not-your-step': stepOfOthers,
  'names-a-person': namesSomebody,
  'reason-missing': { zh: '写一句理由。', en: 'Give a reason in one line.' },
}

export const changeRefusals: Record<RefusalOf<typeof ChangeRiskPoint>, Pair> = {
  ...nameFaultText,
  'norm-not-found': noSuchNorm,
  'norm-repealed': repealedNorm,
  'shared-needs-officer': {
    zh: '这个写法是几个岗位共有的，由看得到全部岗位的纪检监察员来改；课和措施照旧可以改。',
    en: 'Several posts share these words; an officer who sees them all changes them. Lesson and controls can be changed as before.',
  },
  'shared-alone': {
    zh: '这个写法是几个岗位共有的，要单独改。先改写法并确认，再改可能性、影响或种类。',
    en: 'Several posts share these words: they are changed on their own. Change and confirm the words first, then likelihood, impact or family.',
  },
  'risk-point-not-found': pointNotFound,
  'changed-meanwhile': {
    zh: '这期间别人也改了这个风险点。两份都还在，选一份。',
    en: 'Somebody else changed this risk point meanwhile. Both versions are still here; choose one.',
  },
  'places-need-officer': {
    zh: '已确认的风险点，可能性和影响由纪检监察员来改。文字可以改。',
    en: 'Likelihood and impact of a confirmed point are changed by the discipline-inspection officer. Its words can be changed.',
  },
  'names-a-person': namesSomebody,
  'reason-missing': {
    zh: '写一句理由，10 字以上：为什么改，为什么关。',
    en: 'Say in a line of ten characters or more why it is changed or closed.',
  },
}

const notYourStep: Pair = {
  zh: '这个等级不由你确认。上面写着在等谁。',
  en: 'This grade is not yours to confirm. It says above who it is waiting for.',
}
const gradeNotFound: Pair = {
  zh: '没有等确认的等级，可能刚被处理',
  en: 'No grade is awaiting confirmation; somebody may just have settled it',
}
const ownGrade: Pair = { zh: '这是你评的，请另一个人来确认。', en: 'You gave this grade. Somebody else confirms it.' }

export const confirmGradeRefusals: Record<RefusalOf<typeof ConfirmGrade>, Pair> = {
  'grading-not-found': gradeNotFound,
  'own-proposal': ownGrade,
  'not-your-step': notYourStep,
  'other-method': otherMethod,
  'validity-wrong': {
    zh: '它写的有效期已经过了。请重新评定。',
    en: 'Its period of validity has passed. Grade the post again.',
  },
}

export const returnGradeRefusals: Record<RefusalOf<typeof ReturnGrade>, Pair> = {
  'grading-not-found': gradeNotFound,
  'own-proposal': ownGrade,
  'not-your-step': notYourStep,
  'reason-missing': { zh: '写一句理由，10 字以上。', en: 'Give a reason of at least ten characters.' },
  'names-a-person': namesSomebody,
}

export const selfGradeRefusals: Record<RefusalOf<typeof SaySelfGrade>, Pair> = {
  'post-not-found': postNotFound,
  'not-your-unit': {
    zh: '自评由岗位所在单位的负责人来写，分管领导和上级不代写。',
    en: 'Only the head of the post’s own unit gives the unit’s grade, nobody from above.',
  },
  'reason-missing': { zh: '写一句理由，10 字以上。', en: 'Give a reason of at least ten characters.' },
  'names-a-person': namesSomebody,
}

export const addControlRefusals: Record<RefusalOf<typeof AddControl>, Pair> = {
  'risk-point-not-found': pointNotFound,
  'post-not-found': postNotFound,
  'checker-is-owner': checkerIsOwner,
  'owner-missing': {
    zh: '写明哪个岗位做：已经确认的风险点，控制要有人做。',
    en: 'Name the post that carries it out: a confirmed point needs somebody to do its control.',
  },
  'checker-missing': {
    zh: '写明哪个岗位查，不能是做的那个岗位。',
    en: 'Name the post that checks it; it cannot be the one that carries it out.',
  },
  'already-there': alreadyThere,
  'names-a-person': namesSomebody,
}

const reasonMissing: Pair = {
  zh: '用一句话说说为什么，至少十个字。',
  en: 'Say why in one line, ten characters or more.',
}

const lastControl: Pair = {
  zh: '高风险点只剩这一项能检查的控制，不能停，也不能换成只是学习。用“换一项”写上能检查的做法。',
  en: 'It is the last control of a high risk that can be checked: it cannot be closed or turned into study alone. Change it into something that can be checked.',
}

export const changeControlRefusals: Record<RefusalOf<typeof ChangeControl>, Pair> = {
  'already-there': alreadyThere,
  'last-control': lastControl,
  'control-not-found': { zh: '没有找到这项控制', en: 'This control was not found' },
  'post-not-found': postNotFound,
  'checker-is-owner': checkerIsOwner,
  'owner-missing': addControlRefusals['owner-missing'],
  'checker-missing': addControlRefusals['checker-missing'],
  'reason-missing': reasonMissing,
  'names-a-person': namesSomebody,
}

export const closeControlRefusals: Record<RefusalOf<typeof CloseControl>, Pair> = {
  'control-not-found': changeControlRefusals['control-not-found'],
  'last-control': lastControl,
  'reason-missing': reasonMissing,
  'names-a-person': namesSomebody,
}

export const checkRefusals: Record<RefusalOf<typeof RecordControlCheck>, Pair> = {
  'control-not-found': { zh: '没有找到这项控制', en: 'This control was not found' },
  'own-control': {
    zh: '这项控制由你的岗位来做，请别的岗位来查。',
    en: 'Your own post carries out this control. Ask another post to check it.',
  },
  'check-in-future': {
    zh: '检查日期还没到。填实际查的那一天。',
    en: 'That day has not come yet. Give the day of the check.',
  },
  'next-check-too-early': { zh: '下次检查要晚于这一次。', en: 'The next check must come after this one.' },
  'post-not-found': postNotFound,
  'checker-is-owner': {
    zh: '这个岗位就是做这项控制的，换一个岗位来查。',
    en: 'This post carries the control out; another one checks it.',
  },
  'sample-wrong': {
    zh: '看了的不能比一共的多，至少看 1 件。',
    en: 'At least one is looked at, and no more than there are.',
  },
}

export const disputeRefusals: Record<RefusalOf<typeof DisputeGrade>, Pair> = {
  'post-not-found': postNotFound,
  'names-a-person': namesSomebody,
  'reason-missing': { zh: '写一句理由。', en: 'Give a reason in one line.' },
}

export const answerRefusals: Record<RefusalOf<typeof AnswerDispute>, Pair> = {
  'dispute-not-found': { zh: '没有找到这条异议', en: 'This doubt was not found' },
  'already-answered': { zh: '这条异议已经答复过', en: 'This doubt has been answered already' },
  'names-a-person': namesSomebody,
  'reason-missing': {
    zh: '理由写得太短，至少十个字。异议和答复都会留在历史里。',
    en: 'Say a little more, at least ten characters. Doubt and answer both stay in the history.',
  },
}

export const reviewRefusals: Record<RefusalOf<typeof StartReview>, Pair> = {
  'post-not-found': {
    zh: '有的岗位已经关闭，或者不在范围里。',
    en: 'One of the posts is closed or beyond your reach.',
  },
  'too-many-posts': { zh: '一次最多 20 个岗位。', en: 'At most 20 posts at a time.' },
  'already-in-review': { zh: '有的岗位已经在复评里。', en: 'One of the posts is already under review.' },
}

export const formText = {
  cancel: { zh: '取消', en: 'Cancel' },
  dispute: { zh: '对等级有异议', en: 'Doubt this grade' },
  disputeHint: {
    zh: '说岗位的实际情况，如“今年不再自行询价”。不写人名。',
    en: 'Say what the post is really like, for example: it no longer asks for quotes itself. No names.',
  },
  reason: { zh: '理由（一句话）', en: 'Reason, in a line' },
  disputeSend: { zh: '提出异议', en: 'Send the doubt' },
  disputeDone: {
    zh: '已记下，纪检监察员会写理由答复',
    en: 'Noted; the discipline-inspection officer will answer it with a reason',
  },
  reviewDone: { zh: '复评已发起', en: 'The review has begun' },
  confirmDone: { zh: '已确认，从今天起计数', en: 'Confirmed; it counts from today' },
  stepDone: { zh: '这一步走完了，还等：{waits}', en: 'Step taken; still waiting for: {waits}' },
  returned: { zh: '已退回，理由留在历史里', en: 'Turned down; the reason stays in the history' },
  returnTitle: { zh: '退回这个风险点', en: 'Turn this risk point down' },
  returnReason: { zh: '为什么退回（一句话）', en: 'Why, in a line' },
  returnHint: {
    zh: '说清缺什么，如“和 43 号说的是一件事”。不写人名。',
    en: 'Say what is missing, for example: it says the same as no. 43. No names.',
  },
  returnSend: { zh: '退回', en: 'Turn it down' },
  check: { zh: '记一次检查', en: 'Record a check' },
  checkedOn: { zh: '哪天查的', en: 'Day of the check' },
  result: { zh: '查下来', en: 'What was found' },
  checkedOnMissing: { zh: '填实际查的那一天。', en: 'Give the day of the check.' },
  resultMissing: { zh: '选一个：起作用，还是没起作用。', en: 'Choose one: it works, or it does not.' },
  checkedBy: { zh: '哪个岗位查的', en: 'Post that checked' },
  checkedByHint: {
    zh: '记岗位，不记人；做的岗位不在里面。',
    en: 'The post, never the person; the one that carries it out is not listed.',
  },
  looked: { zh: '看了几件', en: 'Looked at' },
  lookedOf: { zh: '一共几件', en: 'Out of' },
  sampleHint: { zh: '如这个月 41 单里看了 5 单。', en: 'For example 5 orders out of 41 this month.' },
  works: { zh: '起作用', en: 'It works' },
  worksNot: { zh: '没起作用', en: 'It does not work' },
  nextDueOn: { zh: '下次检查', en: 'Next check' },
  optional: { zh: '可不填', en: 'optional' },
  checkSend: { zh: '记下检查', en: 'Record the check' },
  checkDone: { zh: '已记下', en: 'Recorded' },
  checkLate: { zh: '已记下，标为补记，两个日期都保留', en: 'Recorded and marked as entered late; both dates are kept' },
  addControl: { zh: '加一项控制', en: 'Add a control' },
  controlWords: { zh: '做什么', en: 'What is done' },
  controlHint: {
    zh: '写能检查的做法，如“每月抽查 5 单”。学习、承诺、看片不算控制。',
    en: 'Something that can be checked, for example: check five orders a month. Study, pledges and films are no control.',
  },
  controlMissing: {
    zh: '写一句做什么，别人照着能查。',
    en: 'Say in a line what is done, so that somebody can check it.',
  },
  kind: { zh: '类型', en: 'Kind' },
  frequency: { zh: '多久一次', en: 'How often' },
  owner: { zh: '哪个岗位做', en: 'Post that carries it out' },
  checker: { zh: '哪个岗位查', en: 'Post that checks it' },
  checkerHint: {
    zh: '做的岗位不查自己，所以这里没有它。',
    en: 'A post does not check itself, so the one that carries it out is not listed.',
  },
  noPost: { zh: '还没定', en: 'Not decided yet' },
  proposedControl: { zh: '打算怎么管', en: 'How to hold it in check' },
  proposedControlHint: {
    zh: '写一项能检查的做法；哪个岗位做、哪个岗位查，现在可以空着，高风险点确认前要写齐。',
    en: 'One thing that can be checked. You may leave its posts open for now; a high risk needs both before it is confirmed.',
  },
  postOf: { zh: '{post}（{unit}）', en: '{post} ({unit})' },
  firstCheck: { zh: '第一次检查', en: 'First check' },
  addControlSend: { zh: '加上', en: 'Add it' },
  changeControl: { zh: '换一项控制', en: 'Change the control' },
  changeControlShort: { zh: '换一项', en: 'Change' },
  changeControlOf: { zh: '换一项：{control}', en: 'Change the control: {control}' },
  changeControlWhy: {
    zh: '原来这项停用，留在变化记录里。',
    en: 'The one before is closed and stays in the history.',
  },
  changeControlSend: { zh: '换上', en: 'Put it in place' },
  changeControlDone: { zh: '已换上，原来那项留在记录里', en: 'Changed; the one before stays in the history' },
  closeControl: { zh: '停用这项控制', en: 'Close the control' },
  closeControlShort: { zh: '停用', en: 'Close' },
  closeControlOf: { zh: '停用：{control}', en: 'Close the control: {control}' },
  closeControlSend: { zh: '停用', en: 'Close it' },
  closeControlDone: { zh: '已停用，留在记录里', en: 'Closed; it stays in the history' },
  whyControl: { zh: '为什么', en: 'Why' },
  whyControlHint: {
    zh: '一句话，至少十个字，不写人名，如“新系统自动锁单，不再人工核对”。',
    en: 'One line of ten characters or more, naming nobody, for example: the system locks the order by itself now.',
  },
  addControlDone: { zh: '控制已加上', en: 'The control was added' },
} satisfies Record<string, Pair>

export const gradeFormText = {
  of: { zh: '评定等级：{post}', en: 'Grade: {post}' },
  lead: {
    zh: '按事实记分，合计和等级自动得出。上一次的评定会保留。',
    en: 'Score the facts; the sum and the grade follow. The grading before is kept.',
  },
  factors: { zh: '因素', en: 'Factors' },
  note: { zh: '事实', en: 'The fact' },
  noteHint: { zh: '写岗位的事实，不写人。', en: 'A fact about the post, not about a person.' },
  result: { zh: '会得到', en: 'The result' },
  selfGraded: {
    zh: '单位自评为“{grade}”（{day}）：',
    en: 'The unit graded itself {grade} on {day}:',
  },
  noSelfGrade: {
    zh: '单位还没有自评。自评由单位负责人在岗位档案里写，这里不代写。',
    en: 'The unit has not graded itself. Its head says so on the page of the post; nobody does it here.',
  },
  way: {
    zh: '评定后还要第二个人确认：低的由站队，中的由分管领导，高的由主要领导；按新旧等级里高的那个。确认前照旧。',
    en: 'A second person confirms: the unit for low, the leader in charge for medium, the main leader for high, by the higher of old and new. Until then nothing changes.',
  },
  replaces: {
    zh: '有一份评定在等确认。这里从它开始，送出后代替它。',
    en: 'A grade is on its way. The form begins with it; what you send replaces it.',
  },
  reviewers: { zh: '谁参加评定', en: 'Who took part' },
  reviewersHint: {
    zh: '写职责，如“业务主管与纪检复核”。',
    en: 'Roles, for example: line manager and discipline inspection.',
  },
  lower: { zh: '怎样能降下来', en: 'What would lower it' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  validHint: { zh: '最长一年。', en: 'One year at most.' },
  send: { zh: '评定为“{grade}”', en: 'Grade it {grade}' },
  done: {
    zh: '已评为“{grade}”，还等{who}；确认前照旧',
    en: 'Graded {grade}; waits for {who}, and nothing changes until then',
  },
} satisfies Record<string, Pair>
