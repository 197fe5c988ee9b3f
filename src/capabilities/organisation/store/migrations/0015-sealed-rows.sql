-- What an uploaded list says of people, party data with it, is kept sealed; which rows wait for somebody is told without.
alter table import_row add column sealed text;
alter table import_row add column doubtful boolean not null default false;
alter table import_row no force row level security;
update import_row set doubtful = true where doubts <> '[]';
alter table import_row force row level security;
alter table import_row
  alter column told drop not null,
  alter column fixes drop not null, alter column fixes drop default,
  alter column wish drop not null,
  alter column doubts drop not null, alter column doubts drop default;
alter table import_row add constraint import_row_kept check ((sealed is null) = (told is not null));

create or replace view organisation_import with (security_invoker = true) as
  select d.tenant_id, d.id as draft_id, d.list, d.unit_path, d.file_name, d.staged_at,
    (select count(*) from import_row r
      where r.tenant_id = d.tenant_id and r.draft_id = d.id and r.state = 'open' and r.doubtful) as waiting,
    (select max(w.written_at) from import_run w
      where w.tenant_id = d.tenant_id and w.draft_id = d.id and w.undone_at is null) as written_at
  from import_draft d;

-- Likewise what a writing changed, before and after.
alter table import_run_part add column sealed text;
alter table import_run_part alter column changes drop not null;
alter table import_run_part add constraint import_run_part_kept check ((sealed is null) = (changes is not null));
