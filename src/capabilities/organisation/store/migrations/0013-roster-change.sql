-- Who came, moved, left or holds something else, since when, and when that was recorded: what follows from posts is asked
-- anew for these people alone. Whoever moves stands under both units.
create table roster_change (
  tenant_id integer not null,
  recorded_at timestamptz not null,
  person_id uuid not null,
  unit_path text not null,
  from_on date not null,
  primary key (tenant_id, recorded_at, person_id, unit_path, from_on)
);
create index roster_change_from on roster_change (tenant_id, from_on);

alter table roster_change enable row level security;
alter table roster_change force row level security;
create policy roster_change_reach on roster_change using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
-- The owner's nightly work removes old ones, by their day alone.
create policy roster_change_goes on roster_change to plumbline_owner using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on roster_change to plumbline_request;

create view organisation_roster_change with (security_invoker = true) as
  select tenant_id, recorded_at, person_id, from_on from roster_change;
grant select on organisation_roster_change to plumbline_request;
