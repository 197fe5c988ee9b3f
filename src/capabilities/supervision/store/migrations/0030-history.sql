-- The counts of a unit and topic month by month, so that judging a month reads one row of each instead of every entry of
-- five years. Only months in which something was entered are there, side by side, as years × 12 + months. What was found
-- because a signal asked for it stands by itself, for it is left out for half a year.
create table count_history (
  tenant_id integer not null,
  -- The unit below the top of the organisation, with everything below it.
  unit_path text not null,
  topic text not null,
  taxonomy_version integer not null,
  months smallint[] not null,
  asked smallint[] not null,
  counts integer[] not null,
  verified integer[] not null,
  -- One bit a source.
  sources smallint[] not null,
  primary key (tenant_id, topic, unit_path, taxonomy_version),
  check (cardinality(months) = all (array[cardinality(asked), cardinality(counts), cardinality(verified), cardinality(sources)]))
);

-- What inspections looked at, in the same way.
create table effort_history (
  tenant_id integer not null,
  unit_path text not null,
  topic text not null,
  months smallint[] not null,
  asked smallint[] not null,
  looked_at integer[] not null,
  primary key (tenant_id, topic, unit_path),
  check (cardinality(months) = all (array[cardinality(asked), cardinality(looked_at)]))
);

-- A unit, topic and month in which something was written since the histories were last brought forward.
create table history_due (
  tenant_id integer not null,
  id uuid not null,
  unit_path text not null,
  topic text not null,
  month date not null,
  primary key (tenant_id, id)
);

-- What is there already is brought forward when a month is next judged.
alter table signal_count no force row level security;
alter table inspection no force row level security;
insert into history_due
select tenant_id, gen_random_uuid(), unit_path, topic, month from (
  select tenant_id, unit_path, topic, month from signal_count where unit_path like '%.%'
  union select tenant_id, unit_path, topic, month from inspection where unit_path like '%.%' and looked_at is not null) there;
alter table signal_count force row level security;
alter table inspection force row level security;

alter table count_history enable row level security;
alter table count_history force row level security;
create policy count_history_reach on count_history using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table effort_history enable row level security;
alter table effort_history force row level security;
create policy effort_history_reach on effort_history using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table history_due enable row level security;
alter table history_due force row level security;
create policy history_due_reach on history_due using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));

grant select, insert, update on count_history, effort_history to plumbline_request;
grant select, insert, delete on history_due to plumbline_request;
