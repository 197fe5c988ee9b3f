-- Short readings: situation digests, positive stories, reminders before key dates.
create table reading_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  families text[] not null,
  posts text[] not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index reading_version_current on reading_version (tenant_id, code) where current;

alter table reading_version enable row level security;
alter table reading_version force row level security;
create policy reading_version_tenant on reading_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on reading_version to plumbline_request;
grant update (current) on reading_version to plumbline_request;
