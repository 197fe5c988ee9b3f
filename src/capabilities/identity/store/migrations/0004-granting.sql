-- A grant that ends on the day it began, or before, was never in force.
alter table role_grant drop constraint role_grant_check;
alter table role_grant add check (to_on is null or to_on >= from_on);
alter table role_grant add column proposal_id uuid;

-- Who asked for a role for whom, and who else said yes. What was decided is not changed again.
create table role_proposal (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  -- [{"unitPath": "1.4", "branch": null}]
  places jsonb not null,
  from_on date not null,
  to_on date not null check (to_on > from_on),
  reason text not null check (char_length(reason) between 2 and 200),
  people integer not null check (people in (1, 2)),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  lapses_at timestamptz not null,
  outcome text check (outcome in ('granted', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  check ((outcome is null) = (decided_at is null)),
  check (proposed_by <> person_id),
  check (outcome <> 'granted' or people = 1 or (decided_by <> proposed_by and decided_by <> person_id))
);
create index role_proposal_waiting on role_proposal (tenant_id, lapses_at) where outcome is null;

-- A system administrator looks as an officer for an hour, with a reason; others look at it afterwards.
create table emergency_access (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null check (char_length(reason) between 2 and 400),
  opened_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > opened_at),
  ended_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  finding text,
  primary key (tenant_id, id),
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (finding is null)),
  check (reviewed_by <> person_id)
);
create index emergency_access_person on emergency_access (tenant_id, person_id, ends_at);

alter table role_proposal enable row level security;
alter table role_proposal force row level security;
-- Like a grant: seen where its person's account is.
create policy role_proposal_reach on role_proposal
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and exists (select from account a where a.tenant_id = role_proposal.tenant_id and a.person_id = role_proposal.person_id)
  );
alter table emergency_access enable row level security;
alter table emergency_access force row level security;
create policy emergency_access_reach on emergency_access
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and exists (select from account a
      where a.tenant_id = emergency_access.tenant_id and a.person_id = emergency_access.person_id)
  );
grant select, insert, update (outcome, decided_by, decided_at) on role_proposal to plumbline_request;
grant select, insert, update (ended_at, reviewed_by, reviewed_at, finding) on emergency_access to plumbline_request;

-- Published for joining by other capabilities.
create view identity_role_grant with (security_invoker = true) as
  select tenant_id, id as grant_id, person_id, role, unit_path, branch_id, from_on, to_on, proposal_id from role_grant;
create view identity_role_proposal with (security_invoker = true) as
  select tenant_id, id as proposal_id, person_id, role, places, from_on, to_on, reason, people, proposed_by, proposed_at,
    lapses_at, outcome, decided_by, decided_at
  from role_proposal;
grant select on identity_role_grant, identity_role_proposal to plumbline_request;
