-- The list of accounts is read by name, a page at a time.
create index account_by_name on account (tenant_id, name collate "unicode", staff_no);
