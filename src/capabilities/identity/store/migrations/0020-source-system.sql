-- A system of others that hands something in: asked for by one administrator, given its token by another. Of the token
-- only a digest is kept.
create table source_system (
  tenant_id integer not null,
  id uuid not null,
  name text not null check (char_length(name) between 2 and 60),
  may text not null check (may in ('hand-in-counts')),
  -- What it reaches; the row itself lies in no unit.
  reach_path text not null,
  last_on date not null,
  reason text not null check (char_length(reason) between 2 and 200),
  asked_by uuid not null,
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  outcome text check (outcome in ('issued', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  secret_digest bytea,
  used_on date,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
  check ((outcome is not distinct from 'issued') = (secret_digest is not null)),
  check (outcome <> 'issued' or decided_by <> asked_by),
  check ((revoked_at is null) = (revoked_by is null)),
  check (revoked_at is null or outcome = 'issued')
);
alter table source_system enable row level security;
alter table source_system force row level security;
create policy source_system_tenant on source_system
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert, update (outcome, decided_by, decided_at, secret_digest, used_on, revoked_by, revoked_at)
  on source_system to plumbline_request;

-- Published for joining by other capabilities; without the digest.
create view identity_source_system with (security_invoker = true) as
  select tenant_id, id as system_id, name, may, reach_path, last_on, reason, asked_by, asked_at, lapses_at, outcome,
    decided_by, decided_at, used_on, revoked_at
  from source_system;
grant select on identity_source_system to plumbline_request;
