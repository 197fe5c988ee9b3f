create table notice_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  families text[] not null,
  posts text[] not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index notice_version_current on notice_version (tenant_id, code) where current;

alter table notice_version enable row level security;
alter table notice_version force row level security;
create policy notice_version_tenant on notice_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on notice_version to plumbline_request;
grant update (current) on notice_version to plumbline_request;

-- Published for joining: what can be assigned, now with notices.
create or replace view curriculum_item with (security_invoker = true) as
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
  from exam_version where current
  union all
  select tenant_id, 'notice', code, version, body -> 'title', 'situation', 2::smallint, families, posts,
    body -> 'changes', null
  from notice_version where current;

-- Published for joining: when a notice came and until when it is good.
create view curriculum_notice with (security_invoker = true) as
  select tenant_id, code, version, body -> 'title' as title, (body ->> 'receivedOn')::date as received_on,
    (body ->> 'expiresOn')::date as expires_on
  from notice_version where current;
grant select on curriculum_notice to plumbline_request;
