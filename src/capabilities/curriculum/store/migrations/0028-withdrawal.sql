-- What is no longer used, and why. A version that comes later is used again; what was withdrawn stays here.
create table withdrawal (
  tenant_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('lesson', 'case', 'question', 'reading', 'approval')),
  code text not null,
  version text not null,
  reason text not null,
  person_id uuid not null,
  withdrawn_on date not null,
  withdrawn_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, kind, code, version)
);
alter table withdrawal enable row level security;
alter table withdrawal force row level security;
create policy withdrawal_tenant on withdrawal
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on withdrawal to plumbline_request;

-- The newest version of each case in use that somebody answers for; a withdrawn approval holds for what came before too.
create view case_shown with (security_invoker = true) as
  select distinct on (c.tenant_id, c.code) c.tenant_id, c.code, c.version, c.families, c.posts, c.body,
    coalesce(c.body ->> 'approver', 'officer') as approver
  from case_version c
  where (c.body ->> 'approver' is not null or exists (
      select from case_approval a where a.tenant_id = c.tenant_id and a.code = c.code and a.version = c.version))
    and not exists (
      select from withdrawal w where w.tenant_id = c.tenant_id and w.kind = 'approval' and w.code = c.code
        and string_to_array(w.version, '.')::integer[] >= string_to_array(c.version, '.')::integer[])
    and exists (select from case_version n where n.tenant_id = c.tenant_id and n.code = c.code and n.current)
  order by c.tenant_id, c.code, c.current desc, string_to_array(c.version, '.')::integer[] desc;
grant select on case_shown to plumbline_request;

-- Published for joining: what can be assigned; a case only as far as somebody answers for it.
create or replace view curriculum_item with (security_invoker = true) as
  select tenant_id, 'lesson' as kind, code, version, body -> 'title' as title, body ->> 'kind' as education_kind,
    (body ->> 'minutes')::smallint as minutes, families, posts, body -> 'summary' as summary, body ->> 'art' as art
  from lesson_version where current
  union all
  select tenant_id, 'case', code, version, body -> 'title', 'warning',
    (1 + 2 * jsonb_array_length(body -> 'decisionPoints'))::smallint, families, posts,
    body -> 'processNode', null
  from case_shown
  union all
  select tenant_id, 'exam', code, version, body -> 'title', 'discipline', (body ->> 'minutes')::smallint, families,
    posts, null, null
  from exam_version where current
  union all
  select tenant_id, 'notice', code, version, body -> 'title', 'situation', 2::smallint, families, posts,
    body -> 'changes', null
  from notice_version where current;

-- Published for joining: every version there ever was, by its title, for what was done and sent.
create view curriculum_every_item with (security_invoker = true) as
  select tenant_id, 'lesson' as kind, code, version, body -> 'title' as title, body ->> 'kind' as education_kind
  from lesson_version
  union all
  select tenant_id, 'case', code, version, body -> 'title', 'warning' from case_version
  union all
  select tenant_id, 'exam', code, version, body -> 'title', 'discipline' from exam_version
  union all
  select tenant_id, 'notice', code, version, body -> 'title', 'situation' from notice_version;
grant select on curriculum_every_item to plumbline_request;

-- Published for joining: what nobody can do now: withdrawn, or a case that nobody answers for.
create view curriculum_out_of_use with (security_invoker = true) as
  select tenant_id, 'lesson' as kind, code from lesson_version group by tenant_id, code having not bool_or(current)
  union all
  select distinct c.tenant_id, 'case', c.code from case_version c
  where not exists (select from case_shown s where s.tenant_id = c.tenant_id and s.code = c.code);
grant select on curriculum_out_of_use to plumbline_request;

-- Published for joining: questions that are asked now: in use, of a lesson in use or drawn by an exam.
create view curriculum_asked_question with (security_invoker = true) as
  select q.tenant_id, q.code from question_version q
  where q.current and (q.body ->> 'lesson' is null
    or exists (select from lesson_version l
      where l.tenant_id = q.tenant_id and l.code = q.body ->> 'lesson' and l.current)
    or exists (select from exam_version e
      where e.tenant_id = q.tenant_id and e.current and e.body -> 'questions' ? q.code));
grant select on curriculum_asked_question to plumbline_request;
