-- A ceiling changes by two people: what one officer proposed, and what another answered. What was decided stays.
create table ceiling_proposal (
  tenant_id integer not null,
  id uuid not null,
  class text not null check (class in ('leader', 'high', 'medium', 'other')),
  minutes_before integer not null,
  minutes integer not null check (minutes between 5 and 600 and minutes <> minutes_before),
  reason text not null check (char_length(reason) between 2 and 200),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  lapses_at timestamptz not null check (lapses_at > proposed_at),
  outcome text check (outcome in ('confirmed', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
  check (outcome <> 'confirmed' or decided_by <> proposed_by)
);
create index ceiling_proposal_waiting on ceiling_proposal (tenant_id, lapses_at) where outcome is null;

-- Like the ceilings themselves: a matter of the whole organisation, of no unit.
alter table ceiling_proposal enable row level security;
alter table ceiling_proposal force row level security;
create policy ceiling_proposal_tenant on ceiling_proposal
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert, update (outcome, decided_by, decided_at) on ceiling_proposal to plumbline_request;
