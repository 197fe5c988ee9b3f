import type { Moment } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type ItemCounts, leastAnswers } from '../rules/item-statistic.ts'

export interface QuestionCounts extends ItemCounts {
  readonly code: string
  readonly countedAt: Moment
}

/**
 * LRN-17: counts anew, as the owner, tenant by tenant, once a day: first answers of different people, the rapid ones left
 * out; of an exam the answer beside the share right of its other questions. Fewer than twenty leave no row.
 */
export const countItems = async (tx: Tx, now: Moment): Promise<void> => {
  const [fresh] = await tx.rows(sql`
    select 1 from item_count where tenant_id = ${tx.tenant} and counted_at > ${now}::timestamptz - interval '20 hours'
    limit 1`)
  if (fresh) return
  await tx.rows(sql`delete from item_count where tenant_id = ${tx.tenant}`)
  await tx.rows(sql`
    with firsts as materialized (
      select distinct on (a.person_id, a.question_code, a.question_version)
        a.person_id, a.attempt_id, a.question_code, a.question_version, a.chosen, a.correct::integer as x
      from answer a
      where a.tenant_id = ${tx.tenant} and not exists (
        select 1 from rapid_flag r where r.tenant_id = a.tenant_id and r.person_id = a.person_id
          and r.attempt_id = a.attempt_id and r.part = a.question_code and r.rapid)
      order by a.person_id, a.question_code, a.question_version, a.answered_at, a.attempt_id),
    sittings as (
      select person_id, attempt_id, count(*) as asked, sum(correct::integer) as gained
      from answer where tenant_id = ${tx.tenant} group by person_id, attempt_id having count(*) >= 3),
    paired as (
      select f.question_code, f.question_version, f.x, (s.gained - f.x)::double precision / (s.asked - 1) as y
      from firsts f join sittings s on s.person_id = f.person_id and s.attempt_id = f.attempt_id),
    pairs as (
      select question_code, question_version, jsonb_build_object('n', count(*), 'sumX', sum(x), 'sumY', sum(y),
        'sumXX', sum(x * x), 'sumYY', sum(y * y), 'sumXY', sum(x * y)) as pairs
      from paired group by question_code, question_version),
    options as (
      select o.question_code, o.question_version, jsonb_object_agg(o.option, o.times) as chosen
      from (select f.question_code, f.question_version, c.option, count(*) as times
        from firsts f cross join unnest(f.chosen) as c(option) group by 1, 2, 3) o
      group by 1, 2)
    insert into item_count (tenant_id, question_code, question_version, n, right_count, chosen, pairs, counted_at)
    select ${tx.tenant}::integer, f.question_code, f.question_version, count(*), sum(f.x),
      coalesce(min(o.chosen::text)::jsonb, '{}'),
      coalesce(min(p.pairs::text)::jsonb, '{"n":0,"sumX":0,"sumY":0,"sumXX":0,"sumYY":0,"sumXY":0}'), ${now}
    from firsts f
    left join options o on o.question_code = f.question_code and o.question_version = f.question_version
    left join pairs p on p.question_code = f.question_code and p.question_version = f.question_version
    group by f.question_code, f.question_version having count(*) >= ${leastAnswers}::integer`)
}

/** Every version of a question that was counted, by code. */
export const loadItemCounts = (tx: Tx): Promise<QuestionCounts[]> =>
  tx.rows(sql<QuestionCounts>`
    select question_code as code, question_version as version, n, right_count as right, chosen, pairs, counted_at
    from item_count where tenant_id = ${tx.tenant} order by question_code, question_version desc limit ${longestExport + 1}`)
