-- The random name of a person in statements; known to that person's own transactions alone.
create table xapi_actor (
  tenant_id integer not null,
  person_id uuid not null,
  name uuid not null default gen_random_uuid(),
  primary key (tenant_id, person_id)
);

create table xapi_statement (
  tenant_id integer not null,
  person_id uuid not null,
  id uuid not null,
  verb text not null,
  activity text not null,
  occurred_at timestamptz not null,
  stored_at timestamptz not null,
  raw text not null,
  primary key (tenant_id, person_id, id)
);
create index xapi_statement_newest on xapi_statement (tenant_id, person_id, stored_at desc, id desc);

alter table xapi_actor enable row level security;
alter table xapi_actor force row level security;
create policy xapi_actor_own on xapi_actor using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
alter table xapi_statement enable row level security;
alter table xapi_statement force row level security;
create policy xapi_statement_own on xapi_statement using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);

grant select, insert on xapi_actor, xapi_statement to plumbline_request;
