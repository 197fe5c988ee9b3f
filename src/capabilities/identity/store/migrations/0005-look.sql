-- Who looked at personal data of others, when, with which role and what for; and at whom. Only ever added to.
create table access_look (
  tenant_id integer not null,
  id uuid not null,
  by_person uuid not null,
  by_name text not null,
  by_role text not null,
  by_unit_path text not null,
  verb text not null,
  what jsonb not null,
  is_change boolean not null,
  people integer not null check (people > 0),
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index access_look_at on access_look (tenant_id, at desc);

create table access_look_person (
  tenant_id integer not null,
  person_id uuid not null,
  look_id uuid not null,
  by_person uuid not null,
  verb text not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, look_id)
);
create index access_look_person_at on access_look_person (tenant_id, person_id, at desc);
create index access_look_person_by on access_look_person (tenant_id, by_person, verb, at desc);

alter table access_look_person enable row level security;
alter table access_look_person force row level security;
create policy access_look_person_own on access_look_person
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or by_person = nullif(current_setting('app.person', true), '')::uuid));

alter table access_look enable row level security;
alter table access_look force row level security;
create policy access_look_seen on access_look
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and (by_person = nullif(current_setting('app.person', true), '')::uuid
      or (by_unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
      or exists (select from access_look_person p
        where p.tenant_id = access_look.tenant_id and p.look_id = access_look.id
          and p.person_id = nullif(current_setting('app.person', true), '')::uuid)))
  with check (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and by_person = nullif(current_setting('app.person', true), '')::uuid);

grant select, insert on access_look, access_look_person to plumbline_request;
