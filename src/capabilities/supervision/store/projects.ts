import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { type Project, projectNumber, type StepDone } from '../rules/project.ts'

export const addProject = async (tx: Tx, one: Project, at: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into project (tenant_id, id, no, unit_path, topic, basis, signal_id, proposed_on, proposed_by, recorded_at)
    values (${tx.tenant}, ${one.id}, ${one.no}, ${one.unitPath}, ${one.topic}, ${one.basis}, ${one.signalId},
      ${one.proposedOn}, ${one.proposedBy}, ${at})`)
}

export const loadProject = async (
  tx: Tx,
  reach: readonly string[],
  id: Id<'project'>,
): Promise<Project | undefined> => {
  const rows = await tx.rows(sql<Project>`
    select p.id, p.no, p.unit_path, p.topic, p.basis, p.signal_id, p.proposed_on, p.proposed_by, p.closed_on
    from project p
    where p.tenant_id = ${tx.tenant} and p.id = ${id} and ${withinUnits('p.unit_path', reach)} for update`)
  return rows[0]
}

export const stepsOf = (tx: Tx, id: Id<'project'>): Promise<StepDone[]> =>
  tx.rows(sql<StepDone>`
    select s.step, s.done_on as on, s.done_by as by, s.text, s.team, s.until, s.method, s.outcome, s.without_notice, s.yuan,
      s.lesson
    from project_step s
    where s.tenant_id = ${tx.tenant} and s.project_id = ${id} order by s.position limit 500`)

export const addStep = async (
  tx: Tx,
  id: Id<'project'>,
  position: number,
  one: StepDone,
  at: Moment,
): Promise<void> => {
  await tx.rows(sql`
    insert into project_step (tenant_id, project_id, position, step, done_on, done_by, text, team, until, method, outcome,
      without_notice, yuan, lesson, recorded_at)
    values (${tx.tenant}, ${id}, ${position}, ${one.step}, ${one.on}, ${one.by}, ${one.text}, ${[...one.team]}::text[],
      ${one.until}, ${one.method}, ${one.outcome}, ${one.withoutNotice}, ${one.yuan}, ${one.lesson}, ${at})`)
  if (one.step === 'file')
    await tx.rows(sql`update project set closed_on = ${one.on} where tenant_id = ${tx.tenant} and id = ${id}`)
}

/** Controls changed for what this project found. */
export const changesOf = async (tx: Tx, id: Id<'project'>): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from rectification r
    join finding f on f.tenant_id = r.tenant_id and f.id = r.matter_id and r.matter = 'finding'
    where r.tenant_id = ${tx.tenant} and f.project_id = ${id} and r.control_id is not null`)
  return row?.n ?? 0
}

/** Whether the person holds a post of this unit or below it. */
export const belongsTo = async (tx: Tx, person: Id<'person'>, unitPath: string, today: Day): Promise<boolean> => {
  const rows = await tx.rows(sql`
    select from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${person} and ${withinUnits('p.unit_path', [unitPath])}
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)
    limit 1`)
  return rows.length > 0
}

/** Which of these posts are known, and whether one belongs to the unit. */
export const teamOf = async (
  tx: Tx,
  codes: readonly string[],
  unitPath: string,
): Promise<{ readonly known: number; readonly ofThatUnit: boolean }> => {
  const [row] = await tx.rows(sql<{ known: number; ofThatUnit: boolean }>`
    select count(*)::integer as known, coalesce(bool_or(${withinUnits('p.unit_path', [unitPath])}), false) as of_that_unit
    from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and p.code = any (${[...codes]}::text[])`)
  return row ?? { known: 0, ofThatUnit: false }
}

/** The next number of the year; two at once wait for each other. */
export const nextProjectNo = async (tx: Tx, today: Day): Promise<string> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`supervision-project-${tx.tenant}`}))`)
  const year = today.slice(0, 4)
  const [row] = await tx.rows(sql<{ n: number }>`
    select coalesce(max(substr(p.no, 8)::integer), 0) as n from project p
    where p.tenant_id = ${tx.tenant} and p.no like ${`E-${year}-%`}`)
  return projectNumber(year, row?.n ?? 0)
}
