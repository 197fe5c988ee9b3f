-- Published for joining by other capabilities: each list that was taken in, the rows that wait for somebody, and when
-- it was last written.
create view organisation_import with (security_invoker = true) as
  select d.tenant_id, d.id as draft_id, d.list, d.unit_path, d.file_name, d.staged_at,
    (select count(*) from import_row r
      where r.tenant_id = d.tenant_id and r.draft_id = d.id and r.state = 'open' and r.doubts <> '[]') as waiting,
    (select max(w.written_at) from import_run w
      where w.tenant_id = d.tenant_id and w.draft_id = d.id and w.undone_at is null) as written_at
  from import_draft d;
grant select on organisation_import to plumbline_request;
