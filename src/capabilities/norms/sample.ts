import { day } from '#kernel/day.ts'
import type { Norm } from './rules/norm.ts'

/** An in-house rule on gifts with one article. */
export const aNorm = (over: Partial<Norm> = {}): Norm => ({
  code: 'gift-rule',
  title: { zh: '礼品礼金登记上交办法', en: 'Rule on registering and handing in gifts' },
  issuer: { zh: '澄湾采油管理区', en: 'Chengwan Oil Production Area' },
  documentNo: null,
  issuedOn: null,
  effectiveOn: day('2026-01-01'),
  binds: ['every-employee'],
  local: true,
  articles: [
    {
      anchor: 'hand-in',
      paraphrase: {
        zh: '退不回去的礼品，登记后上交。',
        en: 'A gift that cannot be returned is registered and handed in.',
      },
    },
  ],
  source: { title: '礼品礼金登记上交办法', issuer: '澄湾采油管理区', date: null, retrievedOn: null, verified: false },
  checker: null,
  ...over,
})
