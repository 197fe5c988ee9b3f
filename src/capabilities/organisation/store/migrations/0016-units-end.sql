-- A unit or a branch that is no longer there stays, with the day from which it is not: what happened in it keeps its place.
alter table unit add column closed_on date;
alter table branch add column closed_on date;
create or replace view organisation_unit with (security_invoker = true) as
  select tenant_id, id as unit_id, code, name, kind, parent_id, path, closed_on from unit;
create or replace view organisation_branch with (security_invoker = true) as
  select tenant_id, id as branch_id, code, name, unit_id, closed_on from branch;
