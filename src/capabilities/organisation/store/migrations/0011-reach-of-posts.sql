-- A post is seen where its unit is in reach, where oneself holds it, or where somebody in reach does. Each way is asked by
-- an index of its own, so that what a learner sees does not cost a walk through everybody's holdings. Who is in reach is a
-- range of unit paths: paths are digits and dots, so '1.2.%' stands between '1.2' and '1.2/', and '1.2.' alone between
-- '1.2' and '1.2.'. The two ends are laid down first, because below a policy only plain comparisons reach an index.
create index holding_reach on holding (tenant_id, post_id, (unit_path collate "C")) where to_on is null;
drop policy post_reach on post;
create policy post_reach on post using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or id in (select h.post_id from holding h
      where h.tenant_id = nullif(current_setting('app.tenant', true), '')::integer
        and h.person_id = nullif(current_setting('app.person', true), '')::uuid and h.to_on is null)
    or exists (
      with reach as materialized (
        select rtrim(s.pattern, '.%') as low,
          rtrim(s.pattern, '.%') || case right(s.pattern, 1) when '%' then '/' else '.' end as high
        from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) as s(pattern))
      select 1 from reach where exists (select 1 from holding h
        where h.tenant_id = post.tenant_id and h.post_id = post.id and h.to_on is null
          and h.unit_path collate "C" >= reach.low and h.unit_path collate "C" < reach.high))
    or current_setting('app.branches', true) <> '' and id in (select h.post_id from person m
      join holding h on h.tenant_id = m.tenant_id and h.person_id = m.id and h.to_on is null
      where m.tenant_id = nullif(current_setting('app.tenant', true), '')::integer
        and m.branch_id = any ((select string_to_array(nullif(current_setting('app.branches', true), ''), ','))::uuid[]))));
