-- Which revision the second person spoke about last; not known of what was said before.
alter table content_draft add column reviewed_revision integer;
