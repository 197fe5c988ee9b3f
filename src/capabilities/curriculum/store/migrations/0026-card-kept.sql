-- When a version of a card came, so that whoever reads it is told what changed lately; not known of those that are there.
alter table card_version add column kept_at timestamptz;
