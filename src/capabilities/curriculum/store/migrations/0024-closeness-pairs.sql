-- The four closenesses are answered in either language; what was answered so far stands in the language it is written in.
alter table content_draft no force row level security;
update content_draft set closeness = (
  select jsonb_object_agg(answer.key, case
    when answer.value ~ '[一-龥]' then jsonb_build_object('zh', answer.value, 'en', '')
    else jsonb_build_object('zh', '', 'en', answer.value) end)
  from jsonb_each_text(closeness) as answer(key, value));
alter table content_draft force row level security;
