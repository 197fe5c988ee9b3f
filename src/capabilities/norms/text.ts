import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { NormQuestion } from './contract.ts'

export const normText = {
  grounds: { zh: '依据', en: 'Based on' },
  source: { zh: '出处', en: 'Source' },
  issuer: { zh: '发布单位', en: 'Issued by' },
  inForce: { zh: '施行日期', en: 'In force from' },
  binds: { zh: '约束谁', en: 'Who is bound' },
  ourWords: { zh: '这是转述，不是原文。', en: 'This is a paraphrase, not the original text.' },
  unchecked: { zh: '还没有人核对过', en: 'Not yet checked by a person' },
  checked: { zh: '已由人核对', en: 'Checked by a person' },
  local: { zh: '本单位规定', en: 'Rule of this organisation' },
} satisfies Record<string, Pair>

export const boundText: Record<'party-member' | 'public-official' | 'soe-manager' | 'every-employee', Pair> = {
  'party-member': { zh: '党员', en: 'Party members' },
  'public-official': { zh: '公职人员', en: 'Public officials' },
  'soe-manager': { zh: '国有企业管理人员', en: 'Managers of state-owned enterprises' },
  'every-employee': { zh: '全体员工', en: 'Every employee' },
}

export const normRefusals: Record<RefusalOf<typeof NormQuestion>, Pair> = {
  'norm-not-found': { zh: '没有找到这条规定', en: 'This norm was not found' },
}
