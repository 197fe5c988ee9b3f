-- A device that several people share: made by an administrator, joined by a code, known by the secret in its cookie.
create table shared_device (
  tenant_id integer not null,
  id uuid not null,
  name text not null,
  unit_path text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  code_digest bytea not null,
  code_ends_at timestamptz not null,
  secret_digest bytea,
  joined_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((secret_digest is null) = (joined_at is null))
);
alter table shared_device enable row level security;
alter table shared_device force row level security;
create policy shared_device_tenant on shared_device
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

create table pin (
  tenant_id integer not null,
  person_id uuid not null,
  hash text not null,
  chosen_at timestamptz not null,
  failures integer not null default 0,
  primary key (tenant_id, person_id)
);
alter table pin enable row level security;
alter table pin force row level security;
create policy pin_own on pin
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and person_id = nullif(current_setting('app.person', true), '')::uuid
  );

grant select, insert, update on shared_device to plumbline_request;
grant select, insert, update on pin to plumbline_request;
