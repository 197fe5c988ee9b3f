-- Who asked that the content of a thing be erased, and who decided; the sequencer erases what was approved.
create table ledger_erasure (
  tenant_id integer not null,
  id uuid not null,
  kind text collate "C" not null,
  stream_id text collate "C" not null,
  up_to bigint not null check (up_to >= 1),
  ground text not null check (ground in ('retention-ended', 'person-asked', 'recorded-wrongly', 'not-necessary')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  approved boolean,
  erased_at timestamptz,
  primary key (tenant_id, id),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
  check (decided_by <> asked_by),
  check (erased_at is null or approved)
);
create unique index ledger_erasure_open on ledger_erasure (tenant_id, kind, stream_id) where decided_by is null;
create index ledger_erasure_waiting on ledger_erasure (tenant_id) where approved and erased_at is null;
create index ledger_erasure_stream on ledger_erasure (tenant_id, kind, stream_id) where erased_at is not null;

alter table ledger_erasure enable row level security;
alter table ledger_erasure force row level security;
create policy ledger_erasure_tenant on ledger_erasure
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert, update (decided_by, decided_at, approved) on ledger_erasure to plumbline_request;

-- The decisions themselves hold nothing personal and stand open in every export. The view reads as its owner, who is
-- behind the policy of the tenant too.
create view ledger_open_payload as
  select p.tenant_id, p.entry_id, p.position, p.payload, p.salt
  from ledger_payload p where p.kind = 'ledger-erasure' and p.payload is not null;
grant select on ledger_open_payload to plumbline_request;
