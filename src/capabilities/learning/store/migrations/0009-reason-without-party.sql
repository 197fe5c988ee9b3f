-- Beside a person stands that the plan sends something, and no longer that it does so because of the party.
alter table assignment no force row level security;
update assignment set reason = 'plan' where reason = 'party';
alter table assignment force row level security;
