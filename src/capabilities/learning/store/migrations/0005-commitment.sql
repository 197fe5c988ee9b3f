-- One act taken along from a lesson: seen by its person alone, gone when it was asked after.
create table commitment (
  tenant_id integer not null,
  person_id uuid not null,
  lesson_code text not null,
  lesson_version text not null,
  scene text not null,
  occasion text not null check (occasion in ('next-time', 'next-shift', 'this-week', 'this-month')),
  chosen_on date not null,
  ask_on date not null check (ask_on > chosen_on),
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, lesson_code)
);
create index commitment_ask on commitment (tenant_id, ask_on);

alter table commitment enable row level security;
alter table commitment force row level security;
create policy commitment_own on commitment using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
-- The owner's hourly work lets go of everybody's, by their day alone.
create policy commitment_goes on commitment to plumbline_owner using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert, update, delete on commitment to plumbline_request;
