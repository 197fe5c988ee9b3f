-- Which programme took up a lesson that a signal asked for.
alter table response add column programme_id uuid;
