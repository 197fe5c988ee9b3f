-- Which citations a change touches, so that whoever cites can ask; absent where it touches every citation of the norm.
alter table norm_change add column touched text[];
create or replace view norms_change with (security_invoker = true) as
  select c.tenant_id, c.id as change_id, c.code, c.kind, c.version, c.effective_on, c.note, c.recorded_at,
    v.body -> 'title' as title, c.touched
  from norm_change c
  join norm_version v on v.tenant_id = c.tenant_id and v.code = c.code and v.version = c.version;
