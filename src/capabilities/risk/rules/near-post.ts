/** A post where it stands, as a template's parts look for it. */
export interface Standing {
  readonly code: string
  readonly unitPath: string
}

/**
 * RSK-149: of the posts that lean on a template, those nearest to a unit: in it, else in the first unit above that has
 * one, else under the first unit above that has one below it. Several where they stand equally near.
 */
export const nearest = <Post extends Standing>(posts: readonly Post[], unitPath: string): readonly Post[] => {
  const above = upFrom(unitPath)
  const at = above.find((path) => posts.some((post) => post.unitPath === path))
  if (at !== undefined) return posts.filter((post) => post.unitPath === at)
  const over = above.find((path) => posts.some((post) => isUnder(post.unitPath, path)))
  return over === undefined ? [] : posts.filter((post) => isUnder(post.unitPath, over))
}

/** RSK-149: the one post that is nearest, and nobody where several are. */
export const theNearest = <Post extends Standing>(posts: readonly Post[], unitPath: string): Post | null => {
  const [first, ...others] = nearest(posts, unitPath)
  return first && others.length === 0 ? first : null
}

/** A unit and those above it, the nearest first. */
const upFrom = (unitPath: string): string[] => {
  const steps = unitPath.split('.')
  return steps.map((_, at) => steps.slice(0, steps.length - at).join('.'))
}

const isUnder = (unitPath: string, above: string): boolean => unitPath.startsWith(`${above}.`)
