-- The function of a portfolio or the name of an area in English, where it was given; else it is shown as it was written.
alter table accountability_edge add about_en text not null default '' check (char_length(about_en) <= 120);
create or replace view responsibility_edge with (security_invoker = true) as
  select e.tenant_id, e.id as edge_id, e.kind, e.leader_id, e.leader_name, e.unit_id, e.unit_path, e.post_id, e.about,
    e.from_on, coalesce(x.to_on, e.to_on) as to_on, e.recorded_at, x.recorded_at as ended_at, e.about_en
  from accountability_edge e
  left join accountability_end x on x.tenant_id = e.tenant_id and x.edge_id = e.id and not exists (
    select from accountability_end_withdrawn w
    where w.tenant_id = x.tenant_id and w.edge_id = x.edge_id and w.end_recorded_at = x.recorded_at);
