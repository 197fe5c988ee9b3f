-- What a question says is right, and why, is compared with its source as well.
alter table fact_check drop constraint fact_check_kind_check;
alter table fact_check add constraint fact_check_kind_check
  check (kind in ('norm', 'lesson', 'case', 'reading', 'card', 'question'));
