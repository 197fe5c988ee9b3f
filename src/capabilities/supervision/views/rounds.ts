import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { FindingAnswer, RoundView } from '../contract/findings.ts'
import { type Matter, type RectificationStage, stageOfRound } from '../rules/rectification.ts'
import { postsOfOwn } from '../store/matters.ts'
import { roundsOf } from '../store/rectifications.ts'

interface Named {
  readonly code: string
  readonly name: Pair
}

/** How far a matter has come, round by round; nobody is named, only posts. */
export const roundsSeen = async (
  { tx }: Looking,
  matter: Matter,
  id: string,
): Promise<{ readonly stage: RectificationStage; readonly rounds: RoundView[] }> => {
  const rounds = await roundsOf(tx, matter, id)
  const codes = rounds.flatMap(({ ownerPost, checkerPost }) => [ownerPost, checkerPost ?? ''])
  const posts = await tx.rows(sql<Named>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.code = any (${codes}::text[]) limit 500`)
  const lessons = await tx.rows(sql<{ code: string; title: Pair }>`
    select i.code, i.title from curriculum_item i
    where i.tenant_id = ${tx.tenant} and i.kind = 'lesson'
      and i.code = any (${rounds.map(({ lesson }) => lesson ?? '')}::text[]) limit 100`)
  const checks = await tx.rows(sql<{ id: string; checks: number }>`
    select k.control_id as id, count(*)::integer as checks from risk_control_check k
    where k.tenant_id = ${tx.tenant} and k.control_id = any (${rounds.flatMap(({ controlId }) => controlId ?? [])}::uuid[])
    group by k.control_id limit 100`)
  const nameOf = (code: string): Pair => posts.find((post) => post.code === code)?.name ?? { zh: code, en: code }
  return {
    stage: stageOfRound(rounds.at(-1)),
    rounds: rounds.map(({ ownerPost, checkerPost, lesson, controlId, ...round }) => ({
      round: round.round,
      causes: [...round.causes],
      why: round.why,
      remedy: round.remedy,
      oldText: round.oldText,
      text: round.text,
      frequency: round.frequency,
      proof: round.proof,
      lesson: lessons.find(({ code }) => code === lesson) ?? null,
      owner: nameOf(ownerPost),
      checker: checkerPost === null ? null : nameOf(checkerPost),
      dueOn: round.dueOn,
      plannedOn: round.plannedOn,
      doneOn: round.doneOn,
      verifiedOn: round.verifiedOn,
      verifiedNote: round.verifiedNote,
      recheckOn: round.recheckOn,
      recheckedOn: round.recheckedOn,
      recheckNote: round.recheckNote,
      outcome: round.outcome,
      checks: checks.find(({ id: control }) => control === controlId)?.checks ?? 0,
    })),
  }
}

/** What a plan for this post may choose from: its risk points with their controls, lessons of the family, posts in sight. */
export const planChoices = async (
  cx: Looking,
  postId: Id<'post'>,
  family: string | null,
): Promise<FindingAnswer['choices']> => {
  const { tx } = cx
  const points = await tx.rows(sql<FindingAnswer['choices']['points'][number]>`
    select r.risk_point_id as id, r.no, r.name, coalesce((
      select jsonb_agg(jsonb_build_object('id', c.control_id, 'text', c.text) order by c.control_id) from risk_control c
      where c.tenant_id = r.tenant_id and c.risk_point_id = r.risk_point_id), '[]') as controls
    from risk_risk_point r
    where r.tenant_id = ${tx.tenant} and r.post_id = ${postId}
    order by r.no limit 100`)
  const lessons = await tx.rows(sql<FindingAnswer['choices']['lessons'][number]>`
    select i.code, i.title from curriculum_item i
    where i.tenant_id = ${tx.tenant} and i.kind = 'lesson' and ${family}::text = any (i.families)
    order by i.code limit 50`)
  const posts = await tx.rows(sql<FindingAnswer['choices']['posts'][number]>`
    select p.code, p.name, u.name as unit from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${postsOfOwn(cx)}
    order by string_to_array(u.path, '.')::integer[], p.code limit ${offeredAtMost.posts}`)
  return { points, lessons, posts }
}
