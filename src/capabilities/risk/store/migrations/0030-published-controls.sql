-- Published for joining: open controls of confirmed risk points with their newest check.
create view risk_control with (security_invoker = true) as
  select c.tenant_id, c.id as control_id, c.risk_point_id, r.post_id, r.no as risk_no, r.name as risk_name, r.family, c.text,
    c.kind, c.frequency, c.owner_post, c.checker_post, c.due_on, k.checked_on, k.effective
  from control c
  join risk_point r on r.tenant_id = c.tenant_id and r.id = c.risk_point_id
  left join lateral (
    select checked_on, effective from control_check k
    where k.tenant_id = c.tenant_id and k.control_id = c.id
    order by k.checked_on desc, k.recorded_at desc limit 1) k on true
  where c.closed_on is null and r.closed_on is null and r.confirmed_on is not null;
grant select on risk_control to plumbline_request;
