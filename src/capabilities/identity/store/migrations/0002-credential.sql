-- Signing in looks for the account whose staff number was typed, before anybody is known: it sees that row alone.
create policy account_claimed on account for select
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and staff_no = any ((select string_to_array(current_setting('app.staff_no', true), chr(10)))::text[])
  );

-- When the person first chose how to sign in, and since when an administrator has kept the account shut.
alter table account add column signed_up_at timestamptz, add column blocked_at timestamptz;

alter table session
  add column id uuid not null default gen_random_uuid(),
  add column kind text not null default 'plain' check (kind in ('plain', 'lasting', 'shared', 'demo')),
  add column opened_by text not null default 'demo' check (opened_by in ('password', 'code', 'passkey', 'pin', 'demo')),
  add column seen_at timestamptz,
  add column browser text not null default '';
grant update on session to plumbline_request;
-- The owner forgets sessions that have ended.
create policy session_kept_by_owner on session to plumbline_owner
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

create table password (
  tenant_id integer not null,
  person_id uuid not null,
  hash text not null,
  chosen_at timestamptz not null,
  primary key (tenant_id, person_id)
);

-- A printed code is used once; only its digest is kept.
create table sign_in_code (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  digest bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  ends_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (tenant_id, id)
);
create index sign_in_code_person on sign_in_code (tenant_id, person_id);

-- A new code for somebody with a sensitive role waits for a second person.
create table code_request (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  outcome text check (outcome in ('approved', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  check (outcome <> 'approved' or decided_by <> asked_by)
);
create index code_request_person on code_request (tenant_id, person_id);

alter table password enable row level security;
alter table password force row level security;
create policy password_own on password
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and person_id = nullif(current_setting('app.person', true), '')::uuid
  );

alter table sign_in_code enable row level security;
alter table sign_in_code force row level security;
-- Codes and requests are seen where their person's account is.
create policy sign_in_code_reach on sign_in_code
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and exists (select from account a where a.tenant_id = sign_in_code.tenant_id and a.person_id = sign_in_code.person_id)
  );

alter table code_request enable row level security;
alter table code_request force row level security;
create policy code_request_reach on code_request
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and exists (select from account a where a.tenant_id = code_request.tenant_id and a.person_id = code_request.person_id)
  );

grant select, insert, update on password to plumbline_request;
grant select, insert, update on sign_in_code to plumbline_request;
grant select, insert, update on code_request to plumbline_request;

create view identity_account with (security_invoker = true) as
  select a.tenant_id, a.person_id, a.unit_path, a.signed_up_at, a.blocked_at, a.closed_on,
    (select max(c.ends_at) from sign_in_code c
     where c.tenant_id = a.tenant_id and c.person_id = a.person_id and c.used_at is null and c.withdrawn_at is null)
      as code_ends_at
  from account a;
grant select on identity_account to plumbline_request;
