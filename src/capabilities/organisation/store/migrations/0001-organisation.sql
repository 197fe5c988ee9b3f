-- Names are pairs {"zh": …, "en": …}; the name of a person is one text.
create table unit (
  tenant_id integer not null,
  id uuid not null,
  code text not null,
  name jsonb not null,
  kind text not null check (kind in ('area', 'office', 'team', 'station', 'crew')),
  parent_id uuid,
  path text not null,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  unique (tenant_id, path),
  foreign key (tenant_id, parent_id) references unit (tenant_id, id)
);
create index unit_path on unit (tenant_id, path text_pattern_ops);

create table branch (
  tenant_id integer not null,
  id uuid not null,
  code text not null,
  name jsonb not null,
  unit_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

create table person (
  tenant_id integer not null,
  id uuid not null,
  staff_no text not null,
  name text not null,
  latin_name text not null default '',
  unit_id uuid not null,
  unit_path text not null,
  branch_id uuid,
  party_member boolean not null,
  joined_on date,
  left_on date,
  primary key (tenant_id, id),
  unique (tenant_id, staff_no),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, branch_id) references branch (tenant_id, id)
);
create index person_unit_path on person (tenant_id, unit_path text_pattern_ops);
create index person_branch on person (tenant_id, branch_id);

create table post (
  tenant_id integer not null,
  id uuid not null,
  code text not null,
  name jsonb not null,
  unit_id uuid not null,
  unit_path text not null,
  business text not null,
  leading_post boolean not null default false,
  key_post boolean not null default false,
  powers jsonb not null default '{"zh": "", "en": ""}',
  counterparties jsonb not null default '{"zh": "", "en": ""}',
  closed_on date,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

create table holding (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  unit_path text not null,
  from_on date not null,
  to_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, post_id) references post (tenant_id, id),
  check (to_on is null or to_on > from_on)
);
create unique index holding_one_running on holding (tenant_id, person_id, post_id) where to_on is null;
create index holding_post on holding (tenant_id, post_id);
create index holding_person on holding (tenant_id, person_id);

create table absence (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  unit_path text not null,
  from_on date not null,
  to_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (to_on > from_on)
);
create index absence_person on absence (tenant_id, person_id);

-- The structure of the organisation is known to everybody in it.
alter table unit enable row level security;
alter table unit force row level security;
create policy unit_tenant on unit using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table branch enable row level security;
alter table branch force row level security;
create policy branch_tenant on branch using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

-- Persons, what they hold and when they are away: oneself, and units in reach.
alter table person enable row level security;
alter table person force row level security;
create policy person_reach on person using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])));
alter table holding enable row level security;
alter table holding force row level security;
create policy holding_reach on holding using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (person_id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])));
alter table absence enable row level security;
alter table absence force row level security;
create policy absence_reach on absence using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (person_id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])));

-- A post is seen where its unit is in reach, or where somebody in reach holds it.
alter table post enable row level security;
alter table post force row level security;
create policy post_reach on post using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or exists (select 1 from holding h
      where h.tenant_id = post.tenant_id and h.post_id = post.id and h.to_on is null)));

grant select, insert, update on unit, branch, person, post, holding, absence to plumbline_request;

-- Published for joining by other capabilities.
create view organisation_unit with (security_invoker = true) as
  select tenant_id, id as unit_id, code, name, kind, parent_id, path from unit;
create view organisation_branch with (security_invoker = true) as
  select tenant_id, id as branch_id, code, name, unit_id from branch;
create view organisation_person with (security_invoker = true) as
  select tenant_id, id as person_id, staff_no, name, latin_name, unit_id, unit_path, branch_id, party_member,
    joined_on, left_on
  from person;
create view organisation_post with (security_invoker = true) as
  select tenant_id, id as post_id, code, name, unit_id, unit_path, business, leading_post, key_post, powers,
    counterparties, closed_on
  from post;
create view organisation_holding with (security_invoker = true) as
  select tenant_id, id as holding_id, person_id, post_id, unit_path, from_on, to_on from holding;
create view organisation_absence with (security_invoker = true) as
  select tenant_id, person_id, unit_path, from_on, to_on from absence;
grant select on organisation_unit, organisation_branch, organisation_person, organisation_post, organisation_holding,
  organisation_absence to plumbline_request;
