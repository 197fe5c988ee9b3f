-- Why numbering stands still, written by the sequencer alone; no row while the ledger goes on.
create table ledger_halt (
  tenant_id integer not null,
  fork text not null,
  seen_size bigint check (seen_size >= 0),
  since timestamptz not null,
  primary key (tenant_id)
);
alter table ledger_halt enable row level security;
alter table ledger_halt force row level security;
create policy ledger_halt_tenant on ledger_halt
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select on ledger_halt to plumbline_request;
