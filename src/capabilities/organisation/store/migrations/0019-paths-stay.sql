-- A path that a unit had is never another unit's: what was written of it meanwhile, and what stands on the ledger, names
-- one unit. The highest label below a unit that became free by a move is kept.
alter table unit add column freed_label integer not null default 0;
