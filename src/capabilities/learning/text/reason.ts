import type { Pair } from '#kernel/text.ts'
import type { Reason } from '../rules/reason.ts'

/** Why somebody is in an audience; `{name}` is the post, the subject or the role. */
export const reasonText: Record<Reason['kind'], Pair> = {
  post: { zh: '因为你在{name}', en: 'Because you hold the post {name}' },
  family: { zh: '因为你的岗位涉及{name}', en: 'Because your post deals with {name}' },
  role: { zh: '因为你担任{name}', en: 'Because you hold the role of {name}' },
  leading: { zh: '因为你是领导干部', en: 'Because you are a leading official' },
  'key-post': { zh: '因为你在重点岗位', en: 'Because you hold a key post' },
  new: { zh: '因为你新到岗', en: 'Because you are new at your post' },
  everyone: { zh: '全体人员都要学', en: 'Everybody is asked to take it' },
  plan: { zh: '按本单位计划安排', en: 'It is part of the plan of your unit' },
}
