-- What a post may decide: a power is known by its id, what it says is kept in versions.
create table power (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  primary key (tenant_id, id)
);
create index power_post on power (tenant_id, post_id);

-- One version is one proposal. It holds from its day on once it is confirmed; it never holds when it was turned down.
create table power_version (
  tenant_id integer not null,
  power_id uuid not null,
  version integer not null check (version > 0),
  post_id uuid not null,
  kind text not null check (kind in ('people', 'money', 'materials', 'work', 'information')),
  name jsonb not null,
  discretion text not null check (discretion in ('BOUND', 'RANGE', 'OPEN')),
  limits jsonb not null,
  norms text[] not null,
  rule jsonb not null,
  counterparties text[] not null,
  checker_post text,
  -- The power is taken away from the day on.
  ends boolean not null,
  from_on date not null,
  proposed_on date not null,
  recorded_at timestamptz not null,
  confirmed_on date,
  confirmed_at timestamptz,
  returned_on date,
  primary key (tenant_id, power_id, version),
  foreign key (tenant_id, power_id) references power (tenant_id, id),
  check (confirmed_on is null or returned_on is null),
  check ((confirmed_on is null) = (confirmed_at is null))
);
create index power_version_post on power_version (tenant_id, post_id, from_on);
-- At most one version of a power waits.
create unique index power_version_waits on power_version (tenant_id, power_id)
  where confirmed_on is null and returned_on is null;

-- The way of a version from its proposal on: evidence, never changed. Who took a step is kept and not shown.
create table version_step (
  tenant_id integer not null,
  id uuid not null,
  -- The power that the version belongs to.
  subject_id uuid not null,
  version integer not null,
  turn integer not null check (turn > 0),
  step text not null check (step in ('proposed', 'taken', 'returned')),
  need text check (need in ('unit', 'discipline')),
  level text not null check (level in ('none', 'head', 'in-charge', 'main')),
  person_id uuid not null,
  note text not null check (char_length(note) <= 400),
  taken_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject_id, version, turn),
  check ((step = 'taken') = (need is not null))
);

alter table power enable row level security;
alter table power force row level security;
create policy power_reach on power using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from organisation_post p where p.tenant_id = power.tenant_id and p.post_id = power.post_id));
alter table power_version enable row level security;
alter table power_version force row level security;
create policy power_version_reach on power_version using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p
    where p.tenant_id = power_version.tenant_id and p.post_id = power_version.post_id));
alter table version_step enable row level security;
alter table version_step force row level security;
create policy version_step_reach on version_step using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from power p where p.tenant_id = version_step.tenant_id and p.id = version_step.subject_id));

grant select, insert on power, power_version, version_step to plumbline_request;
grant update (confirmed_on, confirmed_at, returned_on) on power_version to plumbline_request;
