-- An uploaded list: only its mapped columns, for 35 days. Whoever reaches the unit may go on with it.
create table import_draft (
  tenant_id integer not null,
  id uuid not null,
  list text not null,
  unit_path text not null,
  file_name text not null,
  digest text not null,
  fields jsonb not null,
  -- Units and branches that the list names and that begin to exist when it is written.
  creates jsonb not null default '[]',
  staged_by uuid not null,
  staged_at timestamptz not null,
  primary key (tenant_id, id)
);
create index import_draft_list on import_draft (tenant_id, list, staged_at desc);

create table import_row (
  tenant_id integer not null,
  draft_id uuid not null,
  line integer not null,
  unit_path text not null,
  -- What the row is about: a staff number, the code of a post.
  key text not null,
  told jsonb not null,
  fixes jsonb not null default '{}',
  wish jsonb not null,
  doubts jsonb not null default '[]',
  state text not null check (state in ('open', 'aside', 'merged', 'written')),
  primary key (tenant_id, draft_id, line),
  foreign key (tenant_id, draft_id) references import_draft (tenant_id, id) on delete cascade
);
create index import_row_key on import_row (tenant_id, draft_id, key);

-- One writing of a draft, with what it changed, so that it can be taken back for thirty seconds.
create table import_run (
  tenant_id integer not null,
  id uuid not null,
  draft_id uuid not null,
  unit_path text not null,
  written_at timestamptz not null,
  undo_until timestamptz not null,
  undone_at timestamptz,
  changes jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, draft_id) references import_draft (tenant_id, id) on delete cascade
);
create index import_run_draft on import_run (tenant_id, draft_id, written_at desc);

-- What a column or a wording meant before.
create table import_column (
  tenant_id integer not null,
  list text not null,
  column_name text not null,
  field text not null,
  primary key (tenant_id, list, column_name)
);
create table import_wording (
  tenant_id integer not null,
  list text not null,
  field text not null,
  wording text not null,
  meaning text not null,
  primary key (tenant_id, list, field, wording)
);

alter table import_draft enable row level security;
alter table import_draft force row level security;
create policy import_draft_reach on import_draft using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table import_row enable row level security;
alter table import_row force row level security;
create policy import_row_reach on import_row using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table import_run enable row level security;
alter table import_run force row level security;
create policy import_run_reach on import_run using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table import_column enable row level security;
alter table import_column force row level security;
create policy import_column_tenant on import_column
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table import_wording enable row level security;
alter table import_wording force row level security;
create policy import_wording_tenant on import_wording
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert, update, delete on import_draft, import_row, import_run to plumbline_request;
grant select, insert, update, delete on import_column, import_wording to plumbline_request;
-- A holding that would end on the day it began never was.
grant delete on holding, absence to plumbline_request;
