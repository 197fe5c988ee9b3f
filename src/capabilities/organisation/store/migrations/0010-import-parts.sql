-- What a writing changed, in parts of some thousand rows, so that neither writing nor taking back holds all of it at once.
create table import_run_part (
  tenant_id integer not null,
  run_id uuid not null,
  part integer not null,
  unit_path text not null,
  changes jsonb not null,
  primary key (tenant_id, run_id, part),
  foreign key (tenant_id, run_id) references import_run (tenant_id, id) on delete cascade
);
alter table import_run_part enable row level security;
alter table import_run_part force row level security;
create policy import_run_part_reach on import_run_part using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
grant select, insert, update, delete on import_run_part to plumbline_request;

-- Serves thirty seconds; what was written before can no longer be taken back anyway.
alter table import_run drop column changes;
