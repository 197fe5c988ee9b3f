-- How power runs in a process of a unit: known by its id, what it says is kept in versions like a power.
create table process (
  tenant_id integer not null,
  id uuid not null,
  unit_id uuid not null,
  unit_path text not null,
  primary key (tenant_id, id)
);

create table process_version (
  tenant_id integer not null,
  process_id uuid not null,
  version integer not null check (version > 0),
  name jsonb not null,
  purpose jsonb not null,
  norms text[] not null,
  -- The steps in order: code and name of the post, deed, decision, record.
  steps jsonb not null,
  ends boolean not null,
  from_on date not null,
  proposed_on date not null,
  recorded_at timestamptz not null,
  confirmed_on date,
  confirmed_at timestamptz,
  returned_on date,
  primary key (tenant_id, process_id, version),
  foreign key (tenant_id, process_id) references process (tenant_id, id),
  check (confirmed_on is null or returned_on is null),
  check ((confirmed_on is null) = (confirmed_at is null))
);
create unique index process_version_waits on process_version (tenant_id, process_id)
  where confirmed_on is null and returned_on is null;

-- The posts and the risk points at the steps of a version, for finding processes by them.
create table process_post (
  tenant_id integer not null,
  process_id uuid not null,
  version integer not null,
  at integer not null,
  post_id uuid not null,
  primary key (tenant_id, process_id, version, at),
  foreign key (tenant_id, process_id, version) references process_version (tenant_id, process_id, version)
);
create index process_post_post on process_post (tenant_id, post_id);
create table process_point (
  tenant_id integer not null,
  process_id uuid not null,
  version integer not null,
  at integer not null,
  risk_point_id uuid not null,
  primary key (tenant_id, process_id, version, at, risk_point_id),
  foreign key (tenant_id, process_id, version) references process_version (tenant_id, process_id, version)
);
create index process_point_point on process_point (tenant_id, risk_point_id);

-- A process is seen where its unit is, and by whoever sees one of its posts.
alter table process_post enable row level security;
alter table process_post force row level security;
create policy process_post_reach on process_post using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p where p.tenant_id = process_post.tenant_id and p.post_id = process_post.post_id))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table process_point enable row level security;
alter table process_point force row level security;
create policy process_point_reach on process_point using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from risk_point r where r.tenant_id = process_point.tenant_id and r.id = process_point.risk_point_id))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table process enable row level security;
alter table process force row level security;
create policy process_reach on process using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or exists (select from process_post s where s.tenant_id = process.tenant_id and s.process_id = process.id)));
alter table process_version enable row level security;
alter table process_version force row level security;
create policy process_version_reach on process_version using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from process p where p.tenant_id = process_version.tenant_id and p.id = process_version.process_id));

drop policy version_step_reach on version_step;
create policy version_step_reach on version_step using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (exists (select from power p where p.tenant_id = version_step.tenant_id and p.id = version_step.subject_id)
    or exists (select from process p where p.tenant_id = version_step.tenant_id and p.id = version_step.subject_id)));

grant select, insert on process, process_version, process_post, process_point to plumbline_request;
grant update (confirmed_on, confirmed_at, returned_on) on process_version to plumbline_request;
