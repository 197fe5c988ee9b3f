-- The newest version of each case in use that somebody answers for. A withdrawn approval, and a version that was withdrawn,
-- hold for what came before too, also while a later version waits.
create or replace view case_shown with (security_invoker = true) as
  select distinct on (c.tenant_id, c.code) c.tenant_id, c.code, c.version, c.families, c.posts, c.body,
    coalesce(c.body ->> 'approver', 'officer') as approver
  from case_version c
  where (c.body ->> 'approver' is not null or exists (
      select from case_approval a where a.tenant_id = c.tenant_id and a.code = c.code and a.version = c.version))
    and not exists (
      select from withdrawal w where w.tenant_id = c.tenant_id and w.kind in ('approval', 'case') and w.code = c.code
        and string_to_array(w.version, '.')::integer[] >= string_to_array(c.version, '.')::integer[])
    and exists (select from case_version n where n.tenant_id = c.tenant_id and n.code = c.code and n.current)
  order by c.tenant_id, c.code, c.current desc, string_to_array(c.version, '.')::integer[] desc;

-- Exams in use that still have a question to draw.
create view exam_shown with (security_invoker = true) as
  select e.tenant_id, e.code, e.version, e.families, e.posts, e.body
  from exam_version e
  where e.current and exists (
    select from question_version q where q.tenant_id = e.tenant_id and q.current and e.body -> 'questions' ? q.code);
grant select on exam_shown to plumbline_request;

-- Published for joining: what can be assigned; a case only as far as somebody answers for it, an exam while it has questions.
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
  from exam_shown
  union all
  select tenant_id, 'notice', code, version, body -> 'title', 'situation', 2::smallint, families, posts,
    body -> 'changes', null
  from notice_version where current;

-- Published for joining: what nobody can do now: withdrawn, a case that nobody answers for, an exam without a question.
create or replace view curriculum_out_of_use with (security_invoker = true) as
  select tenant_id, 'lesson' as kind, code from lesson_version group by tenant_id, code having not bool_or(current)
  union all
  select distinct c.tenant_id, 'case', c.code from case_version c
  where not exists (select from case_shown s where s.tenant_id = c.tenant_id and s.code = c.code)
  union all
  select distinct e.tenant_id, 'exam', e.code from exam_version e
  where not exists (select from exam_shown s where s.tenant_id = e.tenant_id and s.code = e.code);
