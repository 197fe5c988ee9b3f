-- Exams and the words of post cards are withdrawn like everything else that is taught.
alter table withdrawal drop constraint withdrawal_kind_check;
alter table withdrawal add constraint withdrawal_kind_check
  check (kind in ('lesson', 'case', 'question', 'reading', 'exam', 'card', 'approval'));
