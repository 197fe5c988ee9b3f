-- What the steps of a process leave behind, such as its slips, are words of the place.
create or replace view risk_process with (security_invoker = true) as
  select tenant_id, process_id, version, name, norms, steps from (
    select distinct on (tenant_id, process_id) * from process_version
    where confirmed_on is not null
    order by tenant_id, process_id, from_on desc, version desc) held
  where not ends;
