-- Short readings, exams and the words of post cards are written like lessons, cases and questions.
alter table content_draft drop constraint content_draft_kind_check;
alter table content_draft add constraint content_draft_kind_check
  check (kind in ('lesson', 'question', 'case', 'reading', 'exam', 'card'));
alter table content_draft_revision drop constraint content_draft_revision_kind_check;
alter table content_draft_revision add constraint content_draft_revision_kind_check
  check (kind in ('lesson', 'question', 'case', 'reading', 'exam', 'card'));
alter table content_publication drop constraint content_publication_kind_check;
alter table content_publication add constraint content_publication_kind_check
  check (kind in ('lesson', 'question', 'case', 'reading', 'exam', 'card'));
alter table pack_item drop constraint pack_item_kind_check;
alter table pack_item add constraint pack_item_kind_check
  check (kind in ('lesson', 'case', 'question', 'reading', 'exam', 'card'));
alter table pack_aside drop constraint pack_aside_kind_check;
alter table pack_aside add constraint pack_aside_kind_check
  check (kind in ('lesson', 'case', 'question', 'reading', 'exam', 'card'));

-- What is there already came by a pack; it counts from the newest pack that was taken in. Over all organisations at once,
-- which the forced policy hides also from the owner.
alter table pack no force row level security;
alter table reading_version no force row level security;
alter table exam_version no force row level security;
alter table card_version no force row level security;
alter table pack_item no force row level security;
insert into pack_item (tenant_id, kind, code, version, came_at)
select v.tenant_id, v.kind, v.code, v.version, p.loaded_at
from (
  select tenant_id, 'reading' as kind, code, version from reading_version
  union all select tenant_id, 'exam', code, version from exam_version
  union all select tenant_id, 'card', code, version from card_version) v
join (select tenant_id, max(loaded_at) as loaded_at from pack group by tenant_id) p on p.tenant_id = v.tenant_id;
alter table pack_item force row level security;
alter table card_version force row level security;
alter table exam_version force row level security;
alter table reading_version force row level security;
alter table pack force row level security;
