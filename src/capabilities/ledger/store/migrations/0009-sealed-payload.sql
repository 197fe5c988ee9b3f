-- Payload and salt are kept sealed together: a salt in clear would let a short content be guessed against its leaf.
alter table ledger_payload add column sealed text;
alter table ledger_payload add constraint ledger_payload_kept check (sealed is null or payload is null);
