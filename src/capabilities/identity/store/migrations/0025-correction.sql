-- R68: what a person says is wrong about the own data, and how it was answered, once. Nothing is deleted, nothing rewritten.
create table correction (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  unit_path text not null,
  about text not null check (about in ('name', 'unit', 'posts', 'dates', 'learning', 'other')),
  words text not null check (char_length(words) between 2 and 200),
  asked_at timestamptz not null,
  outcome text check (outcome in ('corrected', 'kept')),
  reason text check (char_length(reason) between 2 and 200),
  answered_by uuid,
  answered_at timestamptz,
  primary key (tenant_id, id),
  check ((outcome is null) = (reason is null) and (outcome is null) = (answered_by is null)
    and (outcome is null) = (answered_at is null)),
  check (answered_by <> person_id)
);
create index correction_person on correction (tenant_id, person_id, asked_at desc);
create index correction_asked on correction (tenant_id, asked_at desc);
create index correction_unit on correction (tenant_id, unit_path text_pattern_ops);
alter table correction enable row level security;
alter table correction force row level security;
create policy correction_reach on correction using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (person_id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])));
grant select, insert, update (outcome, reason, answered_by, answered_at) on correction to plumbline_request;
