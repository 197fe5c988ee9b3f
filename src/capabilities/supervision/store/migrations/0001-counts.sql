-- Kinds of problems, version by version; a version is written whole and never changed.
create table taxonomy_topic (
  tenant_id integer not null,
  version integer not null check (version > 1),
  code text not null,
  position integer not null,
  name jsonb not null,
  families text[] not null,
  replaces text[] not null,
  primary key (tenant_id, version, code)
);

-- Who goes looking at what: stated first, with what was looked at added when it is done.
create table inspection (
  tenant_id integer not null,
  id uuid not null,
  unit_path text not null,
  topic text not null,
  month date not null check (extract(day from month) = 1),
  planned integer not null check (planned between 1 and 1000000),
  looked_at integer check (looked_at between 0 and 1000000),
  done_on date,
  signal_id uuid,
  stated_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  check ((looked_at is null) = (done_on is null))
);
create index inspection_place on inspection (tenant_id, month desc, unit_path, topic);

-- De-identified counts. A correction is a later entry that names the earlier one; nothing is changed or deleted.
create table signal_count (
  tenant_id integer not null,
  id uuid not null,
  unit_path text not null,
  topic text not null,
  taxonomy_version integer not null,
  source text not null check (source in ('petition', 'inspection', 'self-check', 'audit', 'conduct')),
  month date not null check (extract(day from month) = 1),
  count integer not null check (count between 0 and 100000),
  severity integer not null check (severity between 1 and 5),
  state text not null check (state in ('clue', 'verified', 'refuted')),
  post_family text,
  node text,
  cluster text check (char_length(cluster) <= 40),
  comment text not null check (char_length(comment) <= 200),
  inspection_id uuid,
  corrects uuid,
  entered_by uuid not null,
  entered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, inspection_id) references inspection (tenant_id, id),
  foreign key (tenant_id, corrects) references signal_count (tenant_id, id)
);
create index signal_count_month on signal_count (tenant_id, month desc, unit_path, topic);
create index signal_count_corrects on signal_count (tenant_id, corrects);

alter table taxonomy_topic enable row level security;
alter table taxonomy_topic force row level security;
create policy taxonomy_topic_tenant on taxonomy_topic
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table inspection enable row level security;
alter table inspection force row level security;
create policy inspection_reach on inspection using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table signal_count enable row level security;
alter table signal_count force row level security;
create policy signal_count_reach on signal_count using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));

grant select, insert on taxonomy_topic, signal_count to plumbline_request;
grant select, insert, update on inspection to plumbline_request;

-- What counts now: corrected entries give way to what corrects them.
create view supervision_count with (security_invoker = true) as
  select c.* from signal_count c
  where not exists (select from signal_count later where later.tenant_id = c.tenant_id and later.corrects = c.id);
grant select on supervision_count to plumbline_request;
