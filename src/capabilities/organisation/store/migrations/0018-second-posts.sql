-- A post held beside the main one. It goes on when the main one changes.
alter table holding add column concurrent boolean not null default false;
create or replace view organisation_holding with (security_invoker = true) as
  select tenant_id, id as holding_id, person_id, post_id, unit_path, from_on, to_on, concurrent from holding;
