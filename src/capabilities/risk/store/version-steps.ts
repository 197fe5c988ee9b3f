import { sql, type Tx } from '#platform/database.ts'
import type { VersionStep } from '../rules/version-step.ts'

const tables = (tx: Tx) => tx.withTables<{ versionStep: VersionStep }>()

export const saveVersionSteps = async (tx: Tx, steps: readonly VersionStep[]): Promise<void> => {
  for (let at = 0; at < steps.length; at += 1_000)
    await tables(tx)
      .insertInto('versionStep')
      .values(steps.slice(at, at + 1_000))
      .execute()
}

/** The way of one version so far, oldest first. */
export const versionStepsOf = (tx: Tx, subject: string, version: number): Promise<VersionStep[]> =>
  tables(tx)
    .selectFrom('versionStep')
    .selectAll('versionStep')
    .where('versionStep.subjectId', '=', subject)
    .where('versionStep.version', '=', version)
    .orderBy('versionStep.turn')
    .execute()

/** The steps of the version `v` of the thing with this id, oldest first. */
export const wayOfVersion = (subject = sql`v.power_id`, v = sql`v`) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('step', w.step, 'need', w.need, 'level', w.level, 'personId', w.person_id)
    order by w.turn)
  from version_step w
  where w.tenant_id = ${v}.tenant_id and w.subject_id = ${subject} and w.version = ${v}.version), '[]')`
