-- How many minutes of a programme can still be done: what was withdrawn since is asked of nobody.
create or replace view plan_programme with (security_invoker = true) as
  select tenant_id, id as programme_id, unit_path, name, kind, from_on, to_on, minutes, state, version, running_version,
    submitted_by, submitted_at, editors, published_at, people, (
      select coalesce(sum((i ->> 'minutes')::integer), 0)::integer from jsonb_array_elements(items) as i
      where (tenant_id, i ->> 'kind', i ->> 'code') not in (
        select o.tenant_id, o.kind, o.code from curriculum_out_of_use o)) as minutes_in_use
  from programme where state <> 'withdrawn';
create or replace view plan_publication with (security_invoker = true) as
  select tenant_id, programme_id, version, unit_path, name, kind, from_on, to_on, minutes, people, published_at, (
      select coalesce(sum((i ->> 'minutes')::integer), 0)::integer from jsonb_array_elements(items) as i
      where (tenant_id, i ->> 'kind', i ->> 'code') not in (
        select o.tenant_id, o.kind, o.code from curriculum_out_of_use o)) as minutes_in_use
  from programme_publication;
