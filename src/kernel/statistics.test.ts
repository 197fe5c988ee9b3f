import { expect, test } from 'vitest'
import { chanceFrom, countBy } from './chance.ts'
import { countQuantile, countTail } from './counts.ts'
import { digamma, gammaAbove, gammaBelow, gammaQuantile, lnGamma } from './gamma.ts'
import { normalAbove, normalUpper } from './normal.ts'

/** Reference values: SciPy 1.17.1. */
const close = (value: number, reference: number) => expect(Math.abs(value / reference - 1)).toBeLessThan(1e-9)

test('gamma functions agree with the reference to nine digits', () => {
  close(lnGamma(0.1), 2.252712651734206)
  close(lnGamma(0.5), 0.5723649429247)
  close(lnGamma(1.7), -0.09580769740706585)
  close(lnGamma(8.3), 9.135766871176596)
  close(lnGamma(150.25), 601.2615040324997)
  close(digamma(0.1), -10.423754940411076)
  close(digamma(1.7), 0.20854787487349394)
  close(digamma(8.3), 2.0548066370078493)
  close(digamma(150.25), 5.008969095021217)
  close(gammaBelow(0.3, 0.2), 0.6575067242697217)
  close(gammaAbove(0.3, 0.2), 0.3424932757302783)
  close(gammaBelow(2.5, 1.1), 0.17916403078550386)
  close(gammaAbove(2.5, 1.1), 0.8208359692144962)
  close(gammaBelow(2.5, 9), 0.9970535954121197)
  close(gammaAbove(2.5, 9), 0.0029464045878802923)
  close(gammaBelow(80, 95), 0.9472891618262026)
  close(gammaAbove(80, 95), 0.052710838173797334)
  close(gammaBelow(400, 300), 2.2066520142884493e-8)
  close(gammaAbove(400, 300), 0.9999999779334798)
  close(gammaQuantile(0.05, 0.4, 8), 5.183171444644105e-5)
  close(gammaQuantile(0.5, 3, 2), 1.3370301568617795)
  close(gammaQuantile(0.95, 3, 2), 3.147896810935994)
  close(gammaQuantile(0.9999, 40, 1), 67.89126055732686)
  close(gammaQuantile(1e-6, 12, 1), 1.9399860087734906)
})

test('normal tails agree with the reference to nine digits, also far out', () => {
  close(normalAbove(-2.5), 0.9937903346742238)
  close(normalAbove(0.3), 0.3820885778110474)
  close(normalAbove(2.326), 0.010009275340867669)
  close(normalAbove(8), 6.22096057427174e-16)
  close(normalUpper(0.01), 2.3263478740408408)
  close(normalUpper(0.2), 0.8416212335729142)
  close(normalUpper(0.9), -1.2815515655446004)
  close(normalUpper(1e-9), 5.9978070150076865)
})

test('tails and quantiles of counts agree with the reference', () => {
  close(countTail(3, 0.2, 1).atLeast, 0.0011484812448621328)
  close(countTail(3, 0.2, 1).exactly, 0.0010916410041039767)
  close(countTail(2, 0.2, 1.8).atLeast, 0.04073330958838834)
  close(countTail(2, 0.2, 1.8).exactly, 0.026646296955878092)
  close(countTail(12, 4.5, 1.3).atLeast, 0.00805712259700405)
  close(countTail(12, 4.5, 1.3).exactly, 0.004303861181843061)
  close(countTail(1, 4.5, 1.3).atLeast, 0.9804633671288159)
  close(countTail(1, 4.5, 1.3).exactly, 0.06762680609256046)
  close(countTail(60, 40, 2.5).atLeast, 0.03535005021940431)
  close(countTail(60, 40, 2.5).exactly, 0.005807176837777709)
  close(countTail(25, 40, 1).atLeast, 0.9955173434344268)
  close(countTail(25, 40, 1).exactly, 0.003083719224293397)
  expect(countQuantile(0.99, 4.4, 1.25)).toBe(11)
  expect(countQuantile(0.5, 40, 2.5)).toBe(39)
  expect(countQuantile(0.05, 3, 1)).toBe(1)
  expect(countTail(2, 0, 1).atLeast).toBe(0)
})

test('the same seed gives the same numbers, and counts have the mean and variance asked for', () => {
  const draw = (seed: number) => {
    const chance = chanceFrom(seed)
    return Array.from({ length: 20_000 }, (_, at) => countBy(chance, at % 2 === 0 ? 2 : 60, 1.5))
  }
  expect(draw(7)).toEqual(draw(7))
  for (const [parity, mean] of [
    [0, 2],
    [1, 60],
  ] as const) {
    const counts = draw(11).filter((_, at) => at % 2 === parity)
    const found = counts.reduce((sum, count) => sum + count, 0) / counts.length
    const variance = counts.reduce((sum, count) => sum + (count - found) ** 2, 0) / counts.length
    expect(Math.abs(found / mean - 1)).toBeLessThan(0.03)
    expect(Math.abs(variance / (1.5 * mean) - 1)).toBeLessThan(0.06)
  }
})
