-- The powers and process maps that hold now, with the norms they cite, for whoever looks again when a norm changes.
create view risk_power with (security_invoker = true) as
  select tenant_id, power_id, version, post_id, name, norms from (
    select distinct on (tenant_id, power_id) * from power_version
    where confirmed_on is not null
    order by tenant_id, power_id, from_on desc, version desc) held
  where not ends;
create view risk_process with (security_invoker = true) as
  select tenant_id, process_id, version, name, norms from (
    select distinct on (tenant_id, process_id) * from process_version
    where confirmed_on is not null
    order by tenant_id, process_id, from_on desc, version desc) held
  where not ends;
grant select on risk_power, risk_process to plumbline_request;
