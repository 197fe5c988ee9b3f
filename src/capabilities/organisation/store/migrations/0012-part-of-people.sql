-- Everybody belongs to one of 256 parts, by the last byte of the id, so that of very many people some can be looked at.
-- The number stands in a column because row-level security lets only plain comparisons reach an index.
alter table person add column part smallint not null generated always as (get_byte(uuid_send(id), 15)) stored;
create index person_part on person (tenant_id, part);

create or replace view organisation_person with (security_invoker = true) as
  select tenant_id, id as person_id, staff_no, name, latin_name, unit_id, unit_path, branch_id, party_member,
    joined_on, left_on, part
  from person;
