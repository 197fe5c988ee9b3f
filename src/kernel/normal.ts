import { gammaAbove } from './gamma.ts'

/** P(Z > z) for a standard normal Z; keeps its digits far out in the tail. */
export const normalAbove = (z: number): number =>
  z < 0 ? 1 - gammaAbove(0.5, (z * z) / 2) / 2 : gammaAbove(0.5, (z * z) / 2) / 2

/** The z with P(Z > z) = p, 0 < p < 1: a rational start (Abramowitz–Stegun 26.2.23), then Newton steps. */
export const normalUpper = (p: number): number => {
  if (p > 0.5) return -normalUpper(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let n = 0; n < 4; n++) z += (normalAbove(z) - p) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI))
  return z
}
