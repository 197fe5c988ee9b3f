-- An officer answers for a case of a pack being nameless before it is shown; a version published here carries it already.
create table case_approval (
  tenant_id integer not null,
  code text not null,
  version text not null,
  anonymisation text not null check (anonymisation in ('composite', 'altered', 'public')),
  person_id uuid not null,
  approved_on date not null,
  approved_at timestamptz not null,
  primary key (tenant_id, code, version)
);
alter table case_approval enable row level security;
alter table case_approval force row level security;
create policy case_approval_tenant on case_approval
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on case_approval to plumbline_request;
