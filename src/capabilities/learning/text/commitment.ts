import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { MakeCommitment } from '../contract/commitment.ts'
import type { Occasion } from '../rules/commitment.ts'

export const occasionText: Record<Occasion, Pair> = {
  'next-time': { zh: '下次遇到', en: 'Next time' },
  'next-shift': { zh: '下一个班', en: 'Next shift' },
  'this-week': { zh: '这一周', en: 'This week' },
  'this-month': { zh: '这个月', en: 'This month' },
}

/** The first half of “if …, then I …”. */
export const whenText: Record<Occasion, Pair> = {
  'next-time': { zh: '下次遇到这样的事，我就：', en: 'If it comes up again, then I do this:' },
  'next-shift': { zh: '到了下一个班，我就：', en: 'When my next shift begins, then I do this:' },
  'this-week': { zh: '这一周一有机会，我就：', en: 'If the chance comes this week, then I do this:' },
  'this-month': { zh: '这个月一有机会，我就：', en: 'If the chance comes this month, then I do this:' },
}

export const commitmentText = {
  title: { zh: '要不要带走一个动作？', en: 'Take one act along?' },
  why: {
    zh: '可选可不选。只有你看得到，到时候问你一次，问完就没了。',
    en: 'Only if you like. Nobody else sees it; you are asked once, and then it is gone.',
  },
  acts: { zh: '做哪一件', en: 'Which one' },
  occasion: { zh: '什么时候', en: 'When' },
  take: { zh: '带走', en: 'Take it along' },
  taken: {
    zh: '记下了。{day}问你一次，只有你看得到。',
    en: 'Noted. You are asked once, on {day}; nobody else sees it.',
  },
  takenOffline: {
    zh: '存在这台设备里，联网后记下。到时候问你一次，只有你看得到。',
    en: 'Kept on this device until there is a network. You are asked once; nobody else sees it.',
  },
  drop: { zh: '不带了', en: 'Leave it after all' },
  dropped: { zh: '没有带走，什么都没留下。', en: 'Not taken along; nothing is kept.' },
  later: { zh: '带走一个动作', en: 'An act taken along' },
} satisfies Record<string, Pair>

export const commitmentRefusals: Record<RefusalOf<typeof MakeCommitment>, Pair> = {
  'lesson-not-found': { zh: '没有找到这节课', en: 'This lesson was not found' },
  'act-not-found': {
    zh: '这节课里没有这个动作。课程可能换了版本，请重新打开。',
    en: 'This act is not in the lesson. It may have changed; please open it again.',
  },
}
