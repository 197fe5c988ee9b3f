import type { NormUsesAnswer } from '../../contract/norms.ts'

/** Where a citing thing is looked at, a case in the version in use by whoever may; a question has no page of its own. */
export const pathOf = ({
  kind,
  code,
  post,
}: Pick<NormUsesAnswer['uses'][number], 'kind' | 'code' | 'post'>): string | null => {
  if (kind === 'lesson') return `/learn/lessons/${code}`
  if (kind === 'case') return `/learn/cases/${code}?waiting=1`
  if (kind === 'reading') return `/learn/readings/${code}`
  if (kind === 'notice') return `/learn/notices/${code}`
  if (kind === 'card') return `/learn/cards/${code}`
  if (kind === 'process') return `/risk/processes/${code}`
  return (kind === 'risk-point' || kind === 'power') && post ? `/risk/posts/${post.code}` : null
}
