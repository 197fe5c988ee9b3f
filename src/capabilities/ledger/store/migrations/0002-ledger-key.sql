-- The public keys that have signed this ledger, so that an export can say by which key it is to be checked.
create table ledger_key (
  tenant_id integer not null,
  public_key bytea not null check (length(public_key) = 32),
  since_size bigint not null check (since_size >= 1),
  primary key (tenant_id, public_key)
);
alter table ledger_key enable row level security;
alter table ledger_key force row level security;
create policy ledger_key_tenant on ledger_key
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select on ledger_key to plumbline_request;
