-- Whose data are to be erased once they have left: asked by one administrator, decided by another, done by the owner. What
-- a person did stays, under a code that says nobody's name.
alter table person add column erased_at timestamptz;

create table leaver_erasure (
  tenant_id integer not null,
  id uuid not null,
  ground text not null check (ground in ('retention-ended', 'person-asked', 'not-necessary')),
  -- Everybody who left before this day; of nothing when it is about one person.
  left_before date,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  approved boolean,
  erased_at timestamptz,
  primary key (tenant_id, id),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
  check (decided_by <> asked_by),
  check (erased_at is null or approved)
);
create index leaver_erasure_asked on leaver_erasure (tenant_id, asked_at desc);
create index leaver_erasure_due on leaver_erasure (tenant_id) where approved and erased_at is null;
create table leaver_erasure_person (
  tenant_id integer not null,
  erasure_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, erasure_id, person_id),
  foreign key (tenant_id, erasure_id) references leaver_erasure (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index leaver_erasure_person_of on leaver_erasure_person (tenant_id, person_id);

alter table leaver_erasure enable row level security;
alter table leaver_erasure force row level security;
create policy leaver_erasure_tenant on leaver_erasure
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table leaver_erasure_person enable row level security;
alter table leaver_erasure_person force row level security;
create policy leaver_erasure_person_reach on leaver_erasure_person
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and exists (select from person p
      where p.tenant_id = leaver_erasure_person.tenant_id and p.id = leaver_erasure_person.person_id));
grant select, insert, update (decided_by, decided_at, approved) on leaver_erasure to plumbline_request;
grant select, insert on leaver_erasure_person to plumbline_request;
