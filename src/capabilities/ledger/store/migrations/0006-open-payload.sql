-- A view that reads as its owner is no second wall: what stands open in every export is kept beside, under its own policy.
drop view ledger_open_payload;

create table ledger_open_payload (
  tenant_id integer not null,
  entry_id uuid not null,
  position integer not null check (position >= 0),
  payload text not null,
  salt bytea not null check (length(salt) = 32),
  primary key (tenant_id, entry_id, position),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);
alter table ledger_open_payload enable row level security;
alter table ledger_open_payload force row level security;
create policy ledger_open_payload_tenant on ledger_open_payload
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on ledger_open_payload to plumbline_request;
