-- Every backup that was asked for, by whom, and what came of it. The files lie outside the database.
create table ledger_backup (
  tenant_id integer not null,
  id uuid not null,
  cause text not null check (cause in ('person', 'schedule', 'command')),
  asked_by uuid,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  file text,
  bytes bigint check (bytes >= 0),
  rows bigint check (rows >= 0),
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  sealed boolean,
  fault text,
  rehearsed_at timestamptz,
  rehearsal_worked boolean,
  primary key (tenant_id, id),
  check ((state = 'done') = (digest is not null)),
  check ((rehearsed_at is null) = (rehearsal_worked is null)),
  check (rehearsed_at is null or state = 'done')
);
create index ledger_backup_asked on ledger_backup (tenant_id, asked_at desc);
-- One backup at a time: whoever asks while another waits or runs gets that one.
create unique index ledger_backup_open on ledger_backup (tenant_id) where state in ('waiting', 'running');
alter table ledger_backup enable row level security;
alter table ledger_backup force row level security;
create policy ledger_backup_tenant on ledger_backup
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert, update (rehearsed_at, rehearsal_worked) on ledger_backup to plumbline_request;

-- Where backups go and when the next one is due, as the running product was told.
create table ledger_backup_plan (
  tenant_id integer not null,
  place text not null,
  sealed boolean not null,
  daily_at time,
  free_bytes bigint,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (tenant_id)
);
alter table ledger_backup_plan enable row level security;
alter table ledger_backup_plan force row level security;
create policy ledger_backup_plan_tenant on ledger_backup_plan
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select on ledger_backup_plan to plumbline_request;

-- Which checkpoint was given to whom: a body or a post, never a person.
create table ledger_checkpoint_copy (
  tenant_id integer not null,
  id uuid not null,
  size bigint not null check (size >= 1),
  root bytea not null check (length(root) = 32),
  keeper text not null check (length(keeper) between 2 and 60),
  form text not null check (form in ('paper', 'file', 'note')),
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (tenant_id, id)
);
create index ledger_checkpoint_copy_given on ledger_checkpoint_copy (tenant_id, given_at desc);
alter table ledger_checkpoint_copy enable row level security;
alter table ledger_checkpoint_copy force row level security;
create policy ledger_checkpoint_copy_tenant on ledger_checkpoint_copy
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on ledger_checkpoint_copy to plumbline_request;
