-- The mix of education kinds that a unit has chosen for itself; the newest holds, for it and the units below.
create table mix_target (
  tenant_id integer not null,
  id uuid not null,
  unit_path text not null,
  -- Per cent of planned minutes by kind; they add up to one hundred.
  shares jsonb not null,
  reason text not null check (char_length(reason) between 2 and 200),
  set_by uuid not null,
  set_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index mix_target_unit on mix_target (tenant_id, unit_path, recorded_at desc);
alter table mix_target enable row level security;
alter table mix_target force row level security;
create policy mix_target_reach on mix_target using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
grant select, insert on mix_target to plumbline_request;
