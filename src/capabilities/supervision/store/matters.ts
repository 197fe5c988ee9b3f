import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { Matter, Rectification } from '../rules/rectification.ts'
import { findingsAt, loadFinding, setFindingState } from './findings.ts'
import { loadHazard, saveHazard } from './hazards.ts'
import { roundsOf } from './rectifications.ts'

/** What is put right, as far as putting right needs to know it. */
export interface MatterSeen {
  readonly matter: Matter
  readonly id: string
  readonly unitPath: string
  readonly postId: Id<'post'> | null
  readonly isOpen: boolean
  readonly repeat: boolean
  readonly rounds: readonly Rectification[]
  /** Whether the same was found at the post from this day on. */
  readonly foundSince: (day: Day) => Promise<boolean>
  /** Whether the risk point belongs to the post concerned. */
  readonly hasRiskPoint: (id: string) => Promise<boolean>
  readonly close: (on: Day) => Promise<void>
}

/** Who looks, from where. */
interface Seer {
  readonly tx: Tx
  readonly actor: {
    readonly person: Id<'person'>
    readonly unitPath: string
    readonly roles: readonly string[]
    readonly reach: { readonly units: readonly string[] }
  }
  readonly today: Day
}

/** A matter in reach, locked; what lies beyond looks absent. */
export const loadMatter = async (
  tx: Tx,
  reach: readonly string[],
  { kind, id }: { readonly kind: Matter; readonly id: string },
): Promise<MatterSeen | undefined> => {
  if (kind === 'hazard') return hazardMatter(tx, reach, id)
  const finding = await loadFinding(tx, reach, id as Id<'finding'>)
  if (!finding) return undefined
  return {
    matter: kind,
    id,
    unitPath: finding.unitPath,
    postId: finding.postId,
    isOpen: finding.state === 'open',
    repeat: finding.repeats !== null,
    rounds: await roundsOf(tx, kind, id),
    foundSince: async (day) =>
      (await findingsAt(tx, finding.postId, finding.family)).some(
        (one) => one.id !== finding.id && one.state !== 'refuted' && one.happenedOn > day,
      ),
    hasRiskPoint: async (point) => (await riskPointAt(tx, finding.postId, point)) !== undefined,
    close: (on) => setFindingState(tx, finding.id, 'closed', on),
  }
}

/** Of a hazard nothing was found yet, so nothing can be found again. */
const hazardMatter = async (tx: Tx, reach: readonly string[], id: string): Promise<MatterSeen | undefined> => {
  const hazard = await loadHazard(tx, reach, id as Id<'hazard'>)
  if (!hazard) return undefined
  const { postId } = hazard
  return {
    matter: 'hazard',
    id,
    unitPath: hazard.unitPath,
    postId,
    isOpen: hazard.state === 'open',
    repeat: false,
    rounds: await roundsOf(tx, 'hazard', id),
    foundSince: async () => false,
    hasRiskPoint: async (point) => postId !== null && (await riskPointAt(tx, postId, point)) !== undefined,
    close: (on) => saveHazard(tx, { ...hazard, state: 'closed', closedOn: on }),
  }
}

/** Posts `p` whose steps this person sees: in reach, of the own crew, or held. */
export const postsOfOwn = ({
  actor,
  today,
}: Omit<Seer, 'tx'>) => sql<boolean>`(${withinUnits('p.unit_path', actor.reach.units)}
  or p.unit_path = ${actor.unitPath}
  or exists (
    select from organisation_holding h
    where h.tenant_id = p.tenant_id and h.post_id = p.post_id and h.person_id = ${actor.person}
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)))`

/**
 * Whether somebody is too near to judge: holding the post concerned or the one that carries the remedy out, or, without
 * the discipline role, any post of the unit.
 */
export const isNear = async (
  { tx, actor, today }: Seer,
  { unitPath, postId }: Pick<MatterSeen, 'unitPath' | 'postId'>,
  owner: string,
): Promise<boolean> => {
  const rows = await tx.rows(sql`
    select from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${actor.person}
      and (p.post_id = ${postId} or p.code = ${owner}
        or (not ${actor.roles.includes('officer')} and p.unit_path = ${unitPath}))
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)
    limit 1`)
  return rows.length > 0
}

export interface OldControl {
  readonly id: Id<'control'>
  readonly text: Rectification['text']
}

/** An open control of this risk point, to be replaced. */
export const controlOf = async (tx: Tx, riskPoint: string, control: string | null): Promise<OldControl | undefined> => {
  if (control === null) return undefined
  const rows = await tx.rows(sql<OldControl>`
    select c.control_id as id, c.text from risk_control c
    where c.tenant_id = ${tx.tenant} and c.risk_point_id = ${riskPoint}::uuid and c.control_id = ${control}::uuid limit 1`)
  return rows[0]
}

export interface PostPlace {
  readonly id: Id<'post'>
  readonly code: string
  readonly unitPath: string
}

/** An open post in reach. */
export const postPlace = async (
  tx: Tx,
  within: ReturnType<typeof postsOfOwn>,
  code: string,
): Promise<PostPlace | undefined> => {
  const rows = await tx.rows(sql<PostPlace>`
    select p.post_id as id, p.code, p.unit_path from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.code = ${code} and p.closed_on is null and ${within} limit 1`)
  return rows[0]
}

/** A counted risk point of this post with its family. */
export const riskPointAt = async (
  tx: Tx,
  postId: Id<'post'>,
  id: string,
): Promise<{ readonly family: string } | undefined> => {
  const rows = await tx.rows(sql<{ family: string }>`
    select r.family from risk_risk_point r
    where r.tenant_id = ${tx.tenant} and r.post_id = ${postId} and r.risk_point_id = ${id}::uuid limit 1`)
  return rows[0]
}
