-- The roster is read by name in the order of pinyin, a page at a time.
create index person_by_name on person (tenant_id, name collate "zh-x-icu", staff_no);
