import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { WithdrawApproval, WithdrawItem } from '../contract/withdrawals.ts'
import type { Withdrawable } from '../rules/withdrawal.ts'

export const withdrawText = {
  button: { zh: '撤下', en: 'Withdraw' },
  title: { zh: '撤下《{title}》', en: 'Withdraw “{title}”' },
  reason: { zh: '为什么撤', en: 'Why' },
  reasonHint: { zh: '写一句，备课人照着改', en: 'One sentence the author can work from' },
  toldHint: {
    zh: '写一句；收到过它的人在首页看到，别人在这一则下面也看得到',
    en: 'One sentence; those it was sent to read it on their first page, everybody else with the notice',
  },
  done: { zh: '《{title}》已撤下', en: '“{title}” is withdrawn' },
  approvalButton: { zh: '撤回核准', en: 'Withdraw the approval' },
  approvalTitle: { zh: '撤回《{title}》的核准', en: 'Withdraw the approval of “{title}”' },
  approvalWhy: {
    zh: '第 {version} 版和更早的版本，除备课人和纪检监察员外谁也读不到了；没做的人不用再做。改好、出新版、再核准，就又能用。',
    en: 'Only authors and officers can read version {version} and earlier ones; nobody has to do the case any more. It comes back once a new version is approved.',
  },
  approvalDone: { zh: '《{title}》的核准已撤回', en: 'The approval of “{title}” is withdrawn' },
} satisfies Record<string, Pair>

/** What follows for whom. */
export const withdrawWhy: Record<Withdrawable, Pair> = {
  lesson: {
    zh: '撤下后不再安排、也搜不到。还没学的人不用再学，正学着的可以学完，学过的照旧算学过。回想不再问它的题，靠它遮住的风险点会缺一课。出新版就又能用。',
    en: 'It can no longer be planned or found. Those who have not begun no longer have to do it, those who have begun may finish, and what is done stays done. Recall no longer asks its questions, and the risk points it covered lack a lesson. A new version brings it back.',
  },
  case: {
    zh: '撤下后不再安排、也搜不到。还没读的人不用再读，读过的照旧算读过。出新版、再核准，就又能用。',
    en: 'It can no longer be planned or found. Those who have not read it no longer have to, and what is done stays done. A new version, once approved, brings it back.',
  },
  reading: {
    zh: '撤下后谁也读不到、搜不到，节点前也不再提醒。出新版就又能读。',
    en: 'It can no longer be read or found, and it no longer reminds anybody before its day. A new version brings it back.',
  },
  question: {
    zh: '撤下后课里、回想和测验都不再问。正在答的测验照样答完，这道题不算对也不算错。出新版就又能用。',
    en: 'Lessons, recall and exams no longer ask it. An exam that has already drawn it can be finished, and there it counts neither for nor against. A new version brings it back.',
  },
  exam: {
    zh: '撤下后不再安排、也搜不到。还没答的人不用再答，正答着的可以答完，答过的照旧算答过，结果留着。它的题照旧在用，别的课和测验还会问。出新版就又能用。',
    en: 'It can no longer be planned or found. Those who have not begun no longer have to take it, those who have begun may finish, and what is done keeps its result. Its questions stay in use in other lessons and exams. A new version brings it back.',
  },
  card: {
    zh: '撤下后卡上只剩台账里的风险和控制，“我能不能”也不再答它的问答；在岗的人要把现在的卡再确认一次。出新版，这些话就又在卡上。',
    en: 'The card keeps only the risks and controls from the register, and “May I …?” no longer answers from it; holders confirm the card as it then stands. A new version brings its wording back.',
  },
  notice: {
    zh: '撤下后不再送，还没看的人不用再看，它的题也不用答；看过的照旧算看过。收到过的人，两周内在首页看到它撤下了、为什么。撤下的不能再改，要更正就写新的一则。',
    en: 'It is sent no more. Whoever has not read it owes neither it nor its question, what is read stays read. Those it was sent to read for two weeks on the first page that it was withdrawn, and why. It is not revised any more: a corrected notice comes in its place.',
  },
}

export const withdrawRefusals: Record<RefusalOf<typeof WithdrawItem> | RefusalOf<typeof WithdrawApproval>, Pair> = {
  'item-not-found': { zh: '它现在没有在用，不用再撤。', en: 'It is not in use; there is nothing to withdraw.' },
  'changed-meanwhile': {
    zh: '刚有了新版。先看一眼新版，再决定撤不撤。',
    en: 'There is now a newer version. Look at it first, then decide.',
  },
  'reason-missing': {
    zh: '写一句为什么撤。',
    en: 'Say why in one sentence.',
  },
}
