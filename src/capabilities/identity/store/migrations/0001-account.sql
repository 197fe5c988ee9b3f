create table tenant (
  tenant_id integer not null primary key,
  code text not null,
  name text not null,
  name_en text not null,
  time_zone text not null default 'Asia/Shanghai',
  demo boolean not null default false
);

create table account (
  tenant_id integer not null,
  person_id uuid not null,
  staff_no text not null,
  name text not null,
  title text not null default '',
  title_en text not null default '',
  unit_path text not null,
  branch_id uuid,
  language text not null default 'zh' check (language in ('zh', 'en')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  closed_on date,
  primary key (tenant_id, person_id),
  unique (tenant_id, staff_no)
);

create table role_grant (
  tenant_id integer not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('secretary', 'leader', 'officer', 'author', 'auditor',
    'system-administrator', 'security-administrator', 'audit-administrator')),
  unit_path text,
  branch_id uuid,
  from_on date not null,
  to_on date,
  primary key (tenant_id, id),
  check (to_on is null or to_on > from_on)
);
create index role_grant_person on role_grant (tenant_id, person_id);

create table session (
  tenant_id integer not null,
  token_hash bytea not null,
  person_id uuid not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (tenant_id, token_hash)
);
create index session_person on session (tenant_id, person_id);

alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_own on tenant
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
create policy tenant_listed_by_owner on tenant for select to plumbline_owner using (true);

alter table account enable row level security;
alter table account force row level security;
create policy account_reach on account
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and (
      person_id = nullif(current_setting('app.person', true), '')::uuid
      or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    )
  );

alter table role_grant enable row level security;
alter table role_grant force row level security;
-- A grant is seen where its person's account is.
create policy role_grant_reach on role_grant
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and exists (select from account a where a.tenant_id = role_grant.tenant_id and a.person_id = role_grant.person_id)
  );

alter table session enable row level security;
alter table session force row level security;
create policy session_own on session
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and person_id = nullif(current_setting('app.person', true), '')::uuid
  );

grant select on tenant to plumbline_request;
grant select, insert, update on account to plumbline_request;
grant select, insert, update on role_grant to plumbline_request;
grant select, insert, delete on session to plumbline_request;

create table demo_person (
  tenant_id integer not null,
  staff_no text not null,
  person_id uuid not null,
  name text not null,
  title jsonb not null,
  roles jsonb not null,
  position integer not null,
  primary key (tenant_id, staff_no)
);
alter table demo_person enable row level security;
alter table demo_person force row level security;
create policy demo_person_tenant on demo_person
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select on demo_person to plumbline_request;
