-- What is being written is a lesson, a question or a warning case: all are kept, read and published in one way.
alter table lesson_draft rename to content_draft;
alter table content_draft add column kind text not null default 'lesson' check (kind in ('lesson', 'question', 'case'));
alter table content_draft alter column kind drop default;
alter table content_draft drop constraint lesson_draft_pkey;
alter table content_draft add primary key (tenant_id, kind, code);

alter table lesson_draft_revision rename to content_draft_revision;
alter table content_draft_revision
  add column kind text not null default 'lesson' check (kind in ('lesson', 'question', 'case'));
alter table content_draft_revision alter column kind drop default;
alter table content_draft_revision drop constraint lesson_draft_revision_pkey;
alter table content_draft_revision add primary key (tenant_id, kind, code, revision);

alter table lesson_publication rename to content_publication;
alter table content_publication
  add column kind text not null default 'lesson' check (kind in ('lesson', 'question', 'case'));
alter table content_publication alter column kind drop default;
alter table content_publication drop constraint lesson_publication_pkey;
alter table content_publication add primary key (tenant_id, kind, code, version);

-- The questions that name a lesson are asked with it.
create index question_version_lesson on question_version (tenant_id, (body ->> 'lesson')) where current;
