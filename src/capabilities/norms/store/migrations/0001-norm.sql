-- A version is never changed; only which one is current moves on.
create table norm_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index norm_version_current on norm_version (tenant_id, code) where current;

alter table norm_version enable row level security;
alter table norm_version force row level security;
create policy norm_version_tenant on norm_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert on norm_version to plumbline_request;
grant update (current) on norm_version to plumbline_request;

-- Published for joining by other capabilities.
create view norms_norm with (security_invoker = true) as
  select tenant_id, code, version, body -> 'title' as title, body -> 'issuer' as issuer,
    body -> 'articles' as articles, body ->> 'checker' is not null as checked
  from norm_version where current;
grant select on norms_norm to plumbline_request;
