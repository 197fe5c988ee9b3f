-- What was done about this very person, where the word of the verb says less: “changed your post to …”.
alter table access_look_person add column told jsonb;
