import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import {
  type ListedProject,
  type ProjectAnswer,
  type ProjectQuestion,
  type Projects,
  projectsAtMost,
} from '../contract/projects.ts'
import { nextSteps } from '../rules/project.ts'
import { postsOfOwn } from '../store/matters.ts'
import { depthOf, unitsInReach } from '../store/places.ts'
import { belongsTo, stepsOf } from '../store/projects.ts'

/** SUP-38: the projects in reach and how far each has come. */
export const projectsOf =
  (most: number): View<typeof Projects> =>
  async (cx) => {
    const rows = await cx.tx.rows(sql<ListedProject>`
    select p.id, p.no, p.topic, u.name as unit, p.proposed_on, p.closed_on,
      (select s.step from project_step s
        where s.tenant_id = p.tenant_id and s.project_id = p.id order by s.position desc limit 1) as last,
      (select count(*)::integer from finding f where f.tenant_id = p.tenant_id and f.project_id = p.id) as findings,
      (select s.yuan from project_step s
        where s.tenant_id = p.tenant_id and s.project_id = p.id and s.step = 'benefit' limit 1) as yuan
    from project p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.path = p.unit_path
    where p.tenant_id = ${cx.tx.tenant} and ${withinUnits('p.unit_path', cx.actor.reach.units)}
    order by p.closed_on is not null, p.proposed_on desc, p.no desc limit ${most}`)
    const units = await unitsInReach(cx.tx, cx.actor.reach.units)
    return ok({ projects: rows, units: units.map(({ code, name, path }) => ({ code, name, depth: depthOf(path) })) })
  }

export const projects = projectsOf(projectsAtMost)

interface Head
  extends Pick<ProjectAnswer, 'id' | 'no' | 'topic' | 'basis' | 'unit' | 'signal' | 'proposedOn' | 'closedOn'> {
  readonly unitPath: string
  readonly proposedBy: Id<'person'>
}

/** SUP-38, SUP-39: one project, step by step; posts are named and nobody else. */
export const project: View<typeof ProjectQuestion> = async (cx, { project: id }) => {
  const [found] = await cx.tx.rows(sql<Head>`
    select p.id, p.no, p.topic, p.basis, u.name as unit, p.proposed_on, p.closed_on, p.unit_path, p.proposed_by,
      (select jsonb_build_object('id', s.id, 'no', s.no) from signal s
        where s.tenant_id = p.tenant_id and s.id = p.signal_id and s.state = 'confirmed') as signal
    from project p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.path = p.unit_path
    where p.tenant_id = ${cx.tx.tenant} and p.id = ${id} and ${withinUnits('p.unit_path', cx.actor.reach.units)}`)
  if (!found) return no('project-not-found')
  const { unitPath, proposedBy, ...head } = found
  const done = await stepsOf(cx.tx, id)
  const names = await postNames(
    cx,
    done.flatMap(({ team }) => team),
  )
  const choices = await choicesOf(cx)
  return ok({
    ...head,
    steps: done.map(({ by: _person, team, lesson, ...step }) => ({
      ...step,
      team: team.map((code) => names.get(code) ?? { zh: code, en: code }),
      lesson: choices.lessons.find(({ code }) => code === lesson) ?? null,
    })),
    next: [...nextSteps(done)],
    ofThatUnit: !cx.actor.roles.includes('officer') || (await belongsTo(cx.tx, cx.actor.person, unitPath, cx.today)),
    mayApprove: proposedBy !== cx.actor.person,
    findings: await cx.tx.rows(sql<ProjectAnswer['findings'][number]>`
      select f.id, f.no, f.title, exists (
        select from rectification r
        where r.tenant_id = f.tenant_id and r.matter = 'finding' and r.matter_id = f.id and r.control_id is not null) as changed
      from finding f
      where f.tenant_id = ${cx.tx.tenant} and f.project_id = ${id} and ${withinUnits('f.unit_path', cx.actor.reach.units)}
      order by f.no limit 100`),
    choices,
  })
}

const postNames = async ({ tx }: Looking, codes: readonly string[]): Promise<ReadonlyMap<string, Pair>> => {
  const rows = await tx.rows(sql<{ code: string; name: Pair }>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.code = any (${[...codes]}::text[]) limit 100`)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

const choicesOf = async (cx: Looking): Promise<ProjectAnswer['choices']> => {
  const posts = await cx.tx.rows(sql<ProjectAnswer['choices']['posts'][number]>`
    select p.code, p.name, u.name as unit from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${cx.tx.tenant} and p.closed_on is null and ${postsOfOwn(cx)}
    order by string_to_array(u.path, '.')::integer[], p.code limit ${offeredAtMost.posts}`)
  const lessons = await cx.tx.rows(sql<ProjectAnswer['choices']['lessons'][number]>`
    select i.code, i.title from curriculum_item i
    where i.tenant_id = ${cx.tx.tenant} and i.kind = 'lesson' order by i.code limit ${offeredAtMost.content}`)
  return { posts, lessons }
}
