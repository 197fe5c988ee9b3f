-- Which norm took the place of one that ended, by its code, where it is told.
alter table norm_change add column replaced_by text;
create or replace view norms_change with (security_invoker = true) as
  select c.tenant_id, c.id as change_id, c.code, c.kind, c.version, c.effective_on, c.note, c.recorded_at,
    v.body -> 'title' as title, c.touched, c.replaced_by
  from norm_change c
  join norm_version v on v.tenant_id = c.tenant_id and v.code = c.code and v.version = c.version;
