-- How often a secret was guessed at: one row an account, a network address, and one for everybody.
create table secret_try (
  tenant_id integer not null,
  key bytea not null,
  failures integer not null,
  free_at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant_id, key)
);
create index secret_try_last on secret_try (tenant_id, last_at);

alter table secret_try enable row level security;
alter table secret_try force row level security;
create policy secret_try_tenant on secret_try
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert, update, delete on secret_try to plumbline_request;
