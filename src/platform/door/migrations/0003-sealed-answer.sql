-- Answers are kept sealed under a key outside the database.
alter table idempotency_key add column sealed text;
