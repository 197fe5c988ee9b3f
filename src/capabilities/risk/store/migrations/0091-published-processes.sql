-- Published for joining: the processes that pass a post, in their newest confirmed version.
create view risk_process_at_post with (security_invoker = true) as
  select distinct s.tenant_id, s.post_id, v.process_id, v.name
  from process_version v
  join process_post s on s.tenant_id = v.tenant_id and s.process_id = v.process_id and s.version = v.version
  where v.confirmed_on is not null and not v.ends and not exists (
    select from process_version later
    where later.tenant_id = v.tenant_id and later.process_id = v.process_id and later.version > v.version
      and later.confirmed_on is not null);
grant select on risk_process_at_post to plumbline_request;
