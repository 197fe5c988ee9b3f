-- The norms on which a risk point leans, each a norm or an article of one; none where nobody has said so.
alter table risk_point add column norms text[] not null default '{}';
alter table risk_point_version add column norms text[] not null default '{}';

-- Published for joining, now with what the point cites.
create or replace view risk_risk_point with (security_invoker = true) as
  select tenant_id, id as risk_point_id, post_id, no, family, name, grade, lesson_code, norms
  from risk_point
  where closed_on is null and confirmed_on is not null;
