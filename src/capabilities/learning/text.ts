import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type {
  AnswerRecall,
  ExamQuestion,
  ExamResult,
  FinishCase,
  FinishExam,
  FinishLesson,
  StartExam,
} from './contract.ts'

/** Words that several pages share. */
export const leaveText: Pair = { zh: '离开，回到今日', en: 'Leave and go back to today' }
export const backToToday: Pair = { zh: '回到今日', en: 'Back to today' }
export const nextText: Pair = { zh: '接着往下', en: 'Go on' }
export const groundsText: Pair = { zh: '依据', en: 'Based on' }
export const uncheckedText: Pair = { zh: '（还没有人核对过）', en: ' (not yet checked by a person)' }
export const chooseManyText: Pair = { zh: '可多选', en: 'Choose one or more' }
export const chooseOneText: Pair = { zh: '选一个', en: 'Choose one' }
export const atYourPostText: Pair = { zh: '放到你的岗位：', en: 'At your post: ' }
export const onlyYouText: Pair = { zh: '结果只有你看得到。', en: 'Only you can see the result.' }

export const lessonText = {
  step: { zh: '第 {step} 步，共 {steps} 步', en: 'Step {step} of {steps}' },
  listen: { zh: '听', en: 'Listen' },
  stopListening: { zh: '停', en: 'Stop' },
  see: { zh: '看看会怎样', en: 'See what happens' },
  outcome: { zh: '后来', en: 'What happens' },
  other: { zh: '换一个选', en: 'Choose another' },
  back: { zh: '退回一步', en: 'Go back a step' },
  walked: { zh: '走过的路。可以退回去试另一条。', en: 'The way you took. You can go back and try another.' },
  map: { zh: '走了 {walked} 步，一共 {scenes} 个情景', en: '{walked|scene|scenes} walked out of {scenes}' },
  act: { zh: '带走一个动作', en: 'One thing to do' },
  askWhom: { zh: '拿不准，问谁', en: 'Not sure? Ask' },
  finish: { zh: '学完了', en: 'Finish the lesson' },
  done: { zh: '《{title}》学完了', en: '"{title}" is finished' },
  doneWhy: {
    zh: '过几天会回想 {cards} 道题，一次最多 5 题。',
    en: 'In a few days you will be asked {cards|question|questions} about it, 5 at most at a time.',
  },
  doneAlone: { zh: '别人只看得到“学完”，看不到你怎么选。', en: 'Others see that it is done, never what you chose.' },
  again: { zh: '再走一遍', en: 'Walk it again' },
  paper: { zh: '纸上的这一节', en: 'On paper' },
  group: { zh: '一屏给大家看', en: 'On one screen for a group' },
  leaveGroup: { zh: '回到这节课', en: 'Back to the lesson' },
  toLessons: { zh: '看全部课程', en: 'See all lessons' },
} satisfies Record<string, Pair>

export const caseText = {
  see: { zh: '看看后来怎样', en: 'See what happened' },
  yours: { zh: '要是这样选', en: 'If you choose this' },
  happened: { zh: '实际发生的', en: 'What happened' },
  last: { zh: '看结局', en: 'See how it ended' },
  consequence: { zh: '结局', en: 'How it ended' },
  missedChance: { zh: '错过的机会', en: 'The chance that was missed' },
  controlThatStops: { zh: '什么能拦住', en: 'What would have stopped it' },
  checkOurs: { zh: '看看我们自己', en: 'Look at our own' },
  finish: { zh: '看完了', en: 'Finish the case' },
  done: { zh: '《{title}》看完了', en: '"{title}" is finished' },
  doneAlone: { zh: '别人只看得到“看完”，看不到你怎么选。', en: 'Others see that it is done, never what you chose.' },
  composite: {
    zh: '由多个常见情形合成，不指任何一个人。',
    en: 'Made from several common situations; it is about no one person.',
  },
  checked: { zh: '{day} 核对过，对照{source}。', en: ' Checked on {day} against {source}.' },
  unchecked: { zh: '这个案例还没有人核对过。', en: ' This case has not yet been checked by a person.' },
  notApproved: {
    zh: '还没有纪检监察员核准公开。',
    en: ' No discipline officer has approved its use yet.',
  },
  toApprove: { zh: '回到备课', en: 'Back to the studio' },
  approved: { zh: '由{who}核准公开。', en: ' Its use was approved by {who}.' },
  officer: { zh: '纪检监察员', en: 'the discipline officer' },
  checkAsk: {
    zh: '这条在我们这里管用吗？说措施，不说人。',
    en: 'Does this work at ours? About the control, not about anybody.',
  },
  checkYes: { zh: '管用', en: 'It does' },
  checkNo: { zh: '不管用', en: 'It does not' },
  checkUnknown: { zh: '不清楚', en: 'I do not know' },
  saidYes: { zh: '好。', en: 'Good.' },
  handedOn: {
    zh: '这一票不带名字，交给做这条措施的岗位：{control}',
    en: 'Counted without a name, and handed to the post that carries it out: {control}',
  },
  notHanded: { zh: '你的岗位没有对应的措施，没有留下记录。', en: 'No control of your post is meant; nothing is kept.' },
  saidUnknown: {
    zh: '去问一句管这条措施的岗位；岗位卡上写着问谁。',
    en: 'Ask the post that owns this control; your post card says whom.',
  },
  toCard: { zh: '看我的岗位卡', en: 'See my post card' },
  saidNo: {
    zh: '那就是一个隐患。写两栏，由别人去核；不记名给同事，也不追究谁。',
    en: 'Then it is a weak point. Write two fields; somebody else looks into it, and nobody is blamed.',
  },
  toHazard: { zh: '登记成隐患', en: 'Raise it as a weak point' },
  hazardWords: {
    zh: '看案例《{title}》：{control} 我们这里没有做到。',
    en: 'After the case “{title}”: {control} At ours it does not work.',
  },
  others: { zh: '看别的案例', en: 'See other cases' },
} satisfies Record<string, Pair>

export const examText = {
  lead: {
    zh: '{questions} 题，大约 {minutes} 分钟，不限时。',
    en: '{questions|question|questions}, about {minutes|minute|minutes}, no time limit.',
  },
  rules: {
    zh: '一题一屏，每题说一下有没有把握。交卷后先讲为什么，不排名。',
    en: 'One question at a time; say each time how sure you are. Afterwards you learn why. There is no ranking.',
  },
  before: { zh: '你在 {day} 做过一次，可以再做。', en: 'You took it on {day}. You can take it again.' },
  lastResult: { zh: '看上次结果', en: 'See the last result' },
  start: { zh: '开始', en: 'Start' },
  resume: { zh: '接着做', en: 'Take it up again' },
  step: { zh: '第 {step} 题，共 {steps} 题', en: 'Question {step} of {steps}' },
  sure: { zh: '这一题，你有把握吗？', en: 'How sure are you of this one?' },
  previous: { zh: '上一题', en: 'Back' },
  submit: { zh: '提交这一题', en: 'Submit this one' },
  handIn: { zh: '提交，交卷', en: 'Submit and hand in' },
  offline: {
    zh: '现在离线。答过的都存在这台设备上，联网后再交卷，不算迟交。',
    en: 'You are offline. Your answers stay on this device; hand in when you are back, it will not count as late.',
  },
  score: { zh: '{total} 题答对 {right} 题', en: '{right} of {total} right' },
  reached: { zh: '已达到本岗位要求（{pass} 分）', en: 'This meets what your post asks for ({pass}%)' },
  notReached: {
    zh: '还没到本岗位要求（{pass} 分），看完可以再做',
    en: 'Not yet what your post asks for ({pass}%); read on and take it again',
  },
  nothingCounts: {
    zh: '这次的题后来都撤下了，没有结果。测验算做过了。',
    en: 'All questions of this test were withdrawn since, so there is no result. The test is done.',
  },
  withdrawn: {
    zh: '这道题后来撤下了，不算对也不算错。',
    en: 'This question was withdrawn since; it counts neither for nor against.',
  },
  dots: { zh: '逐题结果：{list}', en: 'Question by question: {list}' },
  verdict: { zh: '第 {n} 题，{verdict}', en: 'Question {n}, {verdict}' },
  chosen: { zh: '你选了', en: 'You chose' },
  nothing: { zh: '没有选', en: 'nothing' },
  rightOne: { zh: '应该选', en: 'The right one' },
  missed: { zh: '漏了', en: 'You missed' },
  extra: { zh: '多选了', en: 'Too many' },
  askAgain: { zh: '{days} 天后再问你一次', en: 'You will be asked again in {days|day|days}' },
  askAgainToday: { zh: '今天再问你一次', en: 'You will be asked again today' },
  askAgainSaid: { zh: '这类题你说“{said}”，所以早一点回想', en: 'You said "{said}" here, so it comes back earlier' },
  askAgainWrong: { zh: '这题没答对，所以早一点回想', en: 'This one was not right, so it comes back earlier' },
  all: { zh: '看全部 {total} 题', en: 'See all {total|question|questions}' },
  few: { zh: '只看没答对的', en: 'See only those not right' },
  allDone: { zh: '完成，今天没有别的了', en: 'Done; nothing else today' },
  more: { zh: '完成，回到今日', en: 'Done; back to today' },
} satisfies Record<string, Pair>

export const verdictText: Record<'right' | 'nearly' | 'wrong', Pair> = {
  right: { zh: '答对了', en: 'right' },
  nearly: { zh: '差一点', en: 'nearly right' },
  wrong: { zh: '没答对', en: 'not right' },
}

/** The same at the head of an explanation. */
export const verdictHeading: Record<'right' | 'nearly' | 'wrong', Pair> = {
  right: { zh: '答对了', en: 'Right' },
  nearly: { zh: '差一点', en: 'Nearly right' },
  wrong: { zh: '没答对', en: 'Not right' },
}

export const confidenceText: Record<'unsure' | 'fairly' | 'sure', Pair> = {
  unsure: { zh: '没把握', en: 'Not sure' },
  fairly: { zh: '大概', en: 'Fairly' },
  sure: { zh: '有把握', en: 'Sure' },
}

export const recallText = {
  lead: { zh: '{count} 题，约 {minutes} 分钟。', en: '{count|question|questions}, about {minutes|minute|minutes}.' },
  from: { zh: '来自《{lesson}》，今天是第 {days} 天', en: 'From "{lesson}", day {days}' },
  check: { zh: '看看对不对', en: 'Check it' },
  next: { zh: '下一题', en: 'Next question' },
  last: { zh: '回想完了', en: 'Finish' },
  left: {
    zh: '还有 {count} 题也到了该回想的时候。今天做、改天做都行。',
    en: 'Questions that are ready too: {count}. Take them today or another day.',
  },
  round: { zh: '这几题回想完了', en: 'These questions are done' },
  goOn: { zh: '接着回想', en: 'Recall more' },
  none: { zh: '今天没有要回想的', en: 'Nothing to recall today' },
  noneNext: { zh: '下一次在 {day}。', en: 'The next one is on {day}.' },
  noneYet: { zh: '学完一节课，过 3 天会来问。', en: 'Three days after you finish a lesson, it comes back here.' },
  done: { zh: '今天的回想做完了', en: 'Recall is finished for today' },
  askAgain: { zh: '{days} 天后再问', en: 'Asked again in {days|day|days}' },
} satisfies Record<string, Pair>

const attemptGone: Pair = { zh: '没有找到这次作答，请重新开始', en: 'This attempt was not found; please start again' }

export const examRefusals: Record<
  | RefusalOf<typeof ExamQuestion>
  | RefusalOf<typeof StartExam>
  | RefusalOf<typeof FinishExam>
  | RefusalOf<typeof ExamResult>,
  Pair
> = {
  'exam-not-found': { zh: '没有找到这个测验', en: 'This exam was not found' },
  'attempt-not-found': attemptGone,
  'answers-missing': { zh: '还有题没有作答', en: 'Some questions have no answer yet' },
  'result-not-found': { zh: '还没有结果。先做一次测验。', en: 'No result yet. Take the exam first.' },
}

export const finishRefusals: Record<RefusalOf<typeof FinishLesson> | RefusalOf<typeof FinishCase>, Pair> = {
  'lesson-not-found': { zh: '没有找到这节课', en: 'This lesson was not found' },
  'path-broken': {
    zh: '走过的路和这节课对不上。课程可能换了版本，请重新打开。',
    en: 'The way you took does not fit this lesson. It may have changed; please open it again.',
  },
  'case-not-found': { zh: '没有找到这个案例', en: 'This case was not found' },
}

export const recallRefusals: Record<RefusalOf<typeof AnswerRecall>, Pair> = {
  'question-not-found': { zh: '没有找到这道题', en: 'This question was not found' },
  'not-due': { zh: '这道题还没到回想的日子', en: 'This question is not due yet' },
}
