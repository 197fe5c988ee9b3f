import type { Pair } from '#kernel/text.ts'
import type { DayPart } from '../rules/greeting.ts'
import type { Home } from '../rules/home.ts'

/** What the homes share: the greeting, the day, the switch between them. */

export const greetingText: Record<DayPart, Pair> = {
  morning: { zh: '上午好，{name}', en: 'Good morning, {name}' },
  afternoon: { zh: '下午好，{name}', en: 'Good afternoon, {name}' },
  evening: { zh: '晚上好，{name}', en: 'Good evening, {name}' },
}

/** The day in one line; the lunar parts are left out where the table does not reach. */
export const dayLineText = {
  whole: {
    zh: '{day} {weekday}·{lunar}·距春节 {days} 天。',
    en: '{weekday} {day}, {lunar}, {days|day|days} to Spring Festival.',
  },
  eve: { zh: '{day} {weekday}·{lunar}·明天春节。', en: '{weekday} {day}, {lunar}; Spring Festival is tomorrow.' },
  festival: { zh: '{day} {weekday}·{lunar}·春节。', en: '{weekday} {day}, {lunar}: Spring Festival.' },
  plain: { zh: '{day} {weekday}。', en: '{weekday} {day}.' },
} satisfies Record<string, Pair>

export const homeSwitchText: Pair = { zh: '看哪一面', en: 'Which side to see' }

export const homeText: Record<Home, Pair> = {
  officer: { zh: '监察', en: 'Oversight' },
  units: { zh: '我管的', en: 'My units' },
  administrator: { zh: '管理', en: 'Administration' },
  author: { zh: '备课', en: 'Authoring' },
  auditor: { zh: '审计', en: 'Audit' },
  learner: { zh: '我的学习', en: 'My learning' },
}
