-- A post is seen where its unit is in reach, where oneself holds it, or where somebody in reach does. Each way is asked
-- by its own index, so that what a learner sees does not cost a walk through everybody's holdings.
drop policy post_reach on post;
create policy post_reach on post using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or id in (select h.post_id from holding h
      where h.tenant_id = nullif(current_setting('app.tenant', true), '')::integer
        and h.person_id = nullif(current_setting('app.person', true), '')::uuid and h.to_on is null)
    or current_setting('app.scope', true) <> '' and exists (select 1 from holding h
      where h.tenant_id = post.tenant_id and h.post_id = post.id and h.to_on is null
        and (h.unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]))
    or current_setting('app.branches', true) <> '' and id in (select h.post_id from person m
      join holding h on h.tenant_id = m.tenant_id and h.person_id = m.id and h.to_on is null
      where m.tenant_id = nullif(current_setting('app.tenant', true), '')::integer
        and m.branch_id = any ((select string_to_array(nullif(current_setting('app.branches', true), ''), ','))::uuid[]))));
