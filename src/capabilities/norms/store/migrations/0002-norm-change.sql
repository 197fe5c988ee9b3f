-- What changed, and from when: a version that somebody recorded or a pack brought, or a repeal. It is never changed itself.
create table norm_change (
  tenant_id integer not null,
  id uuid not null,
  code text not null,
  kind text not null check (kind in ('new', 'changed', 'repealed')),
  version text not null,
  effective_on date,
  note jsonb,
  recorded_at timestamptz not null,
  by_hand boolean not null,
  primary key (tenant_id, id)
);
create unique index norm_change_repealed on norm_change (tenant_id, code) where kind = 'repealed';
create index norm_change_code on norm_change (tenant_id, code, effective_on);

alter table norm_change enable row level security;
alter table norm_change force row level security;
create policy norm_change_tenant on norm_change
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on norm_change to plumbline_request;

-- Published for joining: every change with the title of the version it made or ended.
create view norms_change with (security_invoker = true) as
  select c.tenant_id, c.id as change_id, c.code, c.kind, c.version, c.effective_on, c.note, c.recorded_at,
    v.body -> 'title' as title
  from norm_change c
  join norm_version v on v.tenant_id = c.tenant_id and v.code = c.code and v.version = c.version;
grant select on norms_change to plumbline_request;
