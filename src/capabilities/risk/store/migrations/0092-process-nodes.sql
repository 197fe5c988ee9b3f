-- Whoever changes a map without seeing all of its posts keeps what stands at the others: each step's post and risk
-- points as ids, which say nothing to whoever may not see what they name.
alter table process_version add column nodes jsonb not null default '[]';
update process_version v set nodes = coalesce((
  select jsonb_agg(jsonb_build_object('postId', s.post_id, 'points', coalesce((
    select jsonb_agg(n.risk_point_id order by n.risk_point_id) from process_point n
    where n.tenant_id = s.tenant_id and n.process_id = s.process_id and n.version = s.version and n.at = s.at), '[]'))
    order by s.at)
  from process_post s
  where s.tenant_id = v.tenant_id and s.process_id = v.process_id and s.version = v.version), '[]');
