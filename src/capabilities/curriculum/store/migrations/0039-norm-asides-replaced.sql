-- A version of a norm stops waiting when its pack goes back to other words: nobody answered it, and no day stands for that.
alter table pack_aside drop constraint pack_aside_answer_check;
alter table pack_aside add constraint pack_aside_answer_check check (answer in ('taken', 'left', 'replaced'));
alter table pack_aside drop constraint pack_aside_check;
alter table pack_aside add constraint pack_aside_check
  check ((answer is null or answer = 'replaced') = (answered_on is null));
