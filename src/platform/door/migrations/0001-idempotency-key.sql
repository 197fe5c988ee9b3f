create table idempotency_key (
  tenant_id integer not null,
  person_id uuid not null,
  key text not null,
  verb text not null,
  body_hash bytea not null,
  answer jsonb,
  at timestamptz not null,
  primary key (tenant_id, person_id, key)
);
create index idempotency_key_at on idempotency_key (tenant_id, at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_tenant on idempotency_key
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert, update, delete on idempotency_key to plumbline_request;
