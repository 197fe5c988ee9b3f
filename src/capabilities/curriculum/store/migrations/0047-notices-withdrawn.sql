-- Notices are withdrawn like what is taught, and a corrected one says in whose place it comes. A withdrawn one never comes
-- back: each has one version that is current, or one that was withdrawn.
alter table withdrawal drop constraint withdrawal_kind_check;
alter table withdrawal add constraint withdrawal_kind_check
  check (kind in ('lesson', 'case', 'question', 'reading', 'exam', 'card', 'notice', 'approval'));

alter table notice_version no force row level security;
update notice_version set body = body || '{"replaces": null}';
alter table notice_version force row level security;
create unique index notice_version_replaces on notice_version (tenant_id, (body ->> 'replaces'))
  where current and body ->> 'replaces' is not null;

-- Published for joining: when a notice came and until when it is good; and since when it is withdrawn, why, and what came
-- in its place.
create or replace view curriculum_notice with (security_invoker = true) as
  select v.tenant_id, v.code, v.version, v.body -> 'title' as title, (v.body ->> 'receivedOn')::date as received_on,
    (v.body ->> 'expiresOn')::date as expires_on, w.withdrawn_on, w.withdrawn_at, w.reason as withdrawn_why,
    r.code as replaced_by
  from notice_version v
  left join withdrawal w on not v.current and w.tenant_id = v.tenant_id and w.kind = 'notice' and w.code = v.code
    and w.version = v.version
  left join notice_version r on r.tenant_id = v.tenant_id and r.current and r.body ->> 'replaces' = v.code
  where v.current or w.id is not null;

-- Published for joining: what nobody can do now: withdrawn, a case that nobody answers for, an exam without a question.
create or replace view curriculum_out_of_use with (security_invoker = true) as
  select tenant_id, 'lesson' as kind, code from lesson_version group by tenant_id, code having not bool_or(current)
  union all
  select distinct c.tenant_id, 'case', c.code from case_version c
  where not exists (select from case_shown s where s.tenant_id = c.tenant_id and s.code = c.code)
  union all
  select distinct e.tenant_id, 'exam', e.code from exam_version e
  where not exists (select from exam_shown s where s.tenant_id = e.tenant_id and s.code = e.code)
  union all
  select tenant_id, 'notice', code from curriculum_notice where withdrawn_on is not null;
