/** What can be left undone at a post, the most pressing kind first. */
export const openKinds = [
  'check',
  'review',
  'recheck',
  'grade',
  'proposal',
  'power',
  'process',
  'register',
  'doubt',
] as const
export type OpenKind = (typeof openKinds)[number]
