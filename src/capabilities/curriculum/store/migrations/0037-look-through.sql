-- That a version in use was looked through and is still good, why, and until when; the last word counts, and all stay.
create table look_through (
  tenant_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('lesson', 'case', 'question', 'reading', 'exam', 'card')),
  code text not null,
  version text not null,
  reason text not null,
  best_before date not null,
  person_id uuid not null,
  looked_on date not null,
  looked_at timestamptz not null,
  primary key (tenant_id, id)
);
create index look_through_of on look_through (tenant_id, kind, code, version, best_before);
alter table look_through enable row level security;
alter table look_through force row level security;
create policy look_through_tenant on look_through
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on look_through to plumbline_request;
