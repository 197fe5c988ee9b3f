-- For what others are looked at in a sitting, as whoever looks said it; and for what each look was.
alter table session
  add column purpose jsonb,
  add column purpose_said_at timestamptz,
  add check ((purpose is null) = (purpose_said_at is null));
alter table access_look add column purpose jsonb;
