-- A notice is sent and read like a lesson.
alter table assignment drop constraint assignment_item_kind_check;
alter table assignment add constraint assignment_item_kind_check
  check (item_kind in ('lesson', 'case', 'exam', 'notice'));
alter table completion drop constraint completion_item_kind_check;
alter table completion add constraint completion_item_kind_check
  check (item_kind in ('lesson', 'case', 'exam', 'notice'));
