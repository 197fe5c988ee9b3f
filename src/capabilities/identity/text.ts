import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { DemoPeople, LookAs } from './contract.ts'

export const signInText = {
  name: { zh: '准绳', en: 'PLUMBLINE' },
  promise: { zh: '把廉洁教育，落到每个岗位上。', en: 'Integrity education, down to every post.' },
  demo: {
    zh: '这是演示：{organisation}，单位和人都是编的。选一个人，就看到那个人看到的。',
    en: 'This is a demonstration: {organisation}. The unit and its people are invented. Choose a person to see what that person sees.',
  },
  people: { zh: '以谁的身份看', en: 'Look as' },
  speakUp: { zh: '不登录，看看向谁反映', en: 'Where to report, without signing in' },
  speakUpWhy: { zh: '没有人记录谁点过这个链接', en: 'Nobody records who follows this link' },
} satisfies Record<string, Pair>

export const signInRefusals: Record<RefusalOf<typeof LookAs> | RefusalOf<typeof DemoPeople>, Pair> = {
  'not-a-demo': {
    zh: '这里不是演示。登录方式请问系统管理员。',
    en: 'This is not a demonstration. Ask the system administrator how to sign in.',
  },
  'person-not-found': { zh: '未找到这个人，请重新选', en: 'This person was not found. Choose again' },
}
