-- What an organisation says for a general word of the packs; what was published and answered stays as it is.
create table local_term (
  tenant_id integer not null,
  id uuid not null,
  said jsonb not null,
  called jsonb not null,
  primary key (tenant_id, id)
);
alter table local_term enable row level security;
alter table local_term force row level security;
create policy local_term_tenant on local_term
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert, update, delete on local_term to plumbline_request;
