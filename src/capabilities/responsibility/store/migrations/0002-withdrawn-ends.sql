-- An end that a list brought may be taken back; then another may follow. What was recorded stays.
alter table accountability_end drop constraint accountability_end_pkey;
alter table accountability_end add primary key (tenant_id, edge_id, recorded_at);

create table accountability_end_withdrawn (
  tenant_id integer not null,
  edge_id uuid not null,
  end_recorded_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, edge_id, end_recorded_at),
  foreign key (tenant_id, edge_id, end_recorded_at)
    references accountability_end (tenant_id, edge_id, recorded_at)
);
alter table accountability_end_withdrawn enable row level security;
alter table accountability_end_withdrawn force row level security;
create policy accountability_end_withdrawn_reach on accountability_end_withdrawn using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from accountability_edge e
    where e.tenant_id = accountability_end_withdrawn.tenant_id and e.id = accountability_end_withdrawn.edge_id));
grant select, insert on accountability_end_withdrawn to plumbline_request;

create or replace view responsibility_edge with (security_invoker = true) as
  select e.tenant_id, e.id as edge_id, e.kind, e.leader_id, e.leader_name, e.unit_id, e.unit_path, e.post_id, e.about,
    e.from_on, coalesce(x.to_on, e.to_on) as to_on, e.recorded_at, x.recorded_at as ended_at
  from accountability_edge e
  left join accountability_end x on x.tenant_id = e.tenant_id and x.edge_id = e.id and not exists (
    select from accountability_end_withdrawn w
    where w.tenant_id = x.tenant_id and w.edge_id = x.edge_id and w.end_recorded_at = x.recorded_at);
