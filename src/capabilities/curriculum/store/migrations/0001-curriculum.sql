-- A version is never changed; only which one is current moves on.
create table pack (
  tenant_id integer not null,
  code text not null,
  version text not null,
  body jsonb not null,
  loaded_at timestamptz not null,
  primary key (tenant_id, code, version)
);

create table lesson_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  families text[] not null,
  posts text[] not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index lesson_version_current on lesson_version (tenant_id, code) where current;

create table case_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  families text[] not null,
  posts text[] not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index case_version_current on case_version (tenant_id, code) where current;

create table question_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  families text[] not null,
  posts text[] not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index question_version_current on question_version (tenant_id, code) where current;

create table exam_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  families text[] not null,
  posts text[] not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index exam_version_current on exam_version (tenant_id, code) where current;

alter table pack enable row level security;
alter table pack force row level security;
create policy pack_tenant on pack
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table lesson_version enable row level security;
alter table lesson_version force row level security;
create policy lesson_version_tenant on lesson_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table case_version enable row level security;
alter table case_version force row level security;
create policy case_version_tenant on case_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table question_version enable row level security;
alter table question_version force row level security;
create policy question_version_tenant on question_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table exam_version enable row level security;
alter table exam_version force row level security;
create policy exam_version_tenant on exam_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert on pack, lesson_version, case_version, question_version, exam_version to plumbline_request;
grant update (current) on lesson_version, case_version, question_version, exam_version to plumbline_request;

-- Published for joining by other capabilities: what can be assigned, in its current version.
create view curriculum_item with (security_invoker = true) as
  select tenant_id, 'lesson' as kind, code, version, body -> 'title' as title, body ->> 'kind' as education_kind,
    (body ->> 'minutes')::smallint as minutes, families, posts, body -> 'summary' as summary, body ->> 'art' as art
  from lesson_version where current
  union all
  select tenant_id, 'case', code, version, body -> 'title', 'warning',
    (1 + 2 * jsonb_array_length(body -> 'decisionPoints'))::smallint, families, posts,
    body -> 'processNode', null
  from case_version where current
  union all
  select tenant_id, 'exam', code, version, body -> 'title', 'discipline', (body ->> 'minutes')::smallint, families,
    posts, null, null
  from exam_version where current;
grant select on curriculum_item to plumbline_request;

-- Published for joining: every version of a question by its words, without keys.
create view curriculum_question with (security_invoker = true) as
  select tenant_id, code, version, body -> 'stem' as stem from question_version;
grant select on curriculum_question to plumbline_request;
