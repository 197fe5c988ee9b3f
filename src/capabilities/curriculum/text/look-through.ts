import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { LookThrough } from '../contract/look-through.ts'

export const lookText = {
  button: { zh: '看过了，仍然合用', en: 'Still good' },
  title: { zh: '《{title}》看过了，仍然合用', en: '“{title}” is still good' },
  why: {
    zh: '第 {version} 版一字不改，接着用到新的日子；谁看的、为什么，留在版本里。没写过它的人才能说。有一处不合用，就写新版或撤下。',
    en: 'Version {version} stays as it is until the new date; who looked and why is kept with it. Only somebody who did not write any of it may say so. If anything is not right, write a new version or withdraw it.',
  },
  read: { zh: '先读一遍', en: 'Read it first' },
  reason: { zh: '为什么仍然合用', en: 'Why it is still good' },
  reasonHint: {
    zh: '例：对照现行规定读了一遍，岗位做法没变',
    en: 'Such as: read against the rules in force; the work is done the same way',
  },
  on: { zh: '哪天看的', en: 'When you looked' },
  bestBefore: { zh: '保鲜到哪天', en: 'Best before' },
  cancel: { zh: '先不说', en: 'Not now' },
  done: { zh: '《{title}》保鲜到 {day}', en: '“{title}” is good until {day}' },
  looked: { zh: '{day} 看过，仍然合用：', en: 'looked through on {day}, still good: ' },
} satisfies Record<string, Pair>

export const lookRefusals: Record<RefusalOf<typeof LookThrough>, Pair> = {
  'item-not-found': { zh: '它现在没有在用。', en: 'It is not in use.' },
  'changed-meanwhile': {
    zh: '刚有了新版。先看新版，再说合不合用。',
    en: 'There is now a newer version. Look at that one first.',
  },
  'own-work': { zh: '你写过它，由另一位来看。', en: 'You helped write it; somebody else has to look it through.' },
  'reason-missing': { zh: '写一句为什么仍然合用。', en: 'Say in a sentence why it is still good.' },
  'day-to-come': { zh: '看的日子不能在今天以后。', en: 'The day you looked cannot be after today.' },
  'before-version': {
    zh: '那天这一版还没有。写看这一版的日子。',
    en: 'This version did not exist yet on that day. Say when you looked at this one.',
  },
  'best-before-past': { zh: '保鲜期要在今天以后。', en: 'The best-before day must be after today.' },
  'no-longer': {
    zh: '新的日子要比现在的保鲜期晚。',
    en: 'The new date must be later than its present best-before day.',
  },
}
