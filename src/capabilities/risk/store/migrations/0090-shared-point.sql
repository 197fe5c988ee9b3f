-- Two like points of two posts that are one: the same words at both, told once; grade, controls and findings stay each post's own.
create table shared_point_member (
  tenant_id integer not null,
  shared_id uuid not null,
  risk_point_id uuid not null,
  -- The version that stood before, which stays kept.
  version_before integer not null,
  primary key (tenant_id, shared_id, risk_point_id),
  foreign key (tenant_id, risk_point_id) references risk_point (tenant_id, id)
);
create index shared_point_member_point on shared_point_member (tenant_id, risk_point_id);

create table shared_point (
  tenant_id integer not null,
  id uuid not null,
  words jsonb not null,
  proposed_by uuid not null,
  proposed_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);

-- What became of it, one below the other; the newest holds.
create table shared_point_step (
  tenant_id integer not null,
  shared_id uuid not null,
  turn integer not null,
  step text not null check (step in ('confirmed', 'declined', 'parted')),
  person_id uuid not null,
  reason text not null check (char_length(reason) <= 400),
  taken_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, shared_id, turn)
);

alter table shared_point_member enable row level security;
alter table shared_point_member force row level security;
create policy shared_point_member_reach on shared_point_member using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from risk_point r
    where r.tenant_id = shared_point_member.tenant_id and r.id = shared_point_member.risk_point_id));
alter table shared_point enable row level security;
alter table shared_point force row level security;
create policy shared_point_reach on shared_point using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from shared_point_member m
    where m.tenant_id = shared_point.tenant_id and m.shared_id = shared_point.id));
alter table shared_point_step enable row level security;
alter table shared_point_step force row level security;
create policy shared_point_step_reach on shared_point_step using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from shared_point_member m
    where m.tenant_id = shared_point_step.tenant_id and m.shared_id = shared_point_step.shared_id));
grant select, insert on shared_point_member, shared_point, shared_point_step to plumbline_request;
