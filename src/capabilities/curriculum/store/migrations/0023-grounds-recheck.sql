-- Powers and process maps lean on norms too.
alter table recheck drop constraint recheck_item_kind_check;
alter table recheck add constraint recheck_item_kind_check
  check (item_kind in ('lesson', 'case', 'reading', 'question', 'card', 'risk-point', 'power', 'process'));
