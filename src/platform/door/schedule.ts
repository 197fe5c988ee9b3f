/** How many tries a secret may be guessed at, and how fast; pure, times in milliseconds. */

export interface Bucket {
  /** Tries at this account since the last right one. */
  readonly failures: number
  /** For an account, when the next try may be made; for a source, when the bucket would be full again. */
  readonly freeAt: number
  readonly lastAt: number
}

const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute

/** Three tries at once, then a wait that doubles from two minutes to thirty: seven guesses in the first hour. */
const atOnce = 3
const firstWait = 2 * minute
const longestWait = 30 * minute

export const fresh = (at: number): Bucket => ({ failures: 0, freeAt: at, lastAt: at })

/** A day without a try lets the account start afresh, so that nobody is locked out for good. */
const remembered = (bucket: Bucket, at: number): Bucket => (at - bucket.lastAt >= day ? fresh(at) : bucket)

/** How long the account must rest before the next try. */
export const accountWait = (bucket: Bucket, at: number): number => Math.max(0, remembered(bucket, at).freeAt - at)

export const triedAgain = (bucket: Bucket, at: number): Bucket => {
  const failures = remembered(bucket, at).failures + 1
  const wait = failures < atOnce ? 0 : Math.min(firstWait * 2 ** (failures - atOnce), longestWait)
  return { failures, freeAt: at + wait, lastAt: at }
}

/** One try fewer, as if the one made at `at` had not been; what others took meanwhile stays. */
export const takenBack = ({ failures, freeAt, lastAt }: Bucket, at: number): Bucket => {
  const left = Math.max(0, failures - 1)
  return { failures: left, freeAt: left < atOnce || lastAt === at ? lastAt : freeAt, lastAt }
}

/** One network address, and everybody together: how many wrong tries at once, and how long until one more. */
const flows = { source: { burst: 60, every: 20 * second }, all: { burst: 2_000, every: second } } as const

/** How long the bucket must refill before it holds one more try. */
export const drained = ({ freeAt }: Bucket, at: number, kind: keyof typeof flows): number => {
  const { burst, every } = flows[kind]
  return Math.max(0, freeAt - at - (burst - 1) * every)
}

/** Takes tries out of the bucket, or gives them back. */
export const refilled = ({ freeAt }: Bucket, at: number, kind: keyof typeof flows, tries: number): Bucket => ({
  failures: 0,
  freeAt: Math.max(freeAt, at) + tries * flows[kind].every,
  lastAt: at,
})

/** Who shares a bucket: an IPv4 address, or the network that one subscriber has in IPv6. */
export const sourceOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const [front, back] = [head.split(':').filter(Boolean), tail === undefined ? [] : tail.split(':').filter(Boolean)]
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':').toLowerCase()
}
