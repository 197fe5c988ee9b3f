/** A stream of numbers in [0, 1) that is the same for the same seed. For simulations, never for secrets. */
export type Chance = () => number

/** xoshiro128** of Blackman and Vigna (2018), seeded by SplitMix32. */
export const chanceFrom = (seed: number): Chance => {
  let a = seed | 0
  const next = (): number => {
    a = (a + 0x9e3779b9) | 0
    let t = a ^ (a >>> 16)
    t = Math.imul(t, 0x21f0aaad)
    t ^= t >>> 15
    t = Math.imul(t, 0x735a2d97)
    return t ^ (t >>> 15)
  }
  let [s0, s1, s2, s3] = [next(), next(), next(), next()]
  return () => {
    const scrambled = Math.imul(turned(Math.imul(s1, 5), 7), 9)
    const kept = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= kept
    s3 = turned(s3, 11)
    return (scrambled >>> 0) / 4_294_967_296
  }
}

const turned = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

/** A standard normal number (Box–Muller). */
export const normalBy = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

/** A number from Gamma(shape, 1) (Marsaglia and Tsang 2000). */
export const gammaBy = (chance: Chance, shape: number): number => {
  if (shape < 1) return gammaBy(chance, shape + 1) * (1 - chance()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = normalBy(chance)
    const v = (1 + c * z) ** 3
    if (v > 0 && Math.log(1 - chance()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A Poisson count: by multiplication below 30, by splitting off a gamma number above (Ahrens and Dieter 1974). */
export const poissonBy = (chance: Chance, mean: number): number => {
  if (mean <= 0) return 0
  if (mean < 30) {
    const least = Math.exp(-mean)
    let product = chance()
    let count = 0
    while (product > least) {
      product *= chance()
      count++
    }
    return count
  }
  const half = Math.floor(mean * 0.875)
  const at = gammaBy(chance, half)
  return at <= mean ? half + poissonBy(chance, mean - at) : binomialBy(chance, half - 1, mean / at)
}

/** Successes in n tries. */
export const binomialBy = (chance: Chance, n: number, p: number): number => {
  let count = 0
  for (let i = 0; i < n; i++) if (chance() < p) count++
  return count
}

/** A count with this mean and `spread` times as much variance. */
export const countBy = (chance: Chance, mean: number, spread: number): number =>
  spread <= 1 || mean <= 0
    ? poissonBy(chance, mean)
    : poissonBy(chance, gammaBy(chance, mean / (spread - 1)) * (spread - 1))
