-- A count is entered by a person or handed in by a system of others, never both.
alter table signal_count alter column entered_by drop not null;
alter table signal_count add column source_system_id uuid;
alter table signal_count add check ((entered_by is null) <> (source_system_id is null));
create index signal_count_system on signal_count (tenant_id, source_system_id, month)
  where source_system_id is not null;
