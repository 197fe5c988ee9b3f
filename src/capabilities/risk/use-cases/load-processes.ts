import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type ProcessStep, type ProcessWords, processFault } from '../rules/process-map.ts'
import { saveProcess, saveProcessVersion } from '../store/processes.ts'
import { postIds } from '../store/register.ts'
import type { Loading } from './load-register.ts'

/** A process map as it comes from outside, by the codes of units and posts and the numbers of risk points. */
export interface RegisteredProcess extends Omit<ProcessWords, 'steps'> {
  readonly code: string
  readonly unit: string
  readonly fromOn: Day
  readonly steps: readonly (Omit<ProcessStep, 'postName'> & { readonly points: readonly number[] })[]
}

/** Writes process maps through the rules; they count at once, as if confirmed on the day from which they hold. */
export const loadProcesses = async (
  tx: Tx,
  processes: readonly RegisteredProcess[],
  { newId, recordedAt }: Loading,
): Promise<void> => {
  const known = await knownThings(tx)
  for (const { code, unit, fromOn, steps, ...words } of processes) {
    const found = known.unit(unit)
    const told = steps.map(({ points: _, ...step }) => ({ ...step, postName: known.post(step.post).name }))
    const fault = processFault({ ...words, steps: told })
    if (fault) throw new Error(`the process ${code}: ${fault}`)
    const processId = newId('process', code)
    await saveProcess(tx, { id: processId, unitId: found.id, unitPath: found.path })
    await saveProcessVersion(
      tx,
      {
        ...words,
        ...{ processId, version: 1, steps: told, ends: false, fromOn, proposedOn: fromOn },
        ...{ recordedAt: recordedAt(fromOn), confirmedOn: fromOn, confirmedAt: recordedAt(fromOn), returnedOn: null },
      },
      steps.map(({ post, points }) => ({ postId: known.post(post).id, points: points.map(known.point) })),
    )
  }
}

const knownThings = async (tx: Tx) => {
  const ids = await postIds(tx)
  const posts = await tx.rows(sql<{ code: string; name: ProcessStep['postName'] }>`
    select code, name from organisation_post where tenant_id = ${tx.tenant} limit 20000`)
  const units = await tx.rows(sql<{ code: string; id: Id<'unit'>; path: string }>`
    select code, unit_id as id, path from organisation_unit where tenant_id = ${tx.tenant} limit 20000`)
  const points = await tx.rows(sql<{ no: number; id: Id<'risk-point'> }>`
    select no, id from risk_point where tenant_id = ${tx.tenant} limit 50000`)
  const [nameOf, unitOf, pointOf] = [
    new Map(posts.map(({ code, name }) => [code, name])),
    new Map(units.map((unit) => [unit.code, unit])),
    new Map(points.map(({ no, id }) => [no, id])),
  ]
  const there = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`a process names ${what}, which does not exist`)
    return found
  }
  return {
    post: (code: string) => ({
      id: there(ids.get(code), `the post ${code}`),
      name: there(nameOf.get(code), `the post ${code}`),
    }),
    unit: (code: string) => there(unitOf.get(code), `the unit ${code}`),
    point: (no: number) => there(pointOf.get(no), `the risk point ${no}`),
  }
}
