export interface Spot {
  readonly post: string
  readonly x: number
  readonly y: number
}

/** More posts than this are not drawn; those with a pair stand first. */
export const mapLimit = 150

const width = 1_000
const height = 600
const turns = 120

/**
 * RSK-91: where posts lie on the map of the register, in a field of 1,000 by 600: spread evenly, and drawn together
 * where a pair of their risk points is worded alike, the closer the more. Nothing is left to chance, so that the same
 * register always gives the same map.
 */
export const mapOf = (
  posts: readonly string[],
  links: readonly { readonly a: string; readonly b: string; readonly share: number }[],
): Spot[] => {
  const shown = posts.slice(0, mapLimit)
  const at = new Map(shown.map((post, i) => [post, spread(i, shown.length)]))
  const drawn = links.filter(({ a, b }) => at.has(a) && at.has(b))
  for (let turn = 0; turn < turns; turn++) {
    for (const { a, b, share } of drawn) draw(at.get(a), at.get(b), rest(share))
    for (const [i, one] of shown.entries())
      for (const other of shown.slice(i + 1)) part(at.get(one), at.get(other), elbow(shown.length))
  }
  return shown.map((post) => {
    const { x = 0, y = 0 } = at.get(post) ?? {}
    return { post, x: Math.round(within(x, width)), y: Math.round(within(y, height)) }
  })
}

interface Point {
  x: number
  y: number
}

/** Points on the turns of a sunflower fill a field evenly. */
const spread = (i: number, n: number): Point => {
  const out = Math.sqrt((i + 0.5) / n)
  const angle = i * 2.399963
  return { x: width / 2 + out * Math.cos(angle) * width * 0.46, y: height / 2 + out * Math.sin(angle) * height * 0.46 }
}

/** How far apart the posts of a pair come to rest. */
const rest = (share: number): number => 60 + 120 * (1 - share)

/** The room every post keeps around itself. */
const elbow = (n: number): number => Math.min(90, 0.7 * Math.sqrt((width * height) / Math.max(1, n)))

const draw = (a: Point | undefined, b: Point | undefined, length: number): void => {
  if (a && b) move(a, b, (distance) => (distance - length) * 0.1)
}

const part = (a: Point | undefined, b: Point | undefined, room: number): void => {
  if (a && b) move(a, b, (distance) => (distance < room ? (distance - room) * 0.2 : 0))
}

/** Moves two points towards each other by half of what `by` answers, away from each other where it is below zero. */
const move = (a: Point, b: Point, by: (distance: number) => number): void => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.hypot(dx, dy) || 1
  const step = by(distance) / distance / 2
  a.x += dx * step
  a.y += dy * step
  b.x -= dx * step
  b.y -= dy * step
}

const within = (value: number, size: number): number => Math.min(size * 0.97, Math.max(size * 0.03, value))
