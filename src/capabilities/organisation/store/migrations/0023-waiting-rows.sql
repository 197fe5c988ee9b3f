-- A row waits while it is neither written, set aside nor merged into another: /today, the lists that are begun and the steps
-- of the first run count this. `import_row.doubtful` says nothing any more and is no longer written.
create or replace view organisation_import with (security_invoker = true) as
  select d.tenant_id, d.id as draft_id, d.list, d.unit_path, d.file_name, d.staged_at,
    (select count(*) from import_row r
      where r.tenant_id = d.tenant_id and r.draft_id = d.id and r.state = 'open') as waiting,
    (select max(w.written_at) from import_run w
      where w.tenant_id = d.tenant_id and w.draft_id = d.id and w.undone_at is null) as written_at,
    (select count(*) from import_handing h
      where h.tenant_id = d.tenant_id and h.draft_id = d.id and h.ended_at is null) as in_hand
  from import_draft d;
