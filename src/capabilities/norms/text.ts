import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { NormQuestion } from './contract.ts'

export const boundText: Record<'party-member' | 'public-official' | 'soe-manager' | 'every-employee', Pair> = {
  'party-member': { zh: '党员', en: 'Party members' },
  'public-official': { zh: '公职人员', en: 'Public officials' },
  'soe-manager': { zh: '国有企业管理人员', en: 'Managers of state-owned enterprises' },
  'every-employee': { zh: '全体员工', en: 'Every employee' },
}

export const stateText: Record<'in-force' | 'renewed' | 'not-yet' | 'repealed', Pair> = {
  'in-force': { zh: '施行中', en: 'In force' },
  renewed: { zh: '新版还没施行', en: 'New version to come' },
  'not-yet': { zh: '还没施行', en: 'Not yet in force' },
  repealed: { zh: '已废止', en: 'Repealed' },
}

export const normHeads = {
  library: { zh: '党纪法规库', en: 'Norm library' },
  title: { zh: '名称', en: 'Title' },
  issuer: { zh: '发布单位', en: 'Issued by' },
  number: { zh: '文号', en: 'Number' },
  from: { zh: '施行', en: 'In force from' },
  repealed: { zh: '废止', en: 'Repealed on' },
  binds: { zh: '约束谁', en: 'Who is bound' },
  state: { zh: '状态', en: 'State' },
  own: { zh: '本单位规定', en: 'Own rule' },
  articles: { zh: '条款数', en: 'Articles' },
  checked: { zh: '核对过原文', en: 'Compared with the original' },
} satisfies Record<string, Pair>

export const changeText: Record<'new' | 'changed' | 'repealed', Pair> = {
  new: { zh: '第一版', en: 'First version' },
  changed: { zh: '新版', en: 'New version' },
  repealed: { zh: '废止', en: 'Repealed' },
}

export const normRefusals: Record<RefusalOf<typeof NormQuestion>, Pair> = {
  'norm-not-found': { zh: '没有找到这条规定', en: 'This norm was not found' },
  'not-in-force': { zh: '这一天它还没施行，或者已经废止', en: 'On that day it was not yet in force, or was repealed' },
}
