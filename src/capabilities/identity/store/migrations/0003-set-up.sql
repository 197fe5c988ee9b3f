-- The link that whoever started the product follows to set an organisation up; used once.
create table setup_link (
  tenant_id integer not null,
  digest bytea not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, digest)
);
alter table setup_link enable row level security;
alter table setup_link force row level security;
create policy setup_link_tenant on setup_link
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, update on setup_link to plumbline_request;
grant insert on tenant to plumbline_request;
