-- When a version of a notice was written, for whoever writes another over it; not known of those that are there.
alter table notice_version add column kept_at timestamptz;
