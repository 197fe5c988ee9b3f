const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const halfLnTwoPi = 0.5 * Math.log(2 * Math.PI)

/** Natural logarithm of the gamma function for x > 0, to about 1e-14 (Lanczos, g = 7). */
export const lnGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x)
  let sum = lanczos[0] ?? 0
  for (let i = 1; i < 9; i++) sum += (lanczos[i] ?? 0) / (x - 1 + i)
  const t = x + 6.5
  return halfLnTwoPi + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Derivative of `lnGamma` for x > 0, to about 1e-13 (recurrence, then Stirling's series). */
export const digamma = (x: number): number => {
  let at = x
  let sum = 0
  while (at < 8) sum -= 1 / at++
  const s = 1 / (at * at)
  const series = s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760)))))
  return sum + Math.log(at) - 0.5 / at - series
}

/** P(X ≤ x) for X ~ Gamma(shape, 1): series below shape + 1, continued fraction above (Lentz). */
export const gammaBelow = (shape: number, x: number): number => {
  if (x <= 0) return 0
  return x < shape + 1 ? bySeries(shape, x) : 1 - byFraction(shape, x)
}

/** P(X > x) for X ~ Gamma(shape, 1); keeps its digits far out in the tail. */
export const gammaAbove = (shape: number, x: number): number => {
  if (x <= 0) return 1
  return x < shape + 1 ? 1 - bySeries(shape, x) : byFraction(shape, x)
}

const factor = (shape: number, x: number): number => Math.exp(shape * Math.log(x) - x - lnGamma(shape))

const bySeries = (shape: number, x: number): number => {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-17; n++) sum += term *= x / (shape + n)
  return Math.min(1, sum * factor(shape, x))
}

const byFraction = (shape: number, x: number): number => {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 10_000; n++) {
    const a = n * (shape - n)
    b += 2
    d = 1 / nonZero(a * d + b)
    c = nonZero(b + a / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return h * factor(shape, x)
}

const nonZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x)

/** The x with P(X ≤ x) = p for X ~ Gamma(shape, rate), 0 < p < 1: bisection on the tail that keeps the digits. */
export const gammaQuantile = (p: number, shape: number, rate = 1): number => {
  const missing = p < 0.5 ? (x: number) => gammaBelow(shape, x) - p : (x: number) => 1 - p - gammaAbove(shape, x)
  let high = shape + 1
  while (missing(high) < 0) high *= 2
  let low = high
  while (low > 1e-300 && missing(low) > 0) low /= 2
  for (let n = 0; n < 200; n++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (missing(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2 / rate
}
