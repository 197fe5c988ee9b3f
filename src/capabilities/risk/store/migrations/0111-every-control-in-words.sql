-- Who looks at a control that was closed since reads what it said: a draw keeps what it drew.
create or replace view risk_every_control with (security_invoker = true) as
  select c.tenant_id, c.id as control_id, c.risk_point_id, r.post_id, r.family, c.kind, c.closed_on,
    c.text, r.no as risk_no, c.owner_post
  from control c
  join risk_point r on r.tenant_id = c.tenant_id and r.id = c.risk_point_id
  where r.confirmed_on is not null;
