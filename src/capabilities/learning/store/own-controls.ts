import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { AnswersCounted, ControlAnswer, ControlVerdict } from '../rules/own-control.ts'

export interface MeantControl {
  readonly id: Id<'control'>
  readonly text: Pair
  readonly risk: Pair
  readonly ownerPost: string
}

interface Asker {
  readonly person: Id<'person'>
  readonly on: Day
}

/**
 * The control of ours that a case asks about: of a risk point of the own posts in a family of the case, carried out by
 * a named post, no education; the gravest point first.
 */
export const controlMeant = async (
  tx: Tx,
  { person, on }: Asker,
  families: readonly string[],
): Promise<MeantControl | undefined> => {
  const [found] = await tx.rows(sql<MeantControl>`
    select c.control_id as id, c.text, c.risk_name as risk, c.owner_post
    from organisation_holding h
    join risk_control c on c.tenant_id = h.tenant_id and c.post_id = h.post_id
    join risk_risk_point r on r.tenant_id = c.tenant_id and r.risk_point_id = c.risk_point_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${person}
      and h.from_on <= ${on}::date and (h.to_on is null or h.to_on > ${on}::date)
      and c.family = any (${[...families]}::text[]) and c.kind <> 'education' and c.owner_post is not null
    order by array_position(${[...families]}::text[], c.family), array_position(array['HIGH', 'MEDIUM', 'LOW'], r.grade),
      c.risk_no, c.control_id limit 1`)
  return found
}

export interface ControlAnswerRow {
  readonly id: Id<'control-answer'>
  readonly caseCode: string
  readonly controlId: Id<'control'>
  readonly ownerPost: string
  readonly controlText: Pair
  readonly riskName: Pair
  readonly answer: ControlAnswer
  readonly answeredOn: Day
}

interface Tables {
  controlAnswer: ControlAnswerRow
  controlAnswerer: { readonly personId: Id<'person'>; readonly caseCode: string; readonly caseVersion: string }
}

/** LRN-22: the answer and, apart from it, whose it was; a second one to the same version is not taken. */
export const keepControlAnswer = async (
  tx: Tx,
  answer: ControlAnswerRow,
  { person, version }: { readonly person: Id<'person'>; readonly version: string },
): Promise<boolean> => {
  const first = await tx
    .withTables<Tables>()
    .insertInto('controlAnswerer')
    .values({ personId: person, caseCode: answer.caseCode, caseVersion: version })
    .onConflict((c) => c.columns(['personId', 'caseCode', 'caseVersion']).doNothing())
    .returning('controlAnswerer.caseCode')
    .execute()
  if (first.length === 0) return false
  await tx.withTables<Tables>().insertInto('controlAnswer').values(answer).execute()
  return true
}

export interface OpenControl extends AnswersCounted {
  readonly control: Id<'control'>
  readonly text: Pair
  readonly risk: Pair
  readonly case: string
}

/** Controls that the posts held carry out, said to fail since their newest look; six at most. */
export const controlsSaidToFail = (tx: Tx, { person, on }: Asker): Promise<OpenControl[]> =>
  tx.rows(sql<OpenControl>`
    select a.control_id as control, a.text, a.risk, a.case_code as "case", a.works, a.fails, a.unknown
    from (
      select x.tenant_id, x.owner_post, x.control_id, x.case_code,
        (array_agg(x.control_text order by x.answered_on desc, x.id desc))[1] as text,
        (array_agg(x.risk_name order by x.answered_on desc, x.id desc))[1] as risk,
        (count(*) filter (where x.answer = 'works'))::integer as works,
        (count(*) filter (where x.answer = 'fails'))::integer as fails,
        (count(*) filter (where x.answer = 'unknown'))::integer as unknown
      from control_answer x
      where x.tenant_id = ${tx.tenant} and x.owner_post in (
        select p.code from organisation_holding h
        join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
        where h.tenant_id = ${tx.tenant} and h.person_id = ${person}
          and h.from_on <= ${on}::date and (h.to_on is null or h.to_on > ${on}::date))
      group by x.tenant_id, x.owner_post, x.control_id, x.case_code) a
    where a.fails > coalesce((
      select k.answers from control_look k
      where k.tenant_id = a.tenant_id and k.control_id = a.control_id and k.case_code = a.case_code
      order by k.recorded_at desc limit 1), 0)
    order by a.fails desc, a.control_id, a.case_code limit 6`)

interface Look {
  readonly id: Id<'control-look'>
  readonly control: Id<'control'>
  readonly case: string
  readonly verdict: ControlVerdict
  readonly answers: number
  readonly on: Day
  readonly at: Moment
}

export const keepLook = async (tx: Tx, look: Look): Promise<void> => {
  await tx.rows(sql`
    insert into control_look (tenant_id, id, case_code, control_id, verdict, answers, looked_on, recorded_at)
    values (${tx.tenant}, ${look.id}, ${look.case}, ${look.control}, ${look.verdict}, ${look.answers}, ${look.on},
      ${look.at})`)
}
