-- Published for joining: every control of a confirmed risk point, open or closed, and every check of one.
create view risk_every_control with (security_invoker = true) as
  select c.tenant_id, c.id as control_id, c.risk_point_id, r.post_id, r.family, c.kind, c.closed_on
  from control c
  join risk_point r on r.tenant_id = c.tenant_id and r.id = c.risk_point_id
  where r.confirmed_on is not null;
create view risk_control_check with (security_invoker = true) as
  select tenant_id, control_id, checked_on, effective, recorded_at from control_check;
grant select on risk_every_control, risk_control_check to plumbline_request;
