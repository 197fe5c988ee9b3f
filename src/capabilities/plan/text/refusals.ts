import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { FollowHoldings } from '../contract/follow.ts'
import type { DraftFromWish } from '../contract/wishes.ts'
import type {
  AddNode,
  ChangeProgramme,
  ConfirmCeiling,
  DeclineCeiling,
  DraftProgramme,
  ProposeCeiling,
  PublishProgramme,
  RemoveNode,
  SetCeilings,
  SubmitProgramme,
  WithdrawProgramme,
  WithdrawSubmission,
} from '../contract.ts'

const notFound: Pair = {
  zh: '没有这个方案，或者它在你的范围之外。',
  en: 'There is no such programme, or it lies outside your reach.',
}
const windowWrong: Pair = {
  zh: '最后一天要在第一天或以后，最长一年。',
  en: 'The last day must not be before the first; a year at most.',
}
const windowOver: Pair = {
  zh: '最后一天已经过了。先改起止日期。',
  en: 'The last day has passed. Change the window first.',
}
const stopped: Pair = {
  zh: '这个方案已经停止，不能再改。',
  en: 'This programme has been stopped and cannot be changed.',
}
const waiting: Pair = {
  zh: '已经送审。先撤回送审再改。',
  en: 'It waits for the second person. Take it back first.',
}
const nobody: Pair = { zh: '对象里没有人。先选给谁。', en: 'There is nobody in the audience. Choose whom first.' }
const noUnit: Pair = {
  zh: '你的角色没有管到任何单位，不能在这里新建。请找安全管理员核对授权范围。',
  en: 'Your role reaches no unit, so you cannot add anything here. Ask the security administrator to check its reach.',
}

const unitNotChosen: Pair = {
  zh: '你管不止一个单位。先选给哪个单位。',
  en: 'You have several units. Choose which one it is for.',
}

export const draftRefusals: Record<RefusalOf<typeof DraftProgramme>, Pair> = {
  'window-wrong': windowWrong,
  'unit-not-found': noUnit,
  'unit-not-chosen': unitNotChosen,
}

export const changeRefusals: Record<RefusalOf<typeof ChangeProgramme>, Pair> = {
  'programme-not-found': notFound,
  'item-not-found': {
    zh: '有一项内容已经不再使用。去掉它再保存。',
    en: 'One of the items is no longer in use. Remove it and save again.',
  },
  'changed-meanwhile': { zh: '这期间别人也改了。', en: 'Somebody else changed it meanwhile.' },
  'programme-submitted': waiting,
  'programme-withdrawn': stopped,
  'window-wrong': windowWrong,
}

export const submitRefusals: Record<RefusalOf<typeof SubmitProgramme>, Pair> = {
  'programme-not-found': notFound,
  'item-not-found': {
    zh: '有一项内容已经撤下，或案例没有人核准。去掉它再送审。',
    en: 'One of the items was withdrawn, or is a case that nobody answers for. Remove it, then send it.',
  },
  'not-a-draft': { zh: '它已经不是草稿了。', en: 'It is no longer a draft.' },
  'window-over': windowOver,
  'no-items': { zh: '还没选学什么。', en: 'Nothing to learn has been chosen yet.' },
  nobody,
  'reason-missing': {
    zh: '有人会超过负担上限。用一条出路，或者写明为什么要超。',
    en: 'Somebody would lie above the ceiling. Take a way out, or say why it must be over.',
  },
}

export const takeBackRefusals: Record<RefusalOf<typeof WithdrawSubmission>, Pair> = {
  'programme-not-found': notFound,
  'not-submitted': { zh: '它没有在等第二人。', en: 'It does not wait for a second person.' },
}

export const publishRefusals: Record<RefusalOf<typeof PublishProgramme>, Pair> = {
  'programme-not-found': notFound,
  'programme-published': {
    zh: '已经发布过，不会再发一次。',
    en: 'It has been published already and is not sent twice.',
  },
  'not-submitted': { zh: '还没送审，或者已经撤回。', en: 'It has not been sent for a second look, or was taken back.' },
  'own-programme': {
    zh: '这一版你写过或送审过，要由另一位纪检监察员发布。',
    en: 'You wrote or sent this version yourself; another officer must publish it.',
  },
  'window-over': windowOver,
  'item-not-found': {
    zh: '送审以后有一项内容撤下了。撤回送审，去掉它，再送一次。',
    en: 'One of the items was withdrawn since. Take it back, remove the item and send it again.',
  },
  nobody,
}

export const stopRefusals: Record<RefusalOf<typeof WithdrawProgramme>, Pair> = {
  'programme-not-found': notFound,
  'programme-submitted': waiting,
  'programme-withdrawn': stopped,
}

export const addNodeRefusals: Record<RefusalOf<typeof AddNode>, Pair> = {
  'unit-not-found': noUnit,
  'unit-not-chosen': unitNotChosen,
}

export const removeNodeRefusals: Record<RefusalOf<typeof RemoveNode>, Pair> = {
  'key-date-not-found': {
    zh: '没有这个节点，或者它不归你管。',
    en: 'There is no such day, or it is not yours to remove.',
  },
}

const wholeOnly: Pair = {
  zh: '上限对全单位有效，要由管到全单位的人来改。',
  en: 'A ceiling holds for the whole organisation; whoever changes it must reach all of it.',
}
const noProposal: Pair = {
  zh: '这一条已经答复、撤回或过期。',
  en: 'It has been answered, taken back or has lapsed.',
}

export const setCeilingsRefusals: Record<RefusalOf<typeof SetCeilings>, Pair> = {
  'whole-organisation-only': wholeOnly,
  'left-to-officers': {
    zh: '已经有纪检监察员：上限由一位提出、另一位确认，在“计划 → 负担”里改。',
    en: 'There are officers now: one proposes a ceiling and another confirms it, under “Plan → Burden”.',
  },
}

export const proposeCeilingRefusals: Record<RefusalOf<typeof ProposeCeiling>, Pair> = {
  'whole-organisation-only': wholeOnly,
  'already-proposed': {
    zh: '这一类已经有一条在等确认。',
    en: 'A change of this ceiling waits already.',
  },
  'nothing-changed': { zh: '和现在的上限一样。', en: 'That is the ceiling in force.' },
}

export const answerCeilingRefusals: Record<RefusalOf<typeof ConfirmCeiling | typeof DeclineCeiling>, Pair> = {
  'whole-organisation-only': wholeOnly,
  'proposal-not-found': noProposal,
  'own-proposal': {
    zh: '这是你提出的，要由另一位纪检监察员确认。',
    en: 'You proposed this yourself; another officer must confirm it.',
  },
  lapsed: {
    zh: '过了 48 小时，已经作废。需要的话再提一次。',
    en: 'It lapsed after 48 hours. Propose it again if needed.',
  },
  'changed-meanwhile': {
    zh: '上限在这期间已经变了。请不同意，再按现在的数提。',
    en: 'The ceiling has changed meanwhile. Turn this down and propose anew.',
  },
}

export const followRefusals: Record<RefusalOf<typeof FollowHoldings>, Pair> = {
  'programme-not-found': notFound,
  'not-running': {
    zh: '它已经停止、过期，或者正在改。改好发布时会按当天的任职算。',
    en: 'It has been stopped, is over, or is being changed. Publishing counts posts as they are held that day.',
  },
  'nothing-changed': { zh: '没有要安排的：对象没有变。', en: 'Nothing to do: the audience is the same.' },
}

export const wishRefusals: Record<RefusalOf<typeof DraftFromWish>, Pair> = {
  'wish-not-found': { zh: '没有找到这条建议。', en: 'This wish was not found.' },
  'already-taken-up': { zh: '这条建议已经写进计划。', en: 'A programme has taken this up already.' },
  'item-not-found': {
    zh: '这节课已经不是现行的，先在课程里换一节。',
    en: 'This lesson is no longer current; choose another one.',
  },
  'window-wrong': {
    zh: '结束要在开始当天或之后，最长 366 天。',
    en: 'It ends on or after its first day, within 366 days.',
  },
  'unit-not-found': noUnit,
}
