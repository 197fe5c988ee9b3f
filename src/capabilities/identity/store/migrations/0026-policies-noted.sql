-- Which policies were in force from when on, by what the product says of itself when it starts; a row is never changed.
create table policies_noted (
  tenant_id integer not null,
  version integer not null check (version > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  lines jsonb not null,
  product text not null,
  noted_at timestamptz not null,
  primary key (tenant_id, version)
);
alter table policies_noted enable row level security;
alter table policies_noted force row level security;
create policy policies_noted_tenant on policies_noted
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select on policies_noted to plumbline_request;
