-- What an older pack had set back: of everything in use, the highest version that was never withdrawn is the one in use.
-- What is not in use in any version stays so. Over all organisations at once, which the forced policy hides also from the
-- owner.
alter table withdrawal no force row level security;

alter table lesson_version no force row level security;
create temporary table newest as
  select distinct on (v.tenant_id, v.code) v.tenant_id, v.code, v.version from lesson_version v
  where exists (select from lesson_version c where c.tenant_id = v.tenant_id and c.code = v.code and c.current)
    and not exists (
      select from withdrawal w
      where w.tenant_id = v.tenant_id and w.kind = 'lesson' and w.code = v.code and w.version = v.version)
  order by v.tenant_id, v.code, string_to_array(v.version, '.')::integer[] desc;
update lesson_version v set current = false from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and v.current and v.version <> n.version;
update lesson_version v set current = true from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and n.version = v.version and not v.current;
drop table newest;
alter table lesson_version force row level security;

alter table case_version no force row level security;
create temporary table newest as
  select distinct on (v.tenant_id, v.code) v.tenant_id, v.code, v.version from case_version v
  where exists (select from case_version c where c.tenant_id = v.tenant_id and c.code = v.code and c.current)
    and not exists (
      select from withdrawal w
      where w.tenant_id = v.tenant_id and w.kind = 'case' and w.code = v.code and w.version = v.version)
  order by v.tenant_id, v.code, string_to_array(v.version, '.')::integer[] desc;
update case_version v set current = false from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and v.current and v.version <> n.version;
update case_version v set current = true from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and n.version = v.version and not v.current;
drop table newest;
alter table case_version force row level security;

alter table question_version no force row level security;
create temporary table newest as
  select distinct on (v.tenant_id, v.code) v.tenant_id, v.code, v.version from question_version v
  where exists (select from question_version c where c.tenant_id = v.tenant_id and c.code = v.code and c.current)
    and not exists (
      select from withdrawal w
      where w.tenant_id = v.tenant_id and w.kind = 'question' and w.code = v.code and w.version = v.version)
  order by v.tenant_id, v.code, string_to_array(v.version, '.')::integer[] desc;
update question_version v set current = false from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and v.current and v.version <> n.version;
update question_version v set current = true from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and n.version = v.version and not v.current;
drop table newest;
alter table question_version force row level security;

alter table exam_version no force row level security;
create temporary table newest as
  select distinct on (v.tenant_id, v.code) v.tenant_id, v.code, v.version from exam_version v
  where exists (select from exam_version c where c.tenant_id = v.tenant_id and c.code = v.code and c.current)
  order by v.tenant_id, v.code, string_to_array(v.version, '.')::integer[] desc;
update exam_version v set current = false from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and v.current and v.version <> n.version;
update exam_version v set current = true from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and n.version = v.version and not v.current;
drop table newest;
alter table exam_version force row level security;

alter table card_version no force row level security;
create temporary table newest as
  select distinct on (v.tenant_id, v.code) v.tenant_id, v.code, v.version from card_version v
  where exists (select from card_version c where c.tenant_id = v.tenant_id and c.code = v.code and c.current)
  order by v.tenant_id, v.code, string_to_array(v.version, '.')::integer[] desc;
update card_version v set current = false from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and v.current and v.version <> n.version;
update card_version v set current = true from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and n.version = v.version and not v.current;
drop table newest;
alter table card_version force row level security;

alter table reading_version no force row level security;
create temporary table newest as
  select distinct on (v.tenant_id, v.code) v.tenant_id, v.code, v.version from reading_version v
  where exists (select from reading_version c where c.tenant_id = v.tenant_id and c.code = v.code and c.current)
    and not exists (
      select from withdrawal w
      where w.tenant_id = v.tenant_id and w.kind = 'reading' and w.code = v.code and w.version = v.version)
  order by v.tenant_id, v.code, string_to_array(v.version, '.')::integer[] desc;
update reading_version v set current = false from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and v.current and v.version <> n.version;
update reading_version v set current = true from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and n.version = v.version and not v.current;
drop table newest;
alter table reading_version force row level security;

alter table notice_version no force row level security;
create temporary table newest as
  select distinct on (v.tenant_id, v.code) v.tenant_id, v.code, v.version from notice_version v
  where exists (select from notice_version c where c.tenant_id = v.tenant_id and c.code = v.code and c.current)
  order by v.tenant_id, v.code, string_to_array(v.version, '.')::integer[] desc;
update notice_version v set current = false from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and v.current and v.version <> n.version;
update notice_version v set current = true from newest n
where n.tenant_id = v.tenant_id and n.code = v.code and n.version = v.version and not v.current;
drop table newest;
alter table notice_version force row level security;

alter table withdrawal force row level security;
