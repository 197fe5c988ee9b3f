-- The last checkpoint of a day is found without reading the others.
create index ledger_checkpoint_at on ledger_checkpoint (tenant_id, at);
