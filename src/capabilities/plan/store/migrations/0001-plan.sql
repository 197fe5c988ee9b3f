-- What a programme sends to whom, when. Its rules of audience are data, written and read as a whole.
create table programme (
  tenant_id integer not null,
  id uuid not null,
  unit_path text not null,
  name jsonb not null,
  kind text not null check (kind in ('post', 'discipline', 'warning')),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  audience jsonb not null,
  exclusions jsonb not null,
  items jsonb not null,
  minutes integer not null,
  over_reason text not null default '',
  state text not null check (state in ('draft', 'submitted', 'published', 'withdrawn')),
  version integer not null,
  revision integer not null,
  editors uuid[] not null,
  running_version integer,
  submitted_by uuid,
  submitted_at timestamptz,
  approved_by uuid,
  published_at timestamptz,
  people integer,
  withdrawn_at timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  check (state not in ('submitted', 'published') or (submitted_by is not null and submitted_at is not null)),
  check (state <> 'published' or (approved_by is not null and published_at is not null and people is not null)),
  check (state <> 'published' or (approved_by <> submitted_by and approved_by <> all (editors)))
);
create index programme_window on programme (tenant_id, from_on, to_on);

-- What went out stays: one row a published version, with whom it was for and who answered for it.
create table programme_publication (
  tenant_id integer not null,
  programme_id uuid not null,
  version integer not null,
  unit_path text not null,
  name jsonb not null,
  kind text not null,
  from_on date not null,
  to_on date not null,
  audience jsonb not null,
  items jsonb not null,
  minutes integer not null,
  people integer not null,
  submitted_by uuid not null,
  approved_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, programme_id, version),
  foreign key (tenant_id, programme_id) references programme (tenant_id, id)
);

-- Planned minutes a month that one person of a class may be given, all senders together.
create table ceiling (
  tenant_id integer not null,
  class text not null check (class in ('leader', 'high', 'medium', 'other')),
  minutes integer not null check (minutes between 5 and 600),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant_id, class)
);

create table key_date (
  tenant_id integer not null,
  id uuid not null,
  unit_path text not null,
  falls_on date not null,
  name jsonb not null,
  kind text not null check (kind in ('business', 'season', 'meeting')),
  removed_on date,
  primary key (tenant_id, id)
);
create index key_date_falls_on on key_date (tenant_id, falls_on);

-- Seen from the unit itself, from below it, and from wherever it lies in reach.
alter table programme enable row level security;
alter table programme force row level security;
create policy programme_reach on programme using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from unnest(string_to_array(current_setting('app.scope', true), ',')) as s(pattern)
    where (programme.unit_path || '.') like s.pattern or s.pattern like (programme.unit_path || '.%')));
alter table programme_publication enable row level security;
alter table programme_publication force row level security;
create policy programme_publication_reach on programme_publication using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from unnest(string_to_array(current_setting('app.scope', true), ',')) as s(pattern)
    where (programme_publication.unit_path || '.') like s.pattern
      or s.pattern like (programme_publication.unit_path || '.%')));
alter table key_date enable row level security;
alter table key_date force row level security;
create policy key_date_reach on key_date using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from unnest(string_to_array(current_setting('app.scope', true), ',')) as s(pattern)
    where (key_date.unit_path || '.') like s.pattern or s.pattern like (key_date.unit_path || '.%')));

-- The ceilings are known to everybody in the organisation.
alter table ceiling enable row level security;
alter table ceiling force row level security;
create policy ceiling_tenant on ceiling using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert, update on programme, ceiling, key_date to plumbline_request;
grant select, insert on programme_publication to plumbline_request;

-- Published for joining by other capabilities.
create view plan_programme with (security_invoker = true) as
  select tenant_id, id as programme_id, unit_path, name, kind, from_on, to_on, minutes, state, version, running_version,
    submitted_by, submitted_at, editors, published_at, people
  from programme where state <> 'withdrawn';
create view plan_publication with (security_invoker = true) as
  select tenant_id, programme_id, version, unit_path, name, kind, from_on, to_on, minutes, people, published_at
  from programme_publication;
create view plan_ceiling with (security_invoker = true) as
  select tenant_id, class, minutes from ceiling;
create view plan_key_date with (security_invoker = true) as
  select tenant_id, id as key_date_id, unit_path, falls_on, name, kind from key_date where removed_on is null;
grant select on plan_programme, plan_publication, plan_ceiling, plan_key_date to plumbline_request;
