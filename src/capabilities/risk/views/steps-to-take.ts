import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { VersionStep } from '../rules/version-step.ts'
import { wayOfVersion } from '../store/version-steps.ts'
import { toAffirm } from './affirmations.ts'
import { versionWay, waitingPowers } from './powers.ts'
import { waitingPoints } from './proposals.ts'
import { waitingGrades } from './waiting-grades.ts'

export interface StepsToTake {
  readonly kind: 'confirm-points' | 'confirm-grades' | 'confirm-powers' | 'confirm-processes' | 'affirm-standing'
  /** What it is about, the oldest first. */
  readonly names: readonly Pair[]
}

/** RSK-82, RSK-102, RSK-125, RSK-136: what takes this person's step next, by what they are about; a kind without any is left out. */
export const stepsToTake = async (cx: Looking): Promise<StepsToTake[]> => {
  const mine = (lines: readonly { readonly name: Pair; readonly mine: boolean }[]): Pair[] =>
    lines.filter((line) => line.mine).map(({ name }) => name)
  const all: readonly StepsToTake[] = [
    { kind: 'confirm-points', names: mine(await waitingPoints(cx)) },
    {
      kind: 'confirm-grades',
      names: mine((await waitingGrades(cx)).map((one) => ({ name: one.postName, mine: one.mine }))),
    },
    { kind: 'confirm-powers', names: mine(await waitingPowers(cx)) },
    { kind: 'confirm-processes', names: mine(await waitingProcesses(cx)) },
    { kind: 'affirm-standing', names: await toAffirm(cx) },
  ]
  return all.filter(({ names }) => names.length > 0)
}

/** Versions of process maps on their way, of the units in reach: there alone a step is taken. */
const waitingProcesses = async (cx: Looking): Promise<{ readonly name: Pair; readonly mine: boolean }[]> => {
  const rows = await cx.tx.planned(sql<{ name: Pair; unitPath: string; steps: readonly VersionStep[] }>`
    select v.name, m.unit_path, ${wayOfVersion(sql`v.process_id`)} as steps
    from process_version v
    join process m on m.tenant_id = v.tenant_id and m.id = v.process_id
    where v.tenant_id = ${cx.tx.tenant} and v.confirmed_on is null and v.returned_on is null
      and ${withinUnits('m.unit_path', cx.actor.reach.units)}
    order by v.proposed_on, v.process_id limit 20000`)
  return rows.map(({ name, unitPath, steps }) => ({ name, mine: versionWay(cx, steps, unitPath).mine }))
}
