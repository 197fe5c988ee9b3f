-- Notices lean on norms too.
alter table notice_version no force row level security;
update notice_version set body = body || '{"norms": []}';
alter table notice_version force row level security;

alter table recheck drop constraint recheck_item_kind_check;
alter table recheck add constraint recheck_item_kind_check check (
  item_kind in ('lesson', 'case', 'reading', 'question', 'notice', 'card', 'risk-point', 'power', 'process'));
