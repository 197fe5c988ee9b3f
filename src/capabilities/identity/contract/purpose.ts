import { Type } from 'typebox'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import type { Pair } from '#kernel/text.ts'
import { verb } from '#kernel/verb.ts'
import { type PurposeCode, purposeCodes } from '../rules/purpose.ts'

/** What those looked at read as the purpose, in their own language. */
export const purposes: Readonly<Record<PurposeCode, Pair>> = {
  arrived: { zh: '查该送达的送达没有', en: 'to check that what is due has arrived' },
  roster: { zh: '核对名册、岗位和支部', en: 'to check the roster, posts and branches' },
  'own-question': { zh: '答复本人的询问', en: 'to answer a question of the person' },
  inspection: { zh: '准备检查材料', en: 'to prepare for an inspection' },
}

/** Says for what others are looked at in this sitting: one of the purposes, or own words (IDN-30). */
export const StatePurpose = verb(
  'identity.state-purpose',
  {
    roles: ['officer', 'auditor', 'system-administrator', 'security-administrator', 'audit-administrator'],
    data: 'internal',
  },
  {
    input: Type.Object({ chosen: orNull(oneOf(purposeCodes)), words: Type.String({ maxLength: 60 }) }),
    answer: Type.Object({ purpose: pairShape }),
    refusals: ['no-purpose', 'purpose-with-number'],
  },
)
