-- Which version a pack brought, and when: it is good for a time like what is published here.
create table pack_item (
  tenant_id integer not null,
  kind text not null check (kind in ('lesson', 'case', 'question')),
  code text not null,
  version text not null,
  -- Not known of what was there before.
  pack text,
  pack_version text,
  came_at timestamptz not null,
  primary key (tenant_id, kind, code, version)
);
alter table pack_item enable row level security;
alter table pack_item force row level security;
create policy pack_item_tenant on pack_item
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on pack_item to plumbline_request;

-- A version that a pack brought of something changed here: it waits beside what is in use until an author takes or leaves it.
create table pack_aside (
  tenant_id integer not null,
  kind text not null check (kind in ('lesson', 'case', 'question')),
  code text not null,
  version text not null,
  pack text not null,
  pack_version text not null,
  -- The version in use here when it came.
  here text not null,
  body jsonb not null,
  came_at timestamptz not null,
  answer text check (answer in ('taken', 'left')),
  -- The version that it became here.
  became text,
  answered_on date,
  primary key (tenant_id, kind, code, version),
  check ((answer is null) = (answered_on is null)),
  check ((became is not null) = (answer is not distinct from 'taken'))
);
alter table pack_aside enable row level security;
alter table pack_aside force row level security;
create policy pack_aside_tenant on pack_aside
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on pack_aside to plumbline_request;
grant update (answer, became, answered_on) on pack_aside to plumbline_request;

-- What is there already and was not published here came by a pack; it counts from the newest pack that was taken in.
alter table pack no force row level security;
alter table content_publication no force row level security;
alter table lesson_version no force row level security;
alter table case_version no force row level security;
alter table question_version no force row level security;
alter table pack_item no force row level security;
insert into pack_item (tenant_id, kind, code, version, came_at)
select v.tenant_id, v.kind, v.code, v.version, p.loaded_at
from (
  select tenant_id, 'lesson' as kind, code, version from lesson_version
  union all select tenant_id, 'case', code, version from case_version
  union all select tenant_id, 'question', code, version from question_version) v
join (select tenant_id, max(loaded_at) as loaded_at from pack group by tenant_id) p on p.tenant_id = v.tenant_id
where not exists (
  select from content_publication c
  where c.tenant_id = v.tenant_id and c.kind = v.kind and c.code = v.code and c.version = v.version);
alter table pack_item force row level security;
alter table pack force row level security;
alter table content_publication force row level security;
alter table lesson_version force row level security;
alter table case_version force row level security;
alter table question_version force row level security;
