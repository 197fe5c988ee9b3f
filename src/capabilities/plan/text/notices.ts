import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { DraftFromNotice } from '../contract/notices.ts'

export const noticesText = {
  send: { zh: '送给谁', en: 'Send it to …' },
  optional: { zh: '可不填', en: 'optional' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
} satisfies Record<string, Pair>

export const sendNoticeRefusals: Record<RefusalOf<typeof DraftFromNotice>, Pair> = {
  'notice-not-found': { zh: '没有找到这则通报', en: 'This notice was not found' },
  'notice-withdrawn': { zh: '它已经撤下，不再送了。', en: 'It is withdrawn and is sent no more.' },
  'notice-over': { zh: '它已经过期。先改“看到哪天为止”。', en: 'It is no longer good. Move its last day first.' },
  'window-wrong': { zh: '有效期太短，排不进计划。', en: 'It is good for too short a time to be planned.' },
  'unit-not-found': { zh: '你的范围里没有单位可送。', en: 'There is no unit in your reach to send it to.' },
  'unit-not-chosen': {
    zh: '你负责几个单位。先在计划里新建方案选一个单位，再把它加进去。',
    en: 'You answer for several units. Create a programme for one of them in the plan and add the notice there.',
  },
}
