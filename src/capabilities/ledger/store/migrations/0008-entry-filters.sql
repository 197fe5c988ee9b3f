-- Entries are looked for by kind of act and by code; by day they are found through the checkpoints.
create index ledger_entry_type on ledger_entry (tenant_id, type);
create index ledger_entry_actor on ledger_entry (tenant_id, actor text_pattern_ops);
