-- A proposal of an imported register goes when the import is taken back.
alter table register_change_answer drop constraint register_change_answer_answer_check;
alter table register_change_answer add constraint register_change_answer_answer_check
  check (answer in ('taken', 'left', 'replaced', 'taken-back'));
