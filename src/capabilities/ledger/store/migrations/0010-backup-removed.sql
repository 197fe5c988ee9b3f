-- Daily backups beyond the newest ones are removed by the rule that the running product was told.
alter table ledger_backup add removed_at timestamptz, add check (removed_at is null or state = 'done');
alter table ledger_backup_plan add keep_daily integer check (keep_daily >= 1);
