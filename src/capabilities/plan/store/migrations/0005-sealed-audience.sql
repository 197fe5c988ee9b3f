-- A programme for members of the party tells by its rules what those who have it are; its rules are kept sealed.
alter table programme add column sealed text;
alter table programme alter column audience drop not null;
alter table programme add constraint programme_kept check ((sealed is null) = (audience is not null));
alter table programme_publication add column sealed text;
alter table programme_publication alter column audience drop not null;
alter table programme_publication add constraint programme_publication_kept
  check ((sealed is null) = (audience is not null));
