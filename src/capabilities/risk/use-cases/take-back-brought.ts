import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import { keepVersions } from '../store/confirmations.ts'
import { takePowersBack } from '../store/powers.ts'
import { takeProcessesBack } from '../store/processes.ts'
import { closeProposed } from '../store/register-changes.ts'
import { broughtWith, dropOrigins } from '../store/templates.ts'

/** Posts that came to lean on a template at one moment. */
export interface LeaningSince {
  readonly posts: readonly Id<'post'>[]
  readonly at: Moment
}

/**
 * RSK-154: takes back what templates brought with these posts at that moment: points close as they came, powers and maps
 * are withdrawn, and the posts lean on nothing. False where somebody took a step on any of it since.
 */
export const takeBackBrought = async (cx: Acting, { posts, at }: LeaningSince): Promise<boolean> => {
  const { points, powers, processes } = await broughtWith(cx.tx, posts, at)
  if (!(await closeProposed(cx.tx, points, cx.today))) return false
  const first = powers.map((power) => ({ power, version: 1 }))
  if (!(await takePowersBack(cx.tx, first, cx.today))) return false
  if (!(await takeProcessesBack(cx.tx, processes, cx.today))) return false
  await keepVersions(cx.tx, points, cx.today, cx.now)
  await dropOrigins(cx.tx, [...posts, ...points, ...powers, ...processes])
  for (const point of points) cx.record('risk-point', point, { change: 'taken-back' })
  for (const power of powers) cx.record('power', power, { version: 1, change: 'taken-back' })
  for (const process of processes) cx.record('process', process, { version: 1, change: 'taken-back' })
  return true
}
